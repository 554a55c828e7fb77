package org.jemaa.counting.pabulib;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jemaa.counting.pabulib.PabulibError.Kind;

/** VOTES: one line for each voter. */
final class VoteSection {

    private static final int MOST = 2_000_000;
    private static final Set<String> OWN = Set.of("voter_id", "vote", "points");

    private final ProjectSection projects;
    private final boolean withPoints;
    private final BigDecimal fewest;
    private final BigDecimal most;
    private final List<PabulibVote> votes = new ArrayList<>();
    private final Set<String> voters = new HashSet<>();

    private VoteSection(MetaSection meta, ProjectSection projects) {
        this.projects = projects;
        boolean one = meta.voteType() == VoteType.CHOOSE_1;
        withPoints = meta.voteType().hasPoints();
        fewest = meta.limit("min_length", BigDecimal.ZERO);
        most = meta.limit("max_length", one ? BigDecimal.ONE : BigDecimal.valueOf(projects.projects().size()));
    }

    static VoteSection read(Rows rows, MetaSection meta, ProjectSection projects) throws IOException, PabulibError {
        VoteSection section = new VoteSection(meta, projects);
        Table table = section.withPoints
                ? Table.open(rows, "VOTES", "voter_id", "vote", "points")
                : Table.open(rows, "VOTES", "voter_id", "vote");
        for (Row row = table.next(); row != null; row = table.next()) {
            section.add(row, table);
        }
        Row after = rows.peek();
        if (after != null) {
            throw new PabulibError(Kind.SECTION_EXPECTED, after.line(), "", after.first(), "the end of the file");
        }
        return section;
    }

    private void add(Row row, Table table) throws PabulibError {
        String voter = table.word(row, "voter_id");
        if (!voters.add(voter)) {
            throw new PabulibError(Kind.VOTER_TWICE, row.line(), "voter_id", voter, "each voter once");
        }
        if (votes.size() == MOST) {
            throw new PabulibError(Kind.TOO_MANY_VOTES, row.line(), "", "one more", "at most " + MOST + " votes");
        }
        List<String> listed = listed(row, table.cell(row, "vote"));
        List<BigDecimal> points = withPoints ? points(row, table.cell(row, "points"), listed.size()) : List.of();
        votes.add(new PabulibVote(voter, listed, points, table.others(row, OWN)));
    }

    private List<String> listed(Row row, String cell) throws PabulibError {
        List<String> listed = new ArrayList<>();
        for (String item : items(cell)) {
            String id = projects.known(item);
            if (id == null) {
                throw new PabulibError(Kind.UNKNOWN_PROJECT, row.line(), "vote", item,
                        "an identifier that stands in PROJECTS");
            }
            listed.add(id);
        }
        BigDecimal different = BigDecimal.valueOf(new HashSet<>(listed).size());
        if (different.compareTo(most) > 0) {
            throw new PabulibError(Kind.TOO_MANY_ON_THE_BALLOT, row.line(), "vote", different + " projects",
                    "at most " + most + " (max_length)");
        }
        if (different.compareTo(fewest) < 0) {
            throw new PabulibError(Kind.TOO_FEW_ON_THE_BALLOT, row.line(), "vote", different + " projects",
                    "at least " + fewest + " (min_length)");
        }
        return listed;
    }

    private static List<BigDecimal> points(Row row, String cell, int listed) throws PabulibError {
        List<BigDecimal> points = new ArrayList<>();
        for (String item : items(cell)) {
            points.add(Table.number(row, "points", item));
        }
        if (points.size() != listed) {
            throw new PabulibError(Kind.POINTS_DO_NOT_MATCH, row.line(), "points", points.size() + " numbers",
                    listed + ", one for each listed project");
        }
        return points;
    }

    private static String[] items(String cell) {
        return cell.isEmpty() || cell.equalsIgnoreCase("none") ? new String[0] : cell.split(",", -1);
    }

    List<PabulibVote> votes() {
        return votes;
    }
}
