package org.jemaa.counting.rule;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jemaa.counting.Chance;
import org.jemaa.counting.Choices;
import org.jemaa.counting.Election;
import org.jemaa.counting.Fate.Reason;
import org.jemaa.counting.Fraction;
import org.jemaa.counting.Outcome;
import org.jemaa.counting.Outcome.Endowments;
import org.jemaa.counting.Profile;
import org.jemaa.counting.Round;
import org.jemaa.counting.Rule;
import org.jemaa.counting.TieOrder;
import org.jemaa.counting.Utility;
import org.jemaa.counting.rule.SharesCount.Purchase;

/**
 * The Method of Equal Shares: every voter gets the same share of the budget, and a project wins if its supporters can pay for
 * it together.
 *
 * <p>Every voter starts with budget / voters (a voter of weight w with w times as much). In each round, for each project c that
 * its supporters can still pay for, ρ(c) is the smallest number with Σ min(what supporter i has left, ρ(c) × utility of c to i) =
 * cost(c). The project with the smallest ρ is taken, and each supporter pays min(what he has left, ρ × utility). The count ends
 * when no project can be paid. A project that costs nothing wins before the first round if anybody supports it; a project that
 * nobody supports never wins. All comparisons are exact.
 *
 * <p>The method usually leaves money over. {@link Add1} raises the endowments to use more of it; with {@code utilitarian}, what is left
 * in the end goes to the remaining projects by {@link Greedy}, most votes (or points) first.
 *
 * <p>Source: Peters, Pierczyński, Skowron, "Proportional Participatory Budgeting with Additive Utilities", NeurIPS 2021;
 * the choice of cost utility as in Brill et al., AAAI 2023.
 *
 * @param ties        the order of projects with equal ρ, and of equals in the completion
 * @param utility     what a project is worth to a voter
 * @param add1        how endowments are raised; null: they are not
 * @param utilitarian whether the money left over is spent greedily
 */
public record EqualShares(TieOrder ties, Utility utility, Add1 add1, boolean utilitarian) implements Rule {

    /** So many places on ballots, over all counts of Add1, before the count gives up: about a minute. */
    private static final long MOST_WORK = 5_000_000_000L;
    /** Where everything fits in the budget, everything wins in the end; after so many counts the rest is taken at once. */
    private static final long MOST_COUNTS_FOR_EVERYTHING = 20_000;

    public EqualShares {
        Objects.requireNonNull(ties);
        Objects.requireNonNull(utility);
    }

    /** With the cost as utility and without a completion: what supporters cannot pay for stays in the till. */
    public static EqualShares plain(TieOrder ties) {
        return new EqualShares(ties, Utility.COST, null, false);
    }

    /** With the cost as utility; what is left over goes to the remaining projects, most votes first. */
    public static EqualShares completed(TieOrder ties) {
        return new EqualShares(ties, Utility.COST, null, true);
    }

    @Override
    public Outcome count(Election election) {
        Profile profile = election.profile(utility);
        Eligibility eligibility = Eligibility.of(election);
        SharesCount count = new SharesCount(election, profile, ties, eligibility);
        Ledger ledger = new Ledger(election, ties, eligibility);
        Units units = new Units(election, utility);
        Fraction first = first(units);
        Fraction raised = raised(units, count, eligibility, first);
        boolean everything = raised == null;
        Fraction last = everything ? first : raised;
        count.count(last);
        count.purchases().forEach(purchase -> write(units, ledger, purchase));
        List<Integer> unpaid = ledger.open();
        unpaid.forEach(project -> ledger.lose(project, why(election, profile, project, last)));
        account(election, profile, ledger, count, last);
        if (everything || utilitarian) {
            unpaid.stream().filter(project -> utilitarian || profile.total(project).signum() > 0).forEach(ledger::reopen);
            new Greedy(ties, Utility.usual(election.kind()), true).spend(ledger, Reason.WON_BY_COMPLETION);
        }
        return ledger.outcome(new Endowments(units.perVoter(first), units.perVoter(last)));
    }

    /** Does not tell where anybody's money went. */
    @Override
    public Chance chance(Election election, String project) {
        Profile profile = election.profile(utility);
        Eligibility eligibility = Eligibility.of(election);
        SharesCount count = new SharesCount(election, profile, ties, eligibility);
        Units units = new Units(election, utility);
        Fraction first = first(units);
        Fraction raised = raised(units, count, eligibility, first);
        int asked = election.index(project);
        Need need = count.countFor(asked, raised == null ? first : raised);
        boolean wins = need.isMet() || count.purchases().stream().anyMatch(purchase -> purchase.project() == asked);
        if (raised == null || utilitarian) {
            wins |= completed(election, profile, eligibility, count, -1).won(project);
            need.atTheEnd(completed(election, profile, eligibility, count, asked), ties);
        }
        return new Chance(wins, need.voters(), count.work() + Chance.WORK_FOR_A_PROJECT * profile.projects());
    }

    /** @param without a project that is left out; below zero for none */
    private Outcome completed(Election election, Profile profile, Eligibility eligibility, SharesCount count, int without) {
        Ledger ledger = new Ledger(election, ties, eligibility);
        count.purchases().forEach(purchase -> ledger.take(purchase.project(), null, Reason.WON));
        ledger.open().stream().filter(one -> one == without || !utilitarian && profile.total(one).signum() == 0)
                .forEach(one -> ledger.lose(one, Reason.NO_VOTES));
        new Greedy(ties, Utility.usual(election.kind()), true).spend(ledger, Reason.WON_BY_COMPLETION);
        return ledger.outcome();
    }

    /** For each voice, in units. */
    private Fraction first(Units units) {
        Fraction each = units.equalShare();
        if (add1 == null || !add1.integralStart()) {
            return each;
        }
        Fraction perVoter = units.perVoter(each);
        return units.perVoice(new Fraction(perVoter.numerator().divide(perVoter.denominator()), BigInteger.ONE));
    }

    private static boolean fits(Election election, List<Integer> projects) {
        return projects.stream().map(election::cost).reduce(BigInteger.ZERO, BigInteger::add).compareTo(election.units(election.budget())) <= 0;
    }

    private static long mostCounts(Election election) {
        Choices choices = election.choices();
        return MOST_WORK / (4000L + (choices.size() == 0 ? 0 : choices.to(choices.size() - 1)));
    }

    /** The endowment of a voice with which winners are found, in units; null where everything fits and finding it would take too many counts. */
    private Fraction raised(Units units, SharesCount count, Eligibility eligibility, Fraction first) {
        boolean everythingFits = !eligibility.hasGroups() && fits(units.election(), count.supported());
        long counts = mostCounts(units.election());
        Fraction raised = add1 == null ? first : raised(units, count, first, everythingFits ? MOST_COUNTS_FOR_EVERYTHING : counts);
        if (raised == null && !everythingFits) {
            throw new IllegalStateException("After " + counts + " counts the budget is still not used; choose an increment above " + add1.step());
        }
        return raised;
    }

    /** The last endowment with which the winners do not cost more than the budget; null if so many counts did not suffice to find it. */
    private Fraction raised(Units units, SharesCount count, Fraction first, long mostCounts) {
        Election election = units.election();
        BigInteger budget = election.units(election.budget());
        Fraction step = units.perVoice(Fraction.of(add1.step()));
        Fraction before = first;
        Fraction endowment = first;
        for (long counts = 0; counts < mostCounts; counts++) {
            count.count(endowment);
            if (count.cost().compareTo(budget) > 0) {
                return before;
            }
            if (isDone(election, count, budget)) {
                return endowment;
            }
            before = endowment;
            endowment = endowment.plus(step);
        }
        return null;
    }

    /** Nothing more can win; or, with the exhaustive stop, nothing more fits in what is left. */
    private boolean isDone(Election election, SharesCount count, BigInteger budget) {
        BigInteger left = budget.subtract(count.cost());
        return count.supported().stream().filter(count::isNotTaken)
                .noneMatch(project -> !add1.exhaustiveStop() || election.cost(project).compareTo(left) <= 0);
    }

    private static void write(Units units, Ledger ledger, Purchase purchase) {
        ledger.choose(purchase.equals());
        Round.Price price = purchase.payment() == null ? null : units.price(purchase.project(), purchase.payment().perWorth());
        ledger.take(purchase.project(), price, Reason.WON);
    }

    private static Reason why(Election election, Profile profile, int project, Fraction endowment) {
        if (profile.total(project).signum() == 0) {
            return Reason.NO_VOTES;
        }
        return Units.together(profile, project, endowment).compareTo(new Fraction(election.cost(project), BigInteger.ONE)) < 0
                ? Reason.TOO_DEAR_FOR_ITS_SUPPORTERS : Reason.SUPPORTERS_SPENT_THEIR_SHARES;
    }

    private static void account(Election election, Profile profile, Ledger ledger, SharesCount count, Fraction endowment) {
        for (int project = 0; project < profile.projects(); project++) {
            Fraction kept = ledger.isTaken(project) ? null : count.left(project).times(election.unit());
            ledger.account(project, Units.together(profile, project, endowment).times(election.unit()), kept);
        }
    }

    /**
     * Where the money of those who support projects that Equal Shares did not take went.
     *
     * @param outcome of this rule for this election
     * @param each    is told, for each such project that anybody supports, by identifier, the winners that its supporters paid for, in the order of
     *                rounds, with the exact amount that these supporters paid together, in the currency
     */
    public void whereTheMoneyWent(Election election, Outcome outcome, BiConsumer<String, Map<String, Fraction>> each) {
        SharesCount count = new SharesCount(election, election.profile(utility), ties, Eligibility.of(election));
        count.countAndRemember(new Units(election, utility).perVoice(outcome.endowments().last()));
        for (int project : count.supported()) {
            if (count.purchases().stream().noneMatch(purchase -> purchase.project() == project)) {
                Map<String, Fraction> amounts = new LinkedHashMap<>();
                count.spent(project).forEach((winner, units) -> amounts.put(election.projects().get(winner).id(), units.times(election.unit())));
                each.accept(election.projects().get(project).id(), amounts);
            }
        }
    }

    @Override
    public String pabulibName() {
        return add1 == null ? "equalshares" : "equalshares/add1";
    }
}
