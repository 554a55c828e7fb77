package org.jemaa.recount;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jemaa.counting.Fraction;
import org.jemaa.counting.question.Ranking;
import org.jemaa.counting.question.Working;

/** The answer to a single question in plain English. */
final class TextRanking {

    private TextRanking() {
    }

    static String of(Ranked ranked, int width) {
        Ranking ranking = ranked.ranking();
        StringBuilder text = new StringBuilder(TextFormat.title(ranked.meta(), ranked.file())).append('\n');
        text.append("  Rule    ").append(Words.rule(ranked.run())).append('\n');
        text.append("  Ties    ").append(Table.visible(ranked.ties().toString())).append('\n');
        text.append("  Votes   ").append(Words.counted(ranking.voters(), "ballot", "ballots")).append("\n\n");
        Table table = new Table(width).numbers("").words("Answer").words("Name").sentence(head(ranking.working()));
        IntStream.range(0, ranking.options().size()).forEach(place -> {
            String option = ranking.options().get(place);
            table.row(place + 1 + ".", option, ranked.names().get(option), figure(ranking.working(), option));
        });
        text.append(table.text());
        if (!ranking.ties().isEmpty()) {
            text.append("\nTies, in the order that was applied\n");
            ranking.ties().forEach(tie -> text.append(TextFormat.tied(tie, false)));
        }
        ranked.warnings().forEach(warning -> text.append("\nNote: ").append(Table.visible(warning)).append('\n'));
        return text.toString();
    }

    private static String head(Working working) {
        return working instanceof Working.Scores ? "Votes or points" : working instanceof Working.Pairs ? "In pairs"
                : "Votes when it was last counted";
    }

    private static String figure(Working working, String option) {
        if (working instanceof Working.Scores scores) {
            return Words.rounded(scores.scores().get(option), 1);
        }
        if (working instanceof Working.Pairs pairs) {
            int own = pairs.options().indexOf(option);
            long beaten = IntStream.range(0, pairs.options().size()).filter(other -> beats(pairs.preferred(), own, other)).count();
            return "beats " + Words.number(beaten) + " of " + Words.number(pairs.options().size() - 1L);
        }
        List<Working.Count> counts = ((Working.Counts) working).counts();
        return counts.stream().map(Working.Count::votes).filter(votes -> votes.containsKey(option)).reduce((earlier, later) -> later)
                .map((Map<String, Fraction> votes) -> Words.rounded(votes.get(option), 1)).orElse("");
    }

    private static boolean beats(List<List<Fraction>> preferred, int one, int other) {
        return preferred.get(one).get(other).compareTo(preferred.get(other).get(one)) > 0;
    }
}
