package org.jemaa.counting.pabulib;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jemaa.counting.pabulib.PabulibError.Kind;

/** PROJECTS: one line for each project. */
final class ProjectSection {

    static final int MOST = 10_000;

    private final List<PabulibProject> projects = new ArrayList<>();
    private final Texts ids = new Texts();

    static ProjectSection read(Records records) throws IOException, PabulibError {
        Table table = Table.open(records, "PROJECTS", "project_id", "cost");
        Map<Integer, String> others = table.others(Set.of("project_id", "cost"));
        ProjectSection section = new ProjectSection();
        while (table.next()) {
            section.add(records, table, others);
        }
        return section;
    }

    private void add(Records records, Table table, Map<Integer, String> others) throws PabulibError {
        String id = table.word(0);
        if (id.indexOf(',') >= 0) {
            throw records.error(Kind.OUT_OF_BOUNDS, 0, "project_id", id, "an identifier without a comma");
        }
        if (ids.add(records.bytes(0), records.from(0), records.to(0)) < projects.size()) {
            throw records.error(Kind.PROJECT_TWICE, 0, "project_id", id, "each project once");
        }
        if (projects.size() == MOST) {
            throw records.error(Kind.TOO_MANY_PROJECTS, 0, "project_id", "one more", "at most " + MOST + " projects");
        }
        BigDecimal cost = table.money(table.index("cost"), "cost");
        Map<String, String> more = new LinkedHashMap<>();
        others.forEach((cell, name) -> {
            String value = table.value(cell);
            if (!value.isEmpty()) {
                more.put(name, value);
            }
        });
        projects.add(new PabulibProject(id, cost, more));
    }

    List<PabulibProject> projects() {
        return projects;
    }

    /** The identifiers, numbered as the projects. */
    Texts ids() {
        return ids;
    }
}
