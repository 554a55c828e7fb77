package org.jemaa.counting.pabulib;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes the current format: UTF-8 without a byte order mark, LF, keys and columns in the order of Pabulib's own checker
 * (others after them, in their own order), quotes only where they are needed. The numbers of projects and votes are
 * written as they are, whatever the meta data say.
 */
public final class PabulibWriter {

    private PabulibWriter() {
    }

    /** Writes and flushes, and does not close. */
    public static void write(PabulibFile file, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        row(writer, List.of("META"));
        row(writer, List.of("key", "value"));
        for (String key : ordered(PabulibFormat.META, file.meta().keySet())) {
            String value = switch (key) {
                case "num_projects" -> String.valueOf(file.projects().size());
                case "num_votes" -> String.valueOf(file.votes().size());
                default -> file.meta().get(key);
            };
            row(writer, List.of(key, value));
        }
        projects(file, writer);
        votes(file, writer);
        writer.flush();
    }

    private static void projects(PabulibFile file, Writer writer) throws IOException {
        List<String> more = used(PabulibFormat.PROJECTS, file.projects().stream().map(PabulibProject::more).toList());
        row(writer, List.of("PROJECTS"));
        row(writer, joined(List.of("project_id", "cost"), more));
        for (PabulibProject project : file.projects()) {
            row(writer, joined(List.of(project.id(), project.cost().toPlainString()), values(project.more(), more)));
        }
    }

    private static void votes(PabulibFile file, Writer writer) throws IOException {
        List<String> more = used(PabulibFormat.VOTES, file.votes().stream().map(PabulibVote::more).toList());
        boolean points = file.voteType().hasPoints();
        row(writer, List.of("VOTES"));
        row(writer, joined(points ? List.of("voter_id", "vote", "points") : List.of("voter_id", "vote"), more));
        for (PabulibVote vote : file.votes()) {
            String listed = String.join(",", vote.projects());
            String given = vote.points().stream().map(BigDecimal::toPlainString).collect(Collectors.joining(","));
            row(writer, joined(points ? List.of(vote.voter(), listed, given) : List.of(vote.voter(), listed),
                    values(vote.more(), more)));
        }
    }

    private static List<String> used(List<String> order, List<Map<String, String>> rows) {
        Set<String> used = new LinkedHashSet<>();
        rows.forEach(row -> used.addAll(row.keySet()));
        return ordered(order, used);
    }

    private static List<String> ordered(List<String> order, Collection<String> used) {
        Set<String> names = new LinkedHashSet<>(order);
        names.retainAll(used);
        names.addAll(used);
        return List.copyOf(names);
    }

    private static List<String> values(Map<String, String> row, List<String> columns) {
        return columns.stream().map(column -> row.getOrDefault(column, "")).toList();
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static void row(Writer writer, List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                writer.write(';');
            }
            String cell = cells.get(i);
            boolean plain = cell.chars().noneMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r');
            writer.write(plain ? cell : '"' + cell.replace("\"", "\"\"") + '"');
        }
        writer.write('\n');
    }
}
