package org.jemaa.verify.check;

import java.util.List;
import java.util.Locale;

/** What a record holds, and therefore what it can show to whoever reads it. */
public enum Kind {
    PUBLIC(
        List.of("that nothing was taken out of the log, put in between or changed after the box had signed it",
            "that a receipt which you hold is in this log, and that the log was never shown to you in two versions (--receipt, --head)",
            "that the numbers agree: who could vote, who did, online and on sheets",
            "that the published ballots keep to the ballot's limits, and that they, counted again, give the published result with its lots"),
        List.of("that the published ballots are those in the log: the leaves are closed here, because with them a voter could prove to a buyer how "
                + "he voted. Observers under an undertaking hold the full leaves and check this; ask one, or become one",
            "that a ballot came from the person behind a slot: the roll office could have voted for somebody who did not",
            "that the lot's seed was drawn by chance; only that it was used as published")),
    OBSERVERS(
        List.of("all that the public record shows",
            "that the roll permitted every paper, that of each slot the last one counts, that nobody at a desk was counted online as well",
            "that the published ballots are exactly the papers and sheets that count"),
        List.of("that a ballot came from the person behind a slot: the roll office, which knows persons, could have voted for somebody who did not. "
                + "Notices to voters and asking a sample of them reveal that",
            "that a sheet was keyed as it was marked: for that, hold the sheets against their serial numbers",
            "that the lot's seed was drawn by chance; only that it was used as published"));

    private final List<String> shows;
    private final List<String> doesNotShow;

    Kind(List<String> shows, List<String> doesNotShow) {
        this.shows = shows;
        this.doesNotShow = doesNotShow;
    }

    public List<String> shows() {
        return shows;
    }

    public List<String> doesNotShow() {
        return doesNotShow;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
