package org.jemaa.counting;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Who goes first among projects that a rule finds exactly equal: the cheaper one; then the one with more votes; then a
 * lot, or the identifier.
 *
 * <p>The lot can be replayed by anyone. It is SHA-256 over the UTF-8 bytes of the seed, one line feed, and the project's
 * identifier; the smaller digest, read as a hexadecimal text, goes first. The seed must be fixed in public by a draw that
 * nobody can foresee <em>after</em> the ballots are closed; who knows it before could choose identifiers to fit.
 * The identifier, compared by Unicode code points (so "10" before "9"), is there for comparison with reference outcomes.
 *
 * @param seed the published seed, 1 to 200 characters without control characters; null: the identifier decides
 */
public record TieOrder(String seed) {

    /** What put one tied project before another. */
    public enum Criterion { COST, VOTES, LOT, IDENTIFIER }

    /** @throws IllegalArgumentException if the seed is empty, too long or holds a control character */
    public TieOrder {
        if (seed != null && (seed.isBlank() || seed.length() > 200 || seed.chars().anyMatch(Character::isISOControl))) {
            throw new IllegalArgumentException("A seed has 1 to 200 characters and no control characters");
        }
    }

    public static TieOrder byLot(String seed) {
        return new TieOrder(Objects.requireNonNull(seed));
    }

    public static TieOrder byIdentifier() {
        return new TieOrder(null);
    }

    /** The project's lot under this seed: 64 hexadecimal digits. */
    public String lot(String project) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest((seed + '\n' + project).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Sorts positions of the election's projects into the order in which they go. */
    Comparator<Integer> order(Election election) {
        BigInteger[] costs = election.costs();
        int[] votes = election.votes();
        List<Project> projects = election.projects();
        Map<Integer, String> lots = new HashMap<>();
        Comparator<Integer> last = seed == null
                ? Comparator.comparing(i -> projects.get(i).id(), TieOrder::byCodePoint)
                : Comparator.comparing((Integer i) -> lots.computeIfAbsent(i, j -> lot(projects.get(j).id())));
        return Comparator.comparing((Integer i) -> costs[i])
                .thenComparing(i -> votes[i], Comparator.reverseOrder())
                .thenComparing(last);
    }

    /** The criterion that was needed to tell all of these apart. */
    Criterion needed(Election election, List<Integer> tied) {
        BigInteger[] costs = election.costs();
        if (tied.stream().map(i -> costs[i]).distinct().count() == tied.size()) {
            return Criterion.COST;
        }
        int[] votes = election.votes();
        long pairs = tied.stream().map(i -> List.of(costs[i], votes[i])).distinct().count();
        if (pairs == tied.size()) {
            return Criterion.VOTES;
        }
        return seed == null ? Criterion.IDENTIFIER : Criterion.LOT;
    }

    private static int byCodePoint(String one, String other) {
        int[] left = one.codePoints().toArray();
        int[] right = other.codePoints().toArray();
        return Arrays.compare(left, right);
    }
}
