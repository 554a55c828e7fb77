package org.jemaa.counting.rule;

import java.math.BigInteger;
import java.util.Arrays;
import org.jemaa.counting.Election;
import org.jemaa.counting.Fraction;
import org.jemaa.counting.Profile;
import org.jemaa.counting.rule.Payments.Payment;

/**
 * What each voice has left while Equal Shares counts, and what a project would cost its supporters.
 *
 * <p>Contract: every answer that a decision hangs on ({@link #exact}) is exact. {@link #estimate} gives bounds that contain the exact
 * value, so that most projects need not be computed exactly.
 *
 * <p><b>Exact.</b> A voice that once gave all it had has nothing for good; what others have follows from {@link Payments}. So what any set
 * of voices has together is a whole combination of the endowment and of what each purchase cost for each unit of worth, found by counting.
 *
 * <p><b>Bounds.</b> Money is also kept as a 64-bit whole number of a unit that makes the endowment 2^bits, rounded down: the exact
 * amount lies in [money, money + slack]. A purchase lowers it by q rounded up, times the worth, which widens the slack by the greatest worth at most. Let F(q) be
 * what supporters pay in all if each pays min(what it has, q × worth): rising and concave. With lower amounts F only gets smaller, so a q that
 * collects the cost (rounded up) is an upper bound, found by Newton's method from below. The tangent there lies above F once the slack of the poor is added, so
 * its root is a lower bound. Sums stay below 2^62, because the bits are chosen by the number of voices and the greatest worth.
 */
final class Purses {

    /** In place of money: this choice gave all it had. */
    private static final long EMPTY = -1;
    private static final int MOST_BITS = 60;

    private final Election election;
    private final int choices;
    private final int bits;
    /** Money and voices of each choice side by side, since they are always read together. */
    private final long[] state;
    /** Supporters that still have something, and some that have nothing. */
    private final LiveRows live;
    private final Payments payments;
    private final long[] totals;
    private final long[] costs;
    private final int greatestWorth;
    private Fraction endowment;
    private long slack;

    /** The round in which each choice gave all it had; null where nobody asks. */
    private int[] emptiedIn;

    /** Places on ballots looked at since the first endowment. */
    private long work;

    // the bounds found by the last estimate
    private long lowest;
    private long highest;
    private boolean nobodyIsPoor;

    /** @throws IllegalArgumentException if voices times worth is beyond 2^60, so that sums could not be held */
    Purses(Election election, Profile profile) {
        this.election = election;
        choices = profile.choices().size();
        int projects = profile.projects();
        int worth = 1;
        for (int project = 0; project < projects; project++) {
            int[] worths = profile.worths(project);
            worth = worths == null ? worth : Math.max(worth, Arrays.stream(worths).max().orElse(1));
        }
        greatestWorth = worth;
        totals = new long[projects];
        for (int project = 0; project < projects; project++) {
            if (profile.total(project).bitLength() > MOST_BITS) {
                throw new IllegalArgumentException("So many voices with so large points cannot be counted: " + election.projects().get(project).id());
            }
            totals[project] = profile.total(project).longValueExact();
        }
        bits = MOST_BITS - Math.max(bitLength(election.allVoices()), bitLength(worth));
        long[] voices = profile.voices();
        state = new long[2 * voices.length];
        for (int choice = 0; choice < voices.length; choice++) {
            state[2 * choice + 1] = voices[choice];
        }
        live = new LiveRows(profile);
        payments = new Payments(profile);
        costs = new long[projects];
    }

    private static int bitLength(long number) {
        return Long.SIZE - Long.numberOfLeadingZeros(number);
    }

    /** From the next endowment on, remembers what {@link #spent} needs. */
    void remember() {
        emptiedIn = new int[choices];
    }

    /** Gives every voice this much (above 0, in the election's units) and forgets all purchases. */
    void endow(Fraction perVoice) {
        endowment = perVoice;
        payments.start(perVoice);
        live.start();
        slack = 0;
        long whole = 1L << bits;
        for (int i = 0; i < state.length; i += 2) {
            state[i] = whole;
        }
        if (emptiedIn != null) {
            Arrays.fill(emptiedIn, Integer.MAX_VALUE);
        }
        for (int project = 0; project < costs.length; project++) {
            BigInteger cost = election.cost(project).multiply(endowment.denominator()).shiftLeft(bits);
            BigInteger rounded = cost.divide(endowment.numerator());
            costs[project] = rounded.bitLength() > 61 ? Long.MAX_VALUE >> 1 : rounded.longValueExact();
        }
    }

    /** A lower bound for what each unit of worth pays, in the unit of the bounds, before anything was bought. */
    long atFirst(int project) {
        return totals[project] == 0 ? moreThanAnybodyHas() : Math.min(moreThanAnybodyHas(), costs[project] / totals[project]);
    }

    private long moreThanAnybodyHas() {
        return (1L << bits) + 1;
    }

    /**
     * Looks for bounds of what each unit of worth has to pay for the project.
     *
     * @param atLeast a lower bound that is known, such as that of an earlier round: voices only ever have less
     * @return false if the supporters surely cannot pay; otherwise {@link #lowest} and {@link #highest} hold, the latter
     *         Long.MAX_VALUE where it is not sure that they can
     */
    boolean estimate(int project, long atLeast) {
        int[] row = live.of(project);
        int[] worths = live.worths(project);
        int size = live.size(project);
        long target = costs[project] + 1;
        long q = Math.max(atLeast, 0);
        while (true) {
            work += size;
            long poor = 0;
            long poorVoices = 0;
            long rich = 0;
            int empty = 0;
            if (worths == null) {
                for (int k = 0; k < size; k++) {
                    int at = 2 * row[k];
                    long money = state[at];
                    if (money < q) {
                        if (money >= 0) {
                            poor += money * state[at + 1];
                            poorVoices += state[at + 1];
                        } else {
                            empty++;
                        }
                    } else {
                        rich += state[at + 1];
                    }
                }
            } else {
                for (int k = 0; k < size; k++) {
                    int at = 2 * row[k];
                    long money = state[at];
                    if (money < q * worths[k]) {
                        if (money >= 0) {
                            poor += money * state[at + 1];
                            poorVoices += state[at + 1];
                        } else {
                            empty++;
                        }
                    } else {
                        rich += state[at + 1] * worths[k];
                    }
                }
            }
            if (empty > size >> 3) {
                live.keep(project, choice -> state[2 * choice] != EMPTY);
                row = live.of(project);
                worths = live.worths(project);
                size = live.size(project);
            }
            long poorAtMost = poor + slackOf(poorVoices);
            if (rich == 0) {
                highest = Long.MAX_VALUE;
                lowest = atLeast;
                nobodyIsPoor = false;
                return costs[project] <= poorAtMost;
            }
            long next = Math.min(moreThanAnybodyHas(), ceiling(target - poor, rich));
            if (next <= q) {
                highest = q;
                nobodyIsPoor = poorVoices == 0 && rich == totals[project];
                long least = Math.max(0, costs[project] - poorAtMost) / rich;
                lowest = Math.max(atLeast, Math.min(least, q));
                return true;
            }
            q = next;
        }
    }

    private long slackOf(long voices) {
        return Math.multiplyHigh(slack, voices) == 0 && slack * voices >= 0 ? Math.min(slack * voices, 1L << 61) : 1L << 61;
    }

    private static long ceiling(long dividend, long divisor) {
        return dividend <= 0 ? 0 : (dividend - 1) / divisor + 1;
    }

    long lowest() {
        return lowest;
    }

    long highest() {
        return highest;
    }

    /** Whether each supporter surely has its equal part of the cost, so that the cost is just divided by the total worth. */
    boolean nobodyIsPoor() {
        return nobodyIsPoor;
    }

    /**
     * What each unit of worth has to pay for the project, in units: the smallest q with Σ min(has, q × worth) = cost.
     *
     * @param low  lower bound in the unit of the bounds, and
     * @param high upper bound; Long.MAX_VALUE if there is none
     * @return null if the supporters cannot pay
     */
    Payment exact(int project, long low, long high) {
        int[] row = live.of(project);
        int[] worths = live.worths(project);
        long[] paid = null;
        long poorVoices = 0;
        long rich = 0;
        int[] unsure = new int[16];
        int unsureSize = 0;
        for (int k = 0; k < live.size(project); k++) {
            long money = state[2 * row[k]];
            long voices = state[2 * row[k] + 1];
            int worth = worths == null ? 1 : worths[k];
            if (money == EMPTY) {
                continue;
            }
            if (high != Long.MAX_VALUE && money >= high * worth) {
                rich += voices * worth;
            } else if (money + slack < low * worth) {
                poorVoices += voices;
                paid = paid == null ? new long[payments.rounds()] : paid;
                payments.addPaid(row[k], voices, Integer.MAX_VALUE, paid);
            } else {
                rich += voices * worth;
                unsure = unsureSize == unsure.length ? Arrays.copyOf(unsure, unsureSize * 2) : unsure;
                unsure[unsureSize++] = k;
            }
        }
        work += live.size(project) + (long) unsureSize * (payments.rounds() + 1);
        BigInteger rest = election.cost(project).multiply(payments.denominator())
                .subtract(paid == null ? BigInteger.ZERO : payments.together(poorVoices, paid));
        BigInteger[] amounts = new BigInteger[unsureSize];
        boolean changed = true;
        while (changed && rich > 0) {
            changed = false;
            BigInteger all = BigInteger.valueOf(rich);
            BigInteger asked = rest;
            for (int u = 0; u < unsureSize; u++) {
                int k = unsure[u];
                if (k < 0) {
                    continue;
                }
                amounts[u] = amounts[u] == null ? payments.left(row[k]) : amounts[u];
                int worth = worths == null ? 1 : worths[k];
                if (amounts[u].multiply(all).compareTo(asked.multiply(BigInteger.valueOf(worth))) < 0) {
                    long voices = state[2 * row[k] + 1];
                    rest = rest.subtract(amounts[u].multiply(BigInteger.valueOf(voices)));
                    rich -= voices * worth;
                    unsure[u] = -1;
                    changed = true;
                }
            }
        }
        return rich == 0 ? null : new Payment(rest, BigInteger.valueOf(rich), payments.denominator());
    }

    /** The same, where nobody is poor. */
    Payment equalParts(int project) {
        return new Payment(election.cost(project), BigInteger.valueOf(totals[project]), BigInteger.ONE);
    }

    /** Takes this payment, which {@link #exact} or {@link #equalParts} gave, from the supporters. */
    void pay(int project, Payment payment) {
        int[] row = live.of(project);
        int[] worths = live.worths(project);
        BigInteger numerator = payments.record(project, payment);
        work += live.size(project);
        BigInteger[] divided = numerator.shiftLeft(bits).divideAndRemainder(payments.endowment());
        long down = divided[0].longValueExact();
        long up = divided[1].signum() == 0 ? down : down + 1;
        for (int k = 0; k < live.size(project); k++) {
            int at = 2 * row[k];
            long money = state[at];
            int worth = worths == null ? 1 : worths[k];
            if (money == EMPTY) {
                continue;
            }
            if (money >= up * worth) {
                state[at] = money - up * worth;
            } else if (money + slack < down * worth || payments.left(row[k]).signum() < 0) {
                state[at] = EMPTY;
                if (emptiedIn != null) {
                    emptiedIn[row[k]] = payments.rounds() - 1;
                }
            } else {
                state[at] = 0;
            }
        }
        slack += up == down ? 0 : greatestWorth;
    }

    /** What a payment is for each unit of worth in the unit of the bounds, rounded down; at most a little more than anybody has. */
    long rounded(Payment payment) {
        BigInteger asked = payment.rest().multiply(endowment.denominator()).shiftLeft(bits);
        BigInteger each = asked.divide(payment.payers().multiply(payment.denominator()).multiply(endowment.numerator()));
        return each.min(BigInteger.valueOf(moreThanAnybodyHas())).longValueExact();
    }

    /**
     * About how many more voices it takes to pay for the project at this price, if each has the endowment, or how many could be spared, then below
     * zero: nothing that a decision may hang on.
     *
     * @param price    at most so much for each unit of worth, in the unit of the bounds
     * @param worth    of the project to each of these voices
     * @return Long.MAX_VALUE if no number suffices
     */
    long voicesMissing(int project, long price, int worth) {
        long perWorth = Math.min(price, moreThanAnybodyHas());
        int[] row = live.of(project);
        int[] worths = live.worths(project);
        long collected = 0;
        work += live.size(project);
        for (int k = 0; k < live.size(project); k++) {
            collected += Math.min(Math.max(0, state[2 * row[k]]), perWorth * (worths == null ? 1 : worths[k])) * state[2 * row[k] + 1];
        }
        long each = Math.min(1L << bits, perWorth * worth);
        return each == 0 ? Long.MAX_VALUE : -Math.floorDiv(collected - costs[project], each);
    }

    long work() {
        return work;
    }

    /** What all supporters of the project have left together, in units. */
    Fraction left(int project) {
        long[] paid = new long[payments.rounds()];
        long voices = 0;
        int[] row = live.of(project);
        for (int k = 0; k < live.size(project); k++) {
            long own = state[2 * row[k] + 1];
            if (state[2 * row[k]] != EMPTY) {
                voices += own;
                payments.addPaid(row[k], own, Integer.MAX_VALUE, paid);
            }
        }
        return new Fraction(payments.together(voices, paid), payments.denominator());
    }

    /** What all supporters of the project together spent in each round, in units; after {@link #remember}. */
    Fraction[] spent(int project) {
        return payments.spent(project, emptiedIn);
    }
}
