package org.jemaa.ballot.box;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jemaa.ballot.Permit;
import org.jemaa.ballot.Slot;
import org.jemaa.ballot.log.TreeHash;
import org.jemaa.container.InTheContainer;
import org.jemaa.process.BudgetId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Attack T20: somebody has the public log (the leaf hashes in their order) and the ballots in the order in which the box hands them over,
 * and guesses whose is which. Ten thousand papers of fifteen kinds, drawn from a fixed seed; the statistics would show a guess that
 * is better than chance by one in a thousand. Fails where ballots are handed over in the order of the log.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LinkAttackIT extends InTheContainer {

    private static final int PAPERS = 10_000;
    private static final int KINDS = 15;
    private static final double ONE_IN_A_THOUSAND = 3.0902;

    @Inject
    private BoxDatabase database;
    @Resource(lookup = "java:app/jdbc/box")
    private DataSource box;

    /** What the attacker sees, and beside it what they would like to know: the choice behind each place of the log. */
    private record Scene(List<byte[]> leafHashes, List<Integer> truth, List<Integer> handedOver) {
    }

    @Test
    void with_log_and_ballots_nobody_guesses_better_than_chance_whose_ballot_is_whose() throws SQLException {
        Scene scene = play(20);
        List<Integer> places = IntStream.range(0, PAPERS).boxed().toList();
        List<Integer> backwards = new ArrayList<>(places);
        Collections.reverse(backwards);
        for (List<Integer> guess : List.of(places, backwards, ranks(scene, Arrays::compareUnsigned), ranks(scene, Comparator.comparing(hash -> hash[31])))) {
            assertTrue(surprise(scene.truth(), guess.stream().map(scene.handedOver()::get).toList()) < chance(1), "a guess that hits too often");
        }
        assertTrue(dependence(places.stream().map(place -> place / (PAPERS / 10)).toList(), scene.truth(), 10) < chance(9 * (KINDS - 1)), "by the place");
        assertTrue(dependence(scene.leafHashes().stream().map(hash -> (hash[0] & 0xff) >> 4).toList(), scene.truth(), 16) < chance(15 * (KINDS - 1)),
            "by the leaf hash");
        assertTrue(surprise(scene.truth(), scene.truth()) > chance(1), "ballots in the order of the log would be found out");
    }

    @Test
    void the_same_choices_in_another_order_under_other_slots_are_handed_over_in_the_same_order() throws SQLException {
        Scene one = play(20);
        Scene other = play(21);
        assertTrue(!one.truth().equals(other.truth()), "they came in another order");
        assertEquals(one.handedOver(), other.handedOver());
    }

    private Scene play(long seed) throws SQLException {
        var vote = new BudgetId(ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50));
        var choices = new ArrayList<>(new Random(1).ints(PAPERS, 1, KINDS + 1).boxed().toList());
        var random = new Random(seed);
        Collections.shuffle(choices, random);
        List<Leaf> leaves = choices.stream().map(choice -> leaf(choice, random)).toList();
        insert(vote, leaves);
        var handedOver = new ArrayList<Integer>();
        database.read(connection -> CountablePapers.piles(connection, vote))
            .forEach((choice, voters) -> handedOver.addAll(Collections.nCopies(voters, choice.body()[3] >> 4 & 15)));
        return new Scene(leaves.stream().map(leaf -> TreeHash.leaf(leaf.content())).toList(), choices, handedOver);
    }

    private static Leaf leaf(int choice, Random random) {
        var slot = new Slot(random.nextLong(), random.nextLong());
        byte[] body = new Paper(4, BitSet.valueOf(new long[] {Integer.reverse(choice) >>> 28})).encode();
        var salt = new byte[Paper.SALT_BYTES];
        var signature = new byte[64];
        random.nextBytes(salt);
        random.nextBytes(signature);
        return new Leaf(new Permit(slot, 0, 1, Paper.hash(TestBox.FINGERPRINT, slot, 1, salt, body), 1), signature, salt, body);
    }

    /** At once, and in this order: the box itself would take them one batch after the other. */
    private void insert(BudgetId vote, List<Leaf> leaves) throws SQLException {
        try (Connection connection = box.getConnection(); PreparedStatement insert = connection.prepareStatement("INSERT INTO leaf (vote, position, kind,"
            + " slot, college, sequence, salt, body, paper_hash, permit_expires_at, permit_signature, tracking) VALUES (?, ?, 1, ?, 0, 1, ?, ?, ?, 1, ?, ?)")) {
            for (int i = 0; i < leaves.size(); i++) {
                Leaf leaf = leaves.get(i);
                insert.setLong(1, vote.value());
                insert.setLong(2, i + 1L);
                insert.setBytes(3, leaf.permit().slot().bytes());
                insert.setBytes(4, leaf.salt());
                insert.setBytes(5, leaf.body());
                insert.setBytes(6, leaf.permit().paperHash().bytes());
                insert.setBytes(7, leaf.permitSignature());
                insert.setBytes(8, Paper.tracking(leaf.permit().paperHash()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Where each place of the log would stand if its leaf hashes were sorted. */
    private static List<Integer> ranks(Scene scene, Comparator<byte[]> order) {
        List<Integer> sorted = IntStream.range(0, PAPERS).boxed().sorted((one, other) -> order.compare(scene.leafHashes().get(one),
            scene.leafHashes().get(other))).toList();
        var ranks = new Integer[PAPERS];
        for (int rank = 0; rank < PAPERS; rank++) {
            ranks[sorted.get(rank)] = rank;
        }
        return List.of(ranks);
    }

    /** Chi-square of hits and misses against what a blind guess hits. */
    private static double surprise(List<Integer> truth, List<Integer> guessed) {
        double expected = IntStream.rangeClosed(1, KINDS).mapToDouble(kind -> Math.pow(Collections.frequency(truth, kind), 2)).sum() / PAPERS;
        long hits = IntStream.range(0, PAPERS).filter(i -> truth.get(i).equals(guessed.get(i))).count();
        return Math.pow(hits - expected, 2) / expected + Math.pow(hits - expected, 2) / (PAPERS - expected);
    }

    /** Chi-square of the table of buckets against kinds. */
    private static double dependence(List<Integer> bucket, List<Integer> kind, int buckets) {
        var table = new double[buckets][KINDS + 1];
        var rows = new double[buckets];
        var columns = new double[KINDS + 1];
        for (int i = 0; i < PAPERS; i++) {
            table[bucket.get(i)][kind.get(i)]++;
            rows[bucket.get(i)]++;
            columns[kind.get(i)]++;
        }
        double sum = 0;
        for (int row = 0; row < buckets; row++) {
            for (int column = 1; column <= KINDS; column++) {
                double expected = rows[row] * columns[column] / PAPERS;
                sum += Math.pow(table[row][column] - expected, 2) / expected;
            }
        }
        return sum;
    }

    /** What chance alone exceeds once in a thousand times (Wilson and Hilferty's approximation). */
    private static double chance(int degreesOfFreedom) {
        double part = 2.0 / (9 * degreesOfFreedom);
        return degreesOfFreedom * Math.pow(1 - part + ONE_IN_A_THOUSAND * Math.sqrt(part), 3);
    }
}
