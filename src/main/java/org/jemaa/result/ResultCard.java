package org.jemaa.result;

import java.time.Instant;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import org.jemaa.process.BudgetId;
import org.jemaa.process.CountingRule;
import org.jemaa.shared.Money;

/**
 * A result as pages and other contexts see it.
 *
 * @param seed        from which lots were drawn
 * @param papers      counted, blank ones among them
 * @param invalid     not counted because they do not keep to the ballot; the box takes none, so other than 0 is a finding
 * @param digest      64 hexadecimal digits over everything that the count found: equal results have equal digests
 * @param colleges    that of all citizens first; empty where all citizens vote as one
 * @param publishedAt null until it is public
 */
public record ResultCard(BudgetId budget, String fingerprint, CountingRule rule, Currency currency, String seed, int papers, int blank,
        int invalid, int onTheRoll, String digest, Instant countedAt, String countedBy, Instant publishedAt, String publishedBy,
        List<EnvelopeResult> envelopes, List<FileCard> files, List<CollegeTurnout> colleges) {

    private static final int FEW_PAPERS = 50;

    /** A file that anybody may load once the result is public. {@code seal}: SHA-256 of its bytes. */
    public record FileCard(String name, String mediaType, int size, String seal) {
    }

    public ResultCard {
        envelopes = envelopes.stream().sorted(Comparator.comparing(EnvelopeResult::number)).toList();
        colleges = colleges.stream().sorted(Comparator.comparing(CollegeTurnout::number)).toList();
        files = files.stream().sorted(Comparator.comparing((FileCard file) -> !file.name().endsWith(".pb"))
            .thenComparing(file -> file.name().length()).thenComparing(FileCard::name)).toList();
    }

    public CollegeTurnout college(int number) {
        return colleges.stream().filter(college -> college.number() == number).findFirst().orElseThrow();
    }

    /** Colleges whose ballots nobody may see, because too few voted in them. */
    public List<CollegeTurnout> hidden() {
        return colleges.stream().filter(college -> !college.shown() && college.voters() > 0).toList();
    }

    /** So few that somebody who knows the voters may guess who chose what. */
    public boolean hasFewPapers() {
        return papers < FEW_PAPERS;
    }

    public boolean isPublished() {
        return publishedAt != null;
    }

    /** Whether money that Equal Shares left over went to further projects. */
    public boolean completionWasUsed() {
        return projects().stream().anyMatch(project -> project.reason() == org.jemaa.counting.Fate.Reason.WON_BY_COMPLETION);
    }

    public List<ProjectResult> projects() {
        return envelopes.stream().flatMap(envelope -> envelope.projects().stream()).toList();
    }

    public List<ProjectResult> winners() {
        return envelopes.stream().flatMap(envelope -> envelope.winners().stream()).toList();
    }

    public Money sum() {
        return envelopes.stream().map(EnvelopeResult::sum).reduce(Money.zero(currency), Money::plus);
    }

    public Money cost() {
        return envelopes.stream().map(EnvelopeResult::cost).reduce(Money.zero(currency), Money::plus);
    }

    public Money left() {
        return sum().minus(cost());
    }
}
