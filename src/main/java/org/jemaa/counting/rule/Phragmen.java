package org.jemaa.counting.rule;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jemaa.counting.Choices;
import org.jemaa.counting.Election;
import org.jemaa.counting.Fate.Reason;
import org.jemaa.counting.Outcome;
import org.jemaa.counting.Profile;
import org.jemaa.counting.Rule;
import org.jemaa.counting.TieOrder;
import org.jemaa.counting.Utility;

/**
 * Phragmén's sequential rule: whoever supports a winner carries part of its cost, and the burden is spread as evenly as possible.
 *
 * <p>Every voter has a load, 0 at first. If c were taken, its supporters would all have the load (Σ their loads + cost(c)) / their number.
 * The project with the smallest such load is taken, and its supporters get that load. The count stops as soon as one of the projects
 * tied for the smallest does not fit in what is left of the budget; nothing is skipped. A project that nobody supports comes last. Projects
 * dearer than the budget are left out at once.
 *
 * <p>A voter's load is that of the last winner he supports. So Σ loads is a combination of winners' loads with whole
 * numbers of voices, kept exactly for each project while the count goes on.
 *
 * <p>Source: Brill et al., "Phragmén's voting methods and justified representation" (2023), for costs as in Los, Christoff, Grossi, "Proportional
 * Budget Allocations" (2022).
 *
 * @param ties the order of projects with equal load
 */
public record Phragmen(TieOrder ties) implements Rule {

    public Phragmen {
        Objects.requireNonNull(ties);
    }

    /** @throws IllegalArgumentException if more than 3,000 projects can win */
    @Override
    public Outcome count(Election election) {
        Ledger ledger = new Ledger(election, ties);
        Ledger.checkNumber("Phragmén's rule", ledger.open().size());
        Loads loads = new Loads(election);
        while (true) {
            List<Integer> best = best(ledger, loads);
            if (best.isEmpty()) {
                return ledger.outcome();
            }
            int next = ledger.choose(best);
            if (best.stream().anyMatch(project -> !ledger.fits(project))) {
                stop(ledger, loads);
                return ledger.outcome();
            }
            ledger.take(next, null, Reason.WON);
            loads.take(next);
        }
    }

    private static List<Integer> best(Ledger ledger, Loads loads) {
        List<Integer> best = new ArrayList<>();
        for (int project : ledger.open()) {
            int difference = best.isEmpty() ? -1 : loads.compare(project, best.get(0));
            if (difference < 0) {
                best.clear();
            }
            if (difference <= 0) {
                best.add(project);
            }
        }
        return best;
    }

    private static void stop(Ledger ledger, Loads loads) {
        ledger.open().forEach(project -> ledger.lose(project,
                !ledger.fits(project) ? Reason.DID_NOT_FIT : loads.isSupported(project) ? Reason.COUNT_HAD_STOPPED : Reason.NO_VOTES));
    }

    @Override
    public String pabulibName() {
        return "unknown";
    }

    /** The loads of all voices, and the load that each project would bring its supporters. */
    private static final class Loads {

        private final Election election;
        private final Profile profile;
        private final Choices choices;
        /** For each choice the number of the winner that gave it its load, 0 for none. */
        private final int[] carried;
        /** For each project, over the common denominator: Σ loads of its supporters. */
        private final BigInteger[] sums;
        private final BigInteger[] supporters;
        private final List<BigInteger> loads = new ArrayList<>(List.of(BigInteger.ZERO));
        private BigInteger denominator = BigInteger.ONE;

        Loads(Election election) {
            this.election = election;
            profile = election.profile(Utility.CARDINALITY);
            choices = profile.choices();
            carried = new int[choices.size()];
            sums = new BigInteger[profile.projects()];
            supporters = new BigInteger[profile.projects()];
            for (int project = 0; project < sums.length; project++) {
                sums[project] = BigInteger.ZERO;
                supporters[project] = profile.total(project);
            }
        }

        boolean isSupported(int project) {
            return supporters[project].signum() > 0;
        }

        /** Of the loads that two projects would bring; without supporters it is infinite. */
        int compare(int one, int other) {
            if (!isSupported(one) || !isSupported(other)) {
                return Boolean.compare(isSupported(other), isSupported(one));
            }
            return burden(one).multiply(supporters[other]).compareTo(burden(other).multiply(supporters[one]));
        }

        private BigInteger burden(int project) {
            return sums[project].add(election.cost(project).multiply(denominator));
        }

        void take(int project) {
            if (!isSupported(project)) {
                return;
            }
            BigInteger burden = burden(project);
            BigInteger common = burden.gcd(supporters[project]);
            expand(supporters[project].divide(common));
            loads.add(burden.divide(common));
            int[] carriers = profile.supporters(project);
            int[] before = Arrays.stream(carriers).map(choice -> carried[choice]).sorted().distinct().toArray();
            long[][] moved = new long[sums.length][];
            for (int choice : carriers) {
                move(choice, before, moved);
            }
            for (int other = 0; other < sums.length; other++) {
                add(other, before, moved[other]);
            }
        }

        private void expand(BigInteger factor) {
            if (factor.equals(BigInteger.ONE)) {
                return;
            }
            denominator = denominator.multiply(factor);
            loads.replaceAll(load -> load.multiply(factor));
            for (int other = 0; other < sums.length; other++) {
                sums[other] = sums[other].multiply(factor);
            }
        }

        /** Counts, for each project on this ballot, the voices that now carry the last load instead of one of those before. */
        private void move(int choice, int[] before, long[][] moved) {
            int from = Arrays.binarySearch(before, carried[choice]);
            carried[choice] = loads.size() - 1;
            for (int entry = choices.from(choice); entry < choices.to(choice); entry++) {
                int other = choices.project(entry);
                moved[other] = moved[other] == null ? new long[before.length] : moved[other];
                moved[other][from] += profile.voices()[choice];
            }
        }

        private void add(int project, int[] before, long[] moved) {
            if (moved == null) {
                return;
            }
            long all = 0;
            for (int from = 0; from < moved.length; from++) {
                all += moved[from];
                if (moved[from] != 0 && before[from] > 0) {
                    sums[project] = sums[project].subtract(loads.get(before[from]).multiply(BigInteger.valueOf(moved[from])));
                }
            }
            sums[project] = sums[project].add(loads.get(loads.size() - 1).multiply(BigInteger.valueOf(all)));
        }
    }
}
