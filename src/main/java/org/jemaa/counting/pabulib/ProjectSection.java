package org.jemaa.counting.pabulib;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jemaa.counting.pabulib.PabulibError.Kind;

/** PROJECTS: one line for each project. */
final class ProjectSection {

    private static final int MOST = 10_000;
    private static final Set<String> OWN = Set.of("project_id", "cost");

    private final List<PabulibProject> projects = new ArrayList<>();
    private final Map<String, String> ids = new HashMap<>();

    static ProjectSection read(Rows rows) throws IOException, PabulibError {
        Table table = Table.open(rows, "PROJECTS", "project_id", "cost");
        ProjectSection section = new ProjectSection();
        for (Row row = table.next(); row != null; row = table.next()) {
            section.add(row, table);
        }
        return section;
    }

    private void add(Row row, Table table) throws PabulibError {
        String id = table.word(row, "project_id");
        if (id.indexOf(',') >= 0) {
            throw new PabulibError(Kind.OUT_OF_BOUNDS, row.line(), "project_id", id, "an identifier without a comma");
        }
        if (ids.putIfAbsent(id, id) != null) {
            throw new PabulibError(Kind.PROJECT_TWICE, row.line(), "project_id", id, "each project once");
        }
        BigDecimal cost = Table.number(row, "cost", table.word(row, "cost"));
        if (cost.signum() < 0) {
            throw new PabulibError(Kind.OUT_OF_BOUNDS, row.line(), "cost", cost.toPlainString(), "0 or more");
        }
        if (projects.size() == MOST) {
            throw new PabulibError(Kind.TOO_MANY_PROJECTS, row.line(), "", "one more", "at most " + MOST + " projects");
        }
        projects.add(new PabulibProject(id, cost, table.others(row, OWN)));
    }

    List<PabulibProject> projects() {
        return projects;
    }

    /** The identifier as first read, so that two million votes share one text; null if there is no such project. */
    String known(String id) {
        return ids.get(id);
    }
}
