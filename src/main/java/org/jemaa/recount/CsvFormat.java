package org.jemaa.recount;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jemaa.counting.Fate;
import org.jemaa.counting.Project;
import org.jemaa.counting.Round;

/**
 * One line for each project of each outcome, as RFC 4180 says: commas, quotes where they are needed, CR LF. Exact numbers stay exact.
 * Words from the file that a spreadsheet would compute are made text by an apostrophe.
 */
final class CsvFormat implements Format {

    private static final String HEAD = line("file", "run", "project", "name", "cost", "votes", "won", "round", "effective_votes", "reason",
            "because", "left_at_its_turn", "votes_missing", "supporters_had", "supporters_left");

    @Override
    public String head() {
        return HEAD;
    }

    @Override
    public String outcome(Recounted recounted) {
        StringBuilder lines = new StringBuilder();
        Map<String, Round> rounds = recounted.rounds();
        for (Project project : recounted.election().projects()) {
            Fate fate = recounted.outcome().fate(project.id());
            Round round = rounds.get(project.id());
            lines.append(line(recounted.file(), recounted.run().name(), harmless(project.id()), harmless(recounted.name(project.id())),
                    Recounted.exact(fate.cost()), fate.votes(), fate.won(), round == null ? null : round.number(),
                    round == null ? null : round.effectiveVotes(), Recounted.text(fate.reason()), harmless(fate.because()),
                    fate.leftAtItsTurn() == null ? null : Recounted.exact(fate.leftAtItsTurn()), recounted.missing(project.id()),
                    fate.supportersHad(), fate.supportersLeft()));
        }
        return lines.toString();
    }

    @Override
    public String ranking(Ranked ranked) {
        StringBuilder lines = new StringBuilder();
        for (String option : ranked.ranking().options()) {
            boolean won = option.equals(ranked.ranking().options().get(0));
            lines.append(line(ranked.file(), ranked.run().name(), harmless(option), harmless(ranked.names().get(option)), null, null, won,
                    null, null, null, null, null, null, null, null));
        }
        return lines.toString();
    }

    @Override
    public String failure(Failure failure) {
        return "";
    }

    static String line(Object... cells) {
        return Arrays.stream(cells).map(cell -> quoted(Objects.toString(cell, ""))).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String harmless(String word) {
        return word != null && !word.isEmpty() && "=+-@\t\r".indexOf(word.charAt(0)) >= 0 ? "'" + word : word;
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
