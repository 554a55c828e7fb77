package org.jemaa.counting.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jemaa.counting.Ballot;
import org.jemaa.counting.BallotKind;
import org.jemaa.counting.Election;
import org.jemaa.counting.ElectionBuilder;
import org.jemaa.counting.Fraction;
import org.jemaa.counting.HardDraws;
import org.jemaa.counting.Profile;
import org.jemaa.counting.Project;
import org.jemaa.counting.Utility;
import org.jemaa.counting.rule.Payments.Payment;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * The bounds of {@link Purses} against exact money kept beside them, after every purchase. Projects are bought in any order, not only the
 * cheapest first, because the bounds promise to hold for any.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PursesTest {

    private static final int SEEDS = Integer.getInteger("jemaa.seeds", 200);

    @Test
    void money_and_prices_lie_within_their_bounds_after_every_purchase() throws Exception {
        for (int seed = 0; seed < SEEDS; seed++) {
            Election election = HardDraws.election(seed, 3 + seed % 8, 1 + seed % 9);
            for (Utility utility : Utility.values()) {
                if (utility.suits(election.kind())) {
                    walk("seed " + seed + " " + utility, election, utility, new Random(seed));
                }
            }
        }
    }

    @Test
    void with_many_voices_few_bits_are_left_and_the_bounds_still_hold() throws Exception {
        for (int seed = 0; seed < SEEDS / 4; seed++) {
            walk("seed " + seed, crowd(seed), Utility.COST, new Random(seed));
            walk("seed " + seed, crowd(seed), Utility.CARDINALITY, new Random(seed));
        }
    }

    @Test
    void after_a_hundred_purchases_the_bounds_still_hold() throws Exception {
        walk("many", HardDraws.election(3, 150, 6), Utility.CARDINALITY, new Random(1));
        walk("many", HardDraws.election(5, 150, 6), Utility.CARDINALITY, new Random(1));
    }

    /** Some 10^12 voices: an endowment is then no more than 2^20 units of the bounds. */
    private static Election crowd(int seed) {
        Random random = new Random(seed);
        List<Project> projects = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            projects.add(new Project("p" + i, BigDecimal.valueOf(1_000_000 + random.nextInt(3)).movePointLeft(random.nextInt(7))));
        }
        ElectionBuilder builder = Election.builder(BigDecimal.valueOf(3_000_000 + random.nextInt(9)), projects, BallotKind.APPROVAL, 0)
                .weights(List.of(Fraction.of(1, 1), Fraction.of(997, 1)));
        for (int i = 0; i < 14; i++) {
            List<String> listed = projects.stream().map(Project::id).filter(id -> random.nextInt(3) == 0).toList();
            builder.add(Ballot.of(listed), 70_000_000 - random.nextInt(5), random.nextInt(2));
        }
        return builder.build();
    }

    private static void walk(String what, Election election, Utility utility, Random random) throws Exception {
        Profile profile = election.profile(utility);
        Purses purses = new Purses(election, profile);
        if (election.allVoices() == 0) {
            return;
        }
        Fraction share = new Fraction(election.units(election.budget()), BigInteger.valueOf(election.allVoices()));
        for (int again = 0; again < 2; again++) {
            Fraction endowment = share.plus(Fraction.of(again == 0 ? 0 : 1 + random.nextInt(1000), 7));
            if (endowment.numerator().signum() > 0) {
                new Walk(what, election, profile, purses, endowment).go(random);
            }
        }
    }

    /** One count: what is exact, kept beside the purses. */
    private static final class Walk {

        private final String what;
        private final Election election;
        private final Profile profile;
        private final Purses purses;
        private final Fraction unitsOfBounds;
        private final Fraction[] money;
        private final long[] low;

        Walk(String what, Election election, Profile profile, Purses purses, Fraction endowment) throws Exception {
            this.what = what;
            this.election = election;
            this.profile = profile;
            this.purses = purses;
            purses.endow(endowment);
            unitsOfBounds = new Fraction(BigInteger.ONE.shiftLeft((int) field("bits")), BigInteger.ONE).times(endowment.inverse());
            money = new Fraction[profile.choices().size()];
            Arrays.fill(money, endowment);
            low = new long[profile.projects()];
        }

        private Object field(String name) throws Exception {
            Field field = Purses.class.getDeclaredField(name);
            field.setAccessible(true);
            return field.get(purses);
        }

        void go(Random random) throws Exception {
            List<Integer> open = new ArrayList<>();
            for (int project = 0; project < profile.projects(); project++) {
                if (profile.total(project).signum() > 0 && election.cost(project).signum() > 0) {
                    low[project] = purses.atFirst(project);
                    open.add(project);
                }
            }
            while (!open.isEmpty()) {
                List<Payment> payments = new ArrayList<>();
                open.removeIf(project -> {
                    Payment payment = check(project, random);
                    if (payment != null) {
                        payments.add(payment);
                    }
                    return payment == null;
                });
                if (!open.isEmpty()) {
                    int place = random.nextInt(open.size());
                    pay(open.remove(place), payments.get(place));
                }
            }
        }

        /** The payment for a project, of which every statement is checked; null if it cannot be paid. */
        private Payment check(int project, Random random) {
            Fraction exact = price(project);
            if (!purses.estimate(project, random.nextInt(4) == 0 ? 0 : low[project])) {
                assertEquals(null, exact, what + ": called too dear, p" + project);
                return null;
            }
            low[project] = purses.lowest();
            boolean payable = purses.highest() != Long.MAX_VALUE;
            Payment payment = purses.exact(project, purses.lowest(), purses.highest());
            assertEquals(exact, payment == null ? null : payment.perWorth(), what + ": exact price of p" + project);
            if (exact == null) {
                assertTrue(!payable, what + ": called payable, p" + project);
                return null;
            }
            Fraction inUnits = exact.times(unitsOfBounds);
            assertTrue(inUnits.compareTo(Fraction.of(purses.lowest(), 1)) >= 0, what + ": below the lower bound, p" + project);
            assertTrue(!payable || inUnits.compareTo(Fraction.of(purses.highest(), 1)) <= 0, what + ": above the upper bound, p" + project);
            if (purses.nobodyIsPoor()) {
                assertEquals(exact, purses.equalParts(project).perWorth(), what + ": somebody is poor, p" + project);
                return random.nextBoolean() ? payment : purses.equalParts(project);
            }
            return payment;
        }

        private void pay(int project, Payment payment) throws Exception {
            int[] row = profile.supporters(project);
            for (int k = 0; k < row.length; k++) {
                Fraction part = payment.perWorth().times(Fraction.of(worth(project, k), 1));
                money[row[k]] = money[row[k]].compareTo(part) <= 0 ? Fraction.ZERO : minus(money[row[k]], part);
            }
            purses.pay(project, payment);
            long slack = (long) field("slack");
            long[] state = (long[]) field("state");
            Fraction left = Fraction.ZERO;
            for (int choice = 0; choice < money.length; choice++) {
                Fraction exact = money[choice].times(unitsOfBounds);
                long kept = state[2 * choice];
                assertTrue(kept < 0 ? exact.equals(Fraction.ZERO)
                        : exact.compareTo(Fraction.of(kept, 1)) >= 0 && exact.compareTo(Fraction.of(Math.addExact(kept, slack), 1)) <= 0,
                        what + ": choice " + choice + " has " + exact + ", bounds " + kept + " and " + slack + " more");
            }
            for (int choice : row) {
                left = left.plus(money[choice].times(Fraction.of(profile.voices()[choice], 1)));
            }
            assertEquals(left, purses.left(project), what + ": what supporters have left");
        }

        private int worth(int project, int k) {
            return profile.worths(project) == null ? 1 : profile.worths(project)[k];
        }

        /** By giving all that the poorest have, until the rest can be shared. */
        private Fraction price(int project) {
            int[] row = profile.supporters(project);
            List<Integer> order = new ArrayList<>();
            Fraction rich = Fraction.ZERO;
            for (int k = 0; k < row.length; k++) {
                order.add(k);
                rich = rich.plus(Fraction.of(profile.voices()[row[k]], 1).times(Fraction.of(worth(project, k), 1)));
            }
            order.sort((one, other) -> money[row[one]].times(Fraction.of(1, worth(project, one)))
                    .compareTo(money[row[other]].times(Fraction.of(1, worth(project, other)))));
            Fraction rest = new Fraction(election.cost(project), BigInteger.ONE);
            for (int k : order) {
                Fraction price = rest.times(rich.inverse());
                if (price.times(Fraction.of(worth(project, k), 1)).compareTo(money[row[k]]) <= 0) {
                    return price;
                }
                Fraction voices = Fraction.of(profile.voices()[row[k]], 1);
                rest = minus(rest, money[row[k]].times(voices));
                rich = minus(rich, voices.times(Fraction.of(worth(project, k), 1)));
            }
            return null;
        }

        private static Fraction minus(Fraction one, Fraction other) {
            return one.plus(new Fraction(other.numerator().negate(), other.denominator()));
        }
    }
}
