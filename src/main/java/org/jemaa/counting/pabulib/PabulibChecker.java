package org.jemaa.counting.pabulib;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jemaa.counting.Election;
import org.jemaa.counting.pabulib.Finding.Kind;

/**
 * Checks a file as Pabulib's own checker does before it takes a file in, and tells everything that it finds, not only the first.
 * A file without an error is one that Pabulib accepts. Warnings are things that are unusual, and often right.
 */
public final class PabulibChecker {

    /** Who wins under {@code equalshares} and its variants. The checker itself knows the greedy rules as Pabulib describes them. */
    public interface Winners {

        /**
         * The winners' identifiers under the rule of this name, if it can be counted for this election. Money is in whole amounts
         * there, as Pabulib's checker counts.
         */
        Optional<Set<String>> of(String rule, Election election);
    }

    private final Winners winners;

    /** A checker that counts Equal Shares as the cities did that used it. */
    public PabulibChecker() {
        this(new EqualSharesWinners());
    }

    /** A checker that asks somebody else who wins under Equal Shares; without an answer the winners are not checked. */
    public PabulibChecker(Winners winners) {
        this.winners = Objects.requireNonNull(winners);
    }

    /** All findings in the order of the file; those about the file as a whole come first. */
    public List<Finding> check(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return check(in);
        }
    }

    /** As above; reads to the end and does not close. */
    public List<Finding> check(InputStream in) throws IOException {
        Findings findings = new Findings();
        try {
            new CheckedFile(findings, winners).read(new Records(in));
        } catch (PabulibError refused) {
            Cell place = new Cell(refused.found(), refused.line(), refused.column());
            findings.error(Kind.UNREADABLE, place, refused.field(), refused.expected());
        }
        return findings.inOrder();
    }
}
