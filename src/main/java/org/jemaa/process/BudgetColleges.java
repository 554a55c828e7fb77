package org.jemaa.process;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jemaa.shared.Money;
import org.jemaa.shared.Refusal;

/** The colleges of one budget, and among its envelopes those about which one of them decides alone. */
final class BudgetColleges {

    private final Budget budget;
    private final List<BudgetCollege> colleges;
    private final List<BudgetEnvelope> envelopes;

    BudgetColleges(Budget budget, List<BudgetCollege> colleges, List<BudgetEnvelope> envelopes) {
        this.budget = budget;
        this.colleges = colleges;
        this.envelopes = envelopes;
    }

    /** Who is not in the plan is no college any more. A code that is known keeps its number: the roll knows people by it. */
    void become(List<CollegePlan> plans) {
        colleges.removeIf(known -> plans.stream().noneMatch(plan -> plan.college().code().equals(known.code())));
        envelopes.removeIf(envelope -> envelope.college() != null && plans.stream()
            .noneMatch(plan -> plan.hasOwn() && numberOf(plan).filter(number -> number.equals(envelope.college())).isPresent()));
        int position = envelopes.stream().mapToInt(BudgetEnvelope::position).max().orElse(-1);
        for (CollegePlan plan : plans) {
            BudgetCollege college = known(plan.college().code()).orElseGet(() -> added(plan.college().code()));
            college.become(plan.college());
            if (plan.hasOwn()) {
                own(college.number()).hold(plan.own(), ++position);
            }
        }
    }

    /** What is put into own envelopes comes from the envelope for the whole city, and what is taken out of them goes back there. */
    List<Refusal> becomeWithTheCitysMoney(List<CollegePlan> plans) {
        Optional<BudgetEnvelope> city = envelopes.stream().filter(envelope -> envelope.isFor(null)).findFirst();
        Money inTheCity = city.map(envelope -> envelope.sum(budget.currency())).orElse(nothing());
        Money there = inTheCity.plus(own());
        Money wanted = plans.stream().filter(CollegePlan::hasOwn).map(CollegePlan::own).reduce(nothing(), Money::plus);
        if (wanted.isMoreThan(there)) {
            String field = plans.stream().filter(CollegePlan::hasOwn).findFirst().orElseThrow().field();
            return List.of(Refusal.ofField(field + ".ownSum", ProcessRefusal.OWN_ENVELOPES_TOO_LARGE, there));
        }
        if (wanted.equals(own())) {
            become(plans);
            return List.of();
        }
        Money rest = there.minus(wanted);
        if (rest.isZero()) {
            city.ifPresent(envelopes::remove);
        } else {
            city.orElseGet(() -> {
                var added = new BudgetEnvelope(budget, null);
                envelopes.add(added);
                return added;
            }).hold(rest, city.map(BudgetEnvelope::position).orElse(0));
        }
        become(plans);
        return List.of();
    }

    private Money nothing() {
        return Money.zero(budget.currency());
    }

    Money own() {
        return envelopes.stream().filter(envelope -> envelope.college() != null).map(envelope -> envelope.sum(budget.currency()))
            .reduce(nothing(), Money::plus);
    }

    List<College> cards() {
        var cards = new ArrayList<>(colleges.stream().map(BudgetCollege::card).toList());
        if (cards.stream().noneMatch(College::isOfCitizens)) {
            cards.add(College.CITIZENS);
        }
        cards.sort(Comparator.comparingInt(College::number));
        return cards;
    }

    /** A college needs something to vote on. */
    List<Refusal> lack(List<Envelope> all) {
        return cards().stream().filter(college -> all.stream().noneMatch(college::votesOn)).findFirst()
            .map(college -> List.of(Refusal.ofField("colleges", ProcessRefusal.COLLEGE_WITHOUT_BALLOT, college.name()))).orElse(List.of());
    }

    private Optional<BudgetCollege> known(String code) {
        return colleges.stream().filter(college -> college.code().equals(code)).findFirst();
    }

    private Optional<Integer> numberOf(CollegePlan plan) {
        return known(plan.college().code()).map(BudgetCollege::number);
    }

    private BudgetCollege added(String code) {
        var college = new BudgetCollege(budget, code.equals(College.CITIZENS_CODE) ? 0 : budget.nextCollege(), code);
        colleges.add(college);
        return college;
    }

    private BudgetEnvelope own(int number) {
        return envelopes.stream().filter(envelope -> Objects.equals(envelope.college(), number)).findFirst().orElseGet(() -> {
            var added = BudgetEnvelope.of(budget, number);
            envelopes.add(added);
            return added;
        });
    }
}
