package org.jemaa.counting.rule;

import java.util.ArrayList;
import java.util.List;

/** A family's {@link Bundle}s with the one that is taken unless the search says otherwise. */
final class Family {

    /** One step along the family's upper convex hull: from a cheaper to a dearer bundle, at falling slopes. */
    record Step(Family family, int to, Slope slope) {
    }

    private final List<Bundle> bundles;
    private int base;
    /** The alternatives to the base that can still be part of a best set. */
    private List<Bundle> alternatives = List.of();

    Family(List<Bundle> bundles) {
        this.bundles = bundles;
    }

    Bundle base() {
        return bundles.get(base);
    }

    void base(int bundle) {
        base = bundle;
    }

    Bundle bundle(int place) {
        return bundles.get(place);
    }

    /** The cost of its dearest bundle. */
    long size() {
        return bundles.get(bundles.size() - 1).cost();
    }

    List<Bundle> alternatives() {
        return alternatives;
    }

    void alternatives(List<Bundle> useful) {
        alternatives = useful;
    }

    List<Bundle> allButTheBase() {
        List<Bundle> others = new ArrayList<>(bundles);
        others.remove(base);
        return others;
    }

    List<Step> steps() {
        List<Integer> hull = new ArrayList<>();
        for (int place = 0; place < bundles.size(); place++) {
            while (hull.size() > 1 && slope(hull.get(hull.size() - 2), hull.get(hull.size() - 1))
                    .compareTo(slope(hull.get(hull.size() - 1), place)) <= 0) {
                hull.remove(hull.size() - 1);
            }
            hull.add(place);
        }
        List<Step> steps = new ArrayList<>();
        for (int i = 1; i < hull.size(); i++) {
            steps.add(new Step(this, hull.get(i), slope(hull.get(i - 1), hull.get(i))));
        }
        return steps;
    }

    private Slope slope(int from, int to) {
        return slope(bundles.get(from), bundles.get(to));
    }

    private static Slope slope(Bundle from, Bundle to) {
        return new Slope(to.worth() - from.worth(), to.cost() - from.cost());
    }

    /** The most worth per money that more money could add here. */
    Slope up() {
        return alternatives.stream().filter(bundle -> bundle.cost() > base().cost()).map(bundle -> slope(base(), bundle))
                .max(Slope::compareTo).orElse(Slope.FLAT);
    }

    /** The least worth per money that saving here would lose. */
    Slope down() {
        return alternatives.stream().filter(bundle -> bundle.cost() < base().cost()).map(bundle -> slope(bundle, base()))
                .min(Slope::compareTo).orElse(Slope.VERTICAL);
    }
}
