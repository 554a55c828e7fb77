package org.jemaa.recount;

import java.util.List;
import java.util.Map;
import org.jemaa.counting.Fate;
import org.jemaa.counting.Outcome;
import org.jemaa.counting.Round;
import org.jemaa.counting.Tie;
import org.jemaa.counting.explain.Spending;
import org.jemaa.counting.explain.Statistics;

/** For people, in plain English, in columns that fit the terminal. */
final class TextFormat implements Format {

    /** So many of those that are tied are named; the other formats name all. */
    private static final int MOST_TIED = 20;

    private final int width;

    TextFormat(int width) {
        this.width = width;
    }

    @Override
    public String between() {
        return "\n";
    }

    @Override
    public String ranking(Ranked ranked) {
        return TextRanking.of(ranked, width);
    }

    @Override
    public String failure(Failure failure) {
        return "";
    }

    @Override
    public String outcome(Recounted recounted) {
        Outcome outcome = recounted.outcome();
        StringBuilder text = new StringBuilder();
        about(text, recounted);
        winners(text, recounted);
        losers(text, recounted);
        fared(text, recounted.figures());
        if (!outcome.ties().isEmpty()) {
            text.append("\nTies, in the order that was applied\n");
            outcome.ties().forEach(tie -> text.append(tied(tie, tie.projects().stream().map(outcome::won).distinct().count() > 1)));
        }
        if (recounted.secondChance() != null) {
            List<String> instead = recounted.secondChance().instead();
            text.append("\nIf those winners cannot be built: ")
                    .append(Table.visible(instead.isEmpty() ? "nothing moves up" : String.join(", ", instead)))
                    .append("; ").append(Words.money(recounted.secondChance().left())).append(" left\n");
        }
        recounted.warnings().forEach(warning -> text.append("\nNote: ").append(Table.visible(warning)).append('\n'));
        return text.toString();
    }

    static String tied(Tie tie, boolean decisive) {
        int more = tie.projects().size() - MOST_TIED;
        String named = String.join(", ", more <= 0 ? tie.projects() : tie.projects().subList(0, MOST_TIED));
        return "  " + Table.visible(named) + (more <= 0 ? "" : " and " + Words.number(more) + " more")
                + " (by " + Words.decided(tie.decidedBy()) + (decisive ? ", and it decided who won)\n" : ")\n");
    }

    private static void about(StringBuilder text, Recounted recounted) {
        Outcome outcome = recounted.outcome();
        Map<String, String> meta = recounted.meta();
        String currency = meta.containsKey("currency") ? " " + meta.get("currency") : "";
        text.append(title(meta, recounted.file())).append('\n');
        text.append("  Rule    ").append(Words.rule(recounted.run())).append('\n');
        text.append("  Ties    ").append(Table.visible(recounted.ties().toString())).append('\n');
        String conditions = Words.conditions(recounted.election().conditions());
        text.append(conditions.isEmpty() ? "" : "  Asked   " + Table.visible(conditions) + "\n");
        text.append("  Votes   ").append(Words.counted(outcome.voters(), "ballot", "ballots")).append(", ")
                .append(Words.counted(recounted.election().projects().size(), "project", "projects")).append('\n');
        text.append(Table.visible("  Money   " + Words.money(outcome.budget()) + currency + ": " + Words.money(outcome.cost()) + " spent, "
                + Words.money(outcome.left()) + " left")).append('\n');
        if (outcome.endowments() != null) {
            text.append("  Shares  ").append(Words.rounded(outcome.endowments().last(), 2)).append(" for each voter")
                    .append(outcome.endowments().last().equals(outcome.endowments().start()) ? "\n"
                            : " in the end, " + Words.rounded(outcome.endowments().start(), 2) + " at first\n");
        }
    }

    /** Whose vote it was, and the file's name. */
    static String title(Map<String, String> meta, String file) {
        String part = meta.containsKey("subunit") ? ", " + meta.get("subunit") : "";
        return Table.visible(meta.get("unit") + " " + meta.get("instance") + part + " (" + file + ")");
    }

    private void winners(StringBuilder text, Recounted recounted) {
        List<Round> rounds = recounted.outcome().rounds();
        text.append('\n').append(rounds.isEmpty() ? "No project won.\n" : Words.counted(rounds.size(), "project won\n", "projects won\n"));
        if (rounds.isEmpty()) {
            return;
        }
        boolean pays = rounds.stream().anyMatch(round -> round.effectiveVotes() != null);
        Table table = new Table(width).numbers("").words("Project").words("Name").numbers("Cost").numbers("Votes");
        if (pays) {
            table.numbers("Effective");
        }
        table.numbers("Left after").words("");
        for (Round round : rounds) {
            String number = round.number() + ".";
            String name = recounted.name(round.project());
            String added = round.completion() ? "added" : "";
            if (pays) {
                table.row(number, round.project(), name, Words.money(round.cost()), Words.number(round.votes()),
                        Words.rounded(round.effectiveVotes(), 1),
                        Words.money(round.leftAfter()), added);
            } else {
                table.row(number, round.project(), name, Words.money(round.cost()), Words.number(round.votes()),
                        Words.money(round.leftAfter()), added);
            }
        }
        text.append(table.text());
    }

    private void fared(StringBuilder text, Figures figures) {
        Statistics voters = figures.voters().first();
        Statistics municipal = figures.voters().municipal();
        text.append("\nHow voters fared\n");
        Table table = new Table(width).words("").numbers("Here").numbers("Municipal rule");
        table.row("Voters with at least one winner", Words.ofAll(voters.satisfied(), voters.voters()),
                Words.ofAll(municipal.satisfied(), voters.voters()));
        table.row("Winners per voter", Words.rounded(voters.averageWinners(), 2), Words.rounded(municipal.averageWinners(), 2));
        table.row("Cost of his winners per voter", Words.rounded(voters.averageCost(), 0), Words.rounded(municipal.averageCost(), 0));
        table.row("Voters with more winners than in the other", Words.rounded(figures.voters().preferTheFirst(), 0),
                Words.rounded(figures.voters().preferMunicipal(), 0));
        text.append(table.text());
        spending(text, "District", figures.districts());
        spending(text, "Theme", figures.categories());
    }

    private void spending(StringBuilder text, String what, List<Spending> spending) {
        if (spending.size() < 2) {
            return;
        }
        Table table = new Table(width).words(what).numbers("Won").numbers("Of").numbers("Cost").numbers("Share of cost")
                .numbers("Share of votes");
        for (Spending each : spending) {
            table.row(each.label(), Words.number(each.winners()), Words.number(each.projects()), Words.money(each.cost()),
                    Words.percent(each.costShare()), Words.percent(each.voteShare()));
        }
        text.append('\n').append(table.text());
    }

    private void losers(StringBuilder text, Recounted recounted) {
        List<Fate> losers = recounted.outcome().fates().values().stream().filter(fate -> !fate.won())
                .sorted((one, other) -> Integer.compare(other.votes(), one.votes())).toList();
        if (losers.isEmpty()) {
            return;
        }
        text.append('\n').append(Words.counted(losers.size(), "project did not win\n", "projects did not win\n"));
        Table table = new Table(width).words("Project").words("Name").numbers("Cost").numbers("Votes").numbers("Missing").sentence("Why");
        for (Fate fate : losers) {
            Integer missing = recounted.missing(fate.project());
            String more = missing != null ? Words.number(missing) : recounted.votesMissing() == null ? "?" : "–";
            table.row(fate.project(), recounted.name(fate.project()), Words.money(fate.cost()), Words.number(fate.votes()), more,
                    Words.why(fate, recounted.moneyWent().getOrDefault(fate.project(), MoneyWent.NOWHERE)));
        }
        text.append(table.text());
    }
}
