package org.jemaa.recount;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jemaa.counting.Election;
import org.jemaa.counting.Outcome;
import org.jemaa.counting.Project;
import org.jemaa.counting.Utility;
import org.jemaa.counting.explain.Statistics;
import org.jemaa.counting.pabulib.PabulibFile;
import org.jemaa.counting.pabulib.PabulibReader;

/**
 * Lays several rules side by side: which projects win under which, how much of the money is used, and how many voters see one of their
 * projects win.
 */
final class Simulation {

    /** What towns choose among. */
    static final List<RunSpec> USUAL = List.of(RunSpec.of(RuleName.GREEDY, null), RunSpec.of(RuleName.GREEDY, Utility.CARDINALITY),
            RunSpec.of(null, Completion.NONE), RunSpec.of(null, Completion.UTILITARIAN), RunSpec.of(null, Completion.ADD1_UTILITARIAN),
            RunSpec.of(RuleName.PHRAGMEN, null));

    /** One rule's outcome; null, with the reason, if it cannot count these ballots. */
    private record Column(RunSpec run, Outcome outcome, String refusal) {
    }

    private final PabulibFile file;
    private final Election election;
    private final String ties;
    private final List<Column> columns = new ArrayList<>();

    private Simulation(PabulibFile file, List<Request.Prepared> prepared) {
        this.file = file;
        election = prepared.get(0).election();
        ties = prepared.get(0).ties().toString();
        for (Request.Prepared each : prepared) {
            try {
                columns.add(new Column(each.run(), Rules.of(each.run(), each.ties()).count(each.election()), null));
            } catch (IllegalArgumentException refused) {
                columns.add(new Column(each.run(), null, refused.getMessage()));
            }
        }
    }

    static Printed of(Request request, String name, int width) {
        try {
            PabulibFile file = PabulibReader.read(Path.of(name));
            Simulation simulation = new Simulation(file, request.prepare(file, file.election()));
            boolean failed = simulation.columns.stream().anyMatch(column -> column.outcome == null);
            return new Printed(simulation.text(name, width), "", failed);
        } catch (Exception | OutOfMemoryError failed) {
            return new Printed("", Failure.of(name, null, failed).sentence(), true);
        }
    }

    private String text(String name, int width) {
        StringBuilder text = new StringBuilder(TextFormat.title(file.meta(), name)).append('\n');
        text.append("  ").append(Words.counted(election.voters(), "ballot", "ballots")).append(", ").append(Words.money(election.budget()))
                .append(" to spend, ties by ")
                .append(Table.visible(ties)).append("\n\n");
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            text.append("  (").append(i + 1).append(") ").append(Words.rule(column.run))
                    .append(column.outcome == null ? ": " + column.refusal : "").append('\n');
        }
        return text.append('\n').append(table(width).text()).toString();
    }

    private Table table(int width) {
        Table table = new Table(width).words("Project").words("Name").numbers("Cost").numbers("Votes");
        for (int i = 1; i <= columns.size(); i++) {
            table.numbers("(" + i + ")");
        }
        List<Project> projects = new ArrayList<>(election.projects());
        projects.sort(Comparator.comparingInt((Project project) -> -election.votes(project.id())));
        for (Project project : projects) {
            String title = file.projects().get(election.index(project.id())).name();
            table.row(cells(project.id(), title, Words.money(project.cost()), Words.number(election.votes(project.id())),
                    outcome -> outcome.won(project.id()) ? "won" : ""));
        }
        table.row(cells("", "", "", "", outcome -> ""));
        table.row(cells("Projects that won", "", "", "", outcome -> Words.number(outcome.selected().size())));
        table.row(cells("Money used", "", "", "", outcome -> percent(outcome.cost(), election.budget())));
        table.row(cells("Voters with a winner", "", "", "", outcome -> satisfied(outcome)));
        return table;
    }

    private String[] cells(String project, String name, String cost, String votes, Function<Outcome, String> cell) {
        List<String> cells = new ArrayList<>(List.of(project, name, cost, votes));
        columns.forEach(column -> cells.add(column.outcome == null ? "–" : cell.apply(column.outcome)));
        return cells.toArray(String[]::new);
    }

    private String satisfied(Outcome outcome) {
        return percent(BigDecimal.valueOf(Statistics.of(election, outcome).satisfied()), BigDecimal.valueOf(election.voters()));
    }

    private static String percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? "–"
                : part.multiply(BigDecimal.valueOf(100)).divide(whole, 0, RoundingMode.HALF_UP).toPlainString() + "%";
    }
}
