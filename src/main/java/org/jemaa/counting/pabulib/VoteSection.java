package org.jemaa.counting.pabulib;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jemaa.counting.pabulib.PabulibError.Kind;

/** VOTES: one line for each voter. */
final class VoteSection {

    static final int MOST = 20_000_000;
    private static final int MOST_LISTED = 500_000_000;

    private final Records records;
    private final Table table;
    private final Texts ids;
    private final VoteList votes;
    private final int vote;
    private final int points;
    private final int[] others;
    private final Supplier<PabulibError> uncountable;
    private int allListed;

    private VoteSection(Records records, Table table, ProjectSection projects, boolean withPoints) {
        this.records = records;
        this.table = table;
        ids = projects.ids();
        vote = table.index("vote");
        points = withPoints ? table.index("points") : -1;
        uncountable = () -> records.error(Kind.OUT_OF_BOUNDS, points, "points", records.text(points),
                "points of 0 or more, at most 1,000,000,000 once written without their decimal point");
        Set<String> known = new HashSet<>(Set.of("voter_id", "vote"));
        if (withPoints) {
            known.add("points");
        }
        Map<Integer, String> more = table.others(known);
        others = more.keySet().stream().mapToInt(Integer::intValue).toArray();
        votes = new VoteList(List.copyOf(projects.projects()), withPoints, List.copyOf(more.values()));
    }

    static VoteList read(Records records, MetaSection meta, ProjectSection projects) throws IOException, PabulibError {
        boolean withPoints = meta.voteType().hasPoints();
        Table table = withPoints
                ? Table.open(records, "VOTES", "voter_id", "vote", "points")
                : Table.open(records, "VOTES", "voter_id", "vote");
        VoteSection section = new VoteSection(records, table, projects, withPoints);
        while (table.next()) {
            section.add();
        }
        if (Table.passBlanks(records)) {
            throw records.error(Kind.SECTION_EXPECTED, 0, "", records.text(0), "the end of the file");
        }
        return section.votes;
    }

    private void add() throws PabulibError {
        checkVoter();
        if (votes.size() == MOST) {
            throw records.error(Kind.TOO_MANY_VOTES, 0, "", "one more", "at most " + MOST + " votes");
        }
        if (!votes.begin(records.bytes(0), records.from(0), records.to(0))) {
            throw records.error(Kind.VOTER_TWICE, 0, "voter_id", records.text(0), "each voter once");
        }
        if (vote >= records.size() || points >= records.size()) {
            throw records.error(Kind.WRONG_NUMBER_OF_CELLS, records.size(), vote >= records.size() ? "vote" : "points",
                    records.size() + " cells", table.columns().size() + " cells, as many as there are column names");
        }
        readListed();
        if (points >= 0) {
            readPoints();
        }
        for (int cell : others) {
            boolean none = cell >= records.size() || isNone(cell);
            votes.value(none ? null : records.bytes(cell), none ? 0 : records.from(cell), none ? 0 : records.to(cell));
        }
        votes.end();
    }

    /** Most voters have a short identifier of plain letters and digits; the others are looked at as texts. */
    private void checkVoter() throws PabulibError {
        byte[] text = records.bytes(0);
        boolean plain = !records.isEmpty(0) && !records.isMisplaced(0) && records.to(0) - records.from(0) <= 50;
        for (int at = records.from(0); plain && at < records.to(0); at++) {
            plain = text[at] >= ' ' && text[at] < 127;
        }
        if (!plain) {
            table.word(0);
        }
    }

    private void readListed() throws PabulibError {
        byte[] text = records.bytes(vote);
        int to = records.to(vote);
        if (records.isMisplaced(vote)) {
            table.word(vote);
        }
        int from = records.from(vote);
        from = isNone(vote) && ids.find(text, from, to) < 0 ? to : from;
        while (from < to) {
            int end = comma(text, from, to);
            int project = ids.find(text, from, end);
            if (project < 0 && from < end) {
                project = trimmed(text, from, end);
            }
            if (project >= 0) {
                votes.list(project);
            }
            from = end + 1;
        }
        allListed += votes.listed();
        if (allListed > MOST_LISTED) {
            throw records.error(Kind.OUT_OF_BOUNDS, vote, "vote", "one more", "at most " + MOST_LISTED + " projects on all votes together");
        }
    }

    /** A project whose identifier is written with spaces around it; -1 if there are only spaces. */
    private int trimmed(byte[] text, int from, int to) throws PabulibError {
        String item = new String(text, from, to - from, StandardCharsets.UTF_8).strip();
        byte[] bytes = item.getBytes(StandardCharsets.UTF_8);
        int project = ids.find(bytes, 0, bytes.length);
        if (project < 0 && !item.isEmpty()) {
            throw records.error(Kind.UNKNOWN_PROJECT, vote, "vote", item, "an identifier that stands in PROJECTS");
        }
        return project;
    }

    private void readPoints() throws PabulibError {
        byte[] text = records.bytes(points);
        int to = records.to(points);
        int given = 0;
        for (int from = isNone(points) ? to : records.from(points); from < to; from++) {
            int end = comma(text, from, to);
            given += readPoints(text, from, end, given) ? 1 : 0;
            from = end;
        }
        if (given != votes.listed()) {
            throw records.error(Kind.POINTS_DO_NOT_MATCH, points, "points", given + " numbers", votes.listed()
                    + ", one for each listed project");
        }
    }

    /** The points between two commas; false if nothing stands there. */
    private boolean readPoints(byte[] text, int from, int to, int place) throws PabulibError {
        int first = from;
        int last = to;
        while (first < last && text[first] == ' ') {
            first++;
        }
        while (first < last && text[last - 1] == ' ') {
            last--;
        }
        if (first == last) {
            return false;
        }
        long millionths = Numbers.millionths(text, first, last);
        if (millionths == Numbers.NONE) {
            throw records.error(Kind.NOT_A_NUMBER, points, "points", new String(text, first, last - first, StandardCharsets.UTF_8),
                    "a number such as 3 or 2.5, with at most 12 digits before and 6 after the point");
        }
        if (place < votes.listed()) {
            votes.give(place, millionths, uncountable);
        }
        return true;
    }

    private static int comma(byte[] text, int from, int to) {
        int at = from;
        while (at < to && text[at] != ',') {
            at++;
        }
        return at;
    }

    private boolean isNone(int cell) {
        int from = records.from(cell);
        return records.to(cell) - from == 4 && (records.bytes(cell)[from] | 32) == 'n' && records.text(cell).equalsIgnoreCase("none");
    }
}
