package org.jemaa.counting.rule;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jemaa.counting.Election;
import org.jemaa.counting.Fate.Reason;
import org.jemaa.counting.Fraction;
import org.jemaa.counting.Outcome;
import org.jemaa.counting.Outcome.Endowments;
import org.jemaa.counting.Profile;
import org.jemaa.counting.Rule;
import org.jemaa.counting.TieOrder;
import org.jemaa.counting.Utility;

/**
 * Equal Shares with bounded overspending (BOS): like {@link EqualShares}, but supporters may take a project for which their money
 * does not quite suffice, the less willingly the more is lacking, as long as all winners together cost no more than the budget.
 *
 * <p>Every voter starts with budget / voters (a voter of weight w with w times as much). In each round, for each project that still fits in
 * what is left of the budget: if every supporter pays ρ for each unit of utility, or all he has, a share α of the cost is collected.
 * Looked at are all ρ that empty some supporter and collect no more than the cost, and the one that collects it all (α = 1). The
 * project with the smallest ρ/α² is taken, and each supporter pays ρ/α for each unit of utility, or all he has. Of several ρ with the same
 * ρ/α² for one project, the greatest counts. The count ends when no project fits that anybody with money supports. A project that costs
 * nothing wins before the first round if anybody supports it. All comparisons are exact.
 *
 * <p>A round's price tells the ρ/α that was paid. A loser either did not fit in what was left of the budget, or nobody who supports it
 * had any money left.
 *
 * <p>Source: G. Papasotiropoulos, S. Z. Pishbin, O. Skibski, P. Skowron, T. Wąs, "Method of Equal Shares with Bounded
 * Overspending" (2024), section 5.
 *
 * @param ties    the order of projects with equal ρ/α²
 * @param utility what a project is worth to a voter; the paper's experiments use the cost
 */
public record BoundedOverspending(TieOrder ties, Utility utility) implements Rule {

    /**
     * Exact amounts of money can double their digits whenever a project is underpaid and some of its supporters have money left; in
     * real elections they have some thousand binary digits in the end. The work is about the number of multiplications of machine words.
     */
    private static final int MOST_DIGITS = 65_536;
    private static final long MOST_WORK = 50_000_000_000L;

    public BoundedOverspending {
        Objects.requireNonNull(ties);
        Objects.requireNonNull(utility);
    }

    /** With the cost as utility. */
    public BoundedOverspending(TieOrder ties) {
        this(ties, Utility.COST);
    }

    /**
     * @throws IllegalArgumentException if the utility does not suit the ballots, or more than 3,000 projects have supporters
     * @throws IllegalStateException    if exact amounts of money become too long to count with; it ends in the same way on every machine
     */
    @Override
    public Outcome count(Election election) {
        return new Count(election).outcome();
    }

    @Override
    public String pabulibName() {
        return "unknown";
    }

    private final class Count {

        private final Election election;
        private final Profile profile;
        private final Ledger ledger;
        private final Units units;
        private final Fraction endowment;
        private final Money money;
        /** Terms only get worse as money is spent, so old ones are a bound: the best first, those never made at the front. */
        private final List<Offer> known = new ArrayList<>();
        private long work;

        Count(Election election) {
            this.election = election;
            profile = election.profile(utility);
            ledger = new Ledger(election, ties);
            units = new Units(election, utility);
            endowment = units.equalShare();
            money = new Money(election.choices().size(), endowment);
        }

        Outcome outcome() {
            List<Integer> supported = ledger.open().stream().filter(project -> profile.total(project).signum() > 0).toList();
            Ledger.checkNumber("Bounded overspending", supported.size());
            supported.stream().filter(project -> election.cost(project).signum() == 0).sorted(ties.order(election))
                    .filter(ledger::isOpen).forEach(project -> ledger.take(project, null, Reason.WON));
            supported.forEach(project -> known.add(new Offer(project, BigInteger.ZERO, BigInteger.ONE, null, null)));
            for (List<Offer> best = best(); !best.isEmpty(); best = best()) {
                int winner = ledger.choose(best.stream().map(Offer::project).toList());
                take(best.stream().filter(offer -> offer.project() == winner).findFirst().orElseThrow());
            }
            ledger.open().forEach(project -> ledger.lose(project, Reason.NO_VOTES));
            account();
            Fraction perVoter = units.perVoter(endowment);
            return ledger.outcome(new Endowments(perVoter, perVoter));
        }

        /** The best terms; several are exactly equal. None if nothing more can be taken. */
        private List<Offer> best() {
            known.removeIf(offer -> !ledger.isOpen(offer.project()) || isLost(offer.project()));
            known.sort(null);
            List<Offer> best = new ArrayList<>();
            for (int i = 0; i < known.size() && (best.isEmpty() || known.get(i).compareTo(best.get(0)) <= 0); i++) {
                Offer offer = look(known.get(i).project());
                known.set(i, offer);
                int difference = best.isEmpty() ? -1 : offer.compareTo(best.get(0));
                if (difference < 0) {
                    best.clear();
                }
                if (difference <= 0) {
                    best.add(offer);
                }
            }
            return best;
        }

        private boolean isLost(int project) {
            if (!money.hasAny(profile, project)) {
                ledger.lose(project, Reason.SUPPORTERS_SPENT_THEIR_SHARES);
            } else if (!ledger.fits(project)) {
                ledger.lose(project, Reason.DID_NOT_FIT);
            }
            return !ledger.isOpen(project);
        }

        private Offer look(int project) {
            long words = money.denominator().bitLength() / Long.SIZE + 1L;
            work += words * words * profile.supporters(project).length;
            if (work > MOST_WORK || money.denominator().bitLength() > MOST_DIGITS) {
                throw new IllegalStateException("This election is too hard for exact bounded overspending: amounts of money have "
                        + money.denominator().bitLength() + " binary digits");
            }
            return Offer.of(election, profile, money, project);
        }

        private void take(Offer offer) {
            ledger.take(offer.project(), units.price(offer.project(), offer.price()), Reason.WON);
            money.pay(profile, offer.project(), offer.price());
        }

        private void account() {
            for (int project = 0; project < profile.projects(); project++) {
                Fraction had = Units.together(profile, project, endowment).times(election.unit());
                ledger.account(project, had, ledger.isTaken(project) ? null : money.together(profile, project).times(election.unit()));
            }
        }
    }
}
