package org.jemaa.counting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Who goes first among projects that a rule finds exactly equal: usually the cheaper one; then the one with more votes; then a
 * lot. It is part of the rule and frozen with it before the vote opens.
 *
 * <p>The lot can be replayed by anyone. It is SHA-256 over the UTF-8 bytes of the seed, one line feed, and the project's
 * identifier; the smaller digest, read as a hexadecimal text, goes first. The seed must be fixed in public by a draw that
 * nobody can foresee <em>after</em> the ballots are closed; who knows it before could choose identifiers to fit.
 * The identifier, compared by Unicode code points (so "10" before "9"), is there for comparison with reference outcomes.
 *
 * @param criteria in the order in which they are asked, each at most once; the last is LOT or IDENTIFIER, so that nothing stays
 *                 undecided
 * @param seed     the published seed, 1 to 200 characters without control characters; null without LOT
 */
public record TieOrder(List<Criterion> criteria, String seed) {

    /** What puts one tied project before another: lower cost, more votes (by weight), the lot, the identifier. */
    public enum Criterion {
        COST, VOTES, LOT, IDENTIFIER
    }

    /** @throws IllegalArgumentException if the criteria or the seed are not as described */
    public TieOrder {
        criteria = List.copyOf(criteria);
        Criterion last = criteria.isEmpty() ? null : criteria.get(criteria.size() - 1);
        if (last != Criterion.LOT && last != Criterion.IDENTIFIER || EnumSet.copyOf(criteria).size() < criteria.size()
                || criteria.indexOf(Criterion.LOT) >= 0 && criteria.indexOf(Criterion.IDENTIFIER) >= 0) {
            throw new IllegalArgumentException("Ties are decided by different criteria, of which the last is the lot or the identifier");
        }
        if (last == Criterion.LOT == (seed == null)) {
            throw new IllegalArgumentException("A lot needs a seed, and only a lot does");
        }
        if (seed != null && (seed.isBlank() || seed.length() > 200 || seed.chars().anyMatch(Character::isISOControl))) {
            throw new IllegalArgumentException("A seed has 1 to 200 characters and no control characters");
        }
    }

    /** Lower cost, then more votes, then the lot. */
    public static TieOrder byLot(String seed) {
        return new TieOrder(List.of(Criterion.COST, Criterion.VOTES, Criterion.LOT), Objects.requireNonNull(seed));
    }

    /** Lower cost, then more votes, then the identifier. */
    public static TieOrder byIdentifier() {
        return new TieOrder(List.of(Criterion.COST, Criterion.VOTES, Criterion.IDENTIFIER), null);
    }

    /**
     * Reads what {@link #toString} writes: {@code cost,votes,lot:SEED} or {@code cost,votes,id}. A seed may contain commas.
     *
     * @throws IllegalArgumentException if the text is not of this form
     */
    public static TieOrder parse(String text) {
        List<Criterion> criteria = new ArrayList<>();
        String rest = text;
        String seed = null;
        while (!rest.isEmpty()) {
            if (rest.startsWith("lot:")) {
                criteria.add(Criterion.LOT);
                seed = rest.substring(4);
                break;
            }
            int comma = rest.indexOf(',');
            String word = comma < 0 ? rest : rest.substring(0, comma);
            rest = comma < 0 ? "" : rest.substring(comma + 1);
            criteria.add(switch (word.toLowerCase(Locale.ROOT)) {
                case "cost" -> Criterion.COST;
                case "votes" -> Criterion.VOTES;
                case "id" -> Criterion.IDENTIFIER;
                default -> throw new IllegalArgumentException("Ties are decided by cost, votes, lot:SEED or id; not by '" + word + "'");
            });
        }
        return new TieOrder(criteria, seed);
    }

    @Override
    public String toString() {
        return criteria.stream().map(criterion -> switch (criterion) {
            case COST -> "cost";
            case VOTES -> "votes";
            case LOT -> "lot:" + seed;
            case IDENTIFIER -> "id";
        }).collect(Collectors.joining(","));
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

    /** Sorts places of the election's projects into the order in which they go. */
    public Comparator<Integer> order(Election election) {
        Comparator<Integer> order = by(election, criteria.get(0));
        for (Criterion criterion : criteria.subList(1, criteria.size())) {
            order = order.thenComparing(by(election, criterion));
        }
        return order;
    }

    private Comparator<Integer> by(Election election, Criterion criterion) {
        List<Project> projects = election.projects();
        Map<Integer, String> lots = new HashMap<>();
        Profile votes = election.profile(Utility.CARDINALITY);
        return switch (criterion) {
            case COST -> Comparator.comparing(election::cost);
            case VOTES -> Comparator.comparing(votes::total, Comparator.reverseOrder());
            case LOT -> Comparator.comparing((Integer i) -> lots.computeIfAbsent(i, j -> lot(projects.get(j).id())));
            case IDENTIFIER -> Comparator.comparing(i -> projects.get(i).id(), TieOrder::byCodePoint);
        };
    }

    /** The criterion that was needed to tell all of these apart. */
    public Criterion needed(Election election, List<Integer> ordered) {
        Comparator<Integer> order = null;
        for (Criterion criterion : criteria.subList(0, criteria.size() - 1)) {
            order = order == null ? by(election, criterion) : order.thenComparing(by(election, criterion));
            boolean told = true;
            for (int i = 1; i < ordered.size() && told; i++) {
                told = order.compare(ordered.get(i - 1), ordered.get(i)) != 0;
            }
            if (told) {
                return criterion;
            }
        }
        return criteria.get(criteria.size() - 1);
    }

    private static int byCodePoint(String one, String other) {
        return Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());
    }
}
