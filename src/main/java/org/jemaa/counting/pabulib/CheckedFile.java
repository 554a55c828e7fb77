package org.jemaa.counting.pabulib;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jemaa.counting.BallotKind;
import org.jemaa.counting.Election;
import org.jemaa.counting.ElectionBuilder;
import org.jemaa.counting.Project;
import org.jemaa.counting.pabulib.Finding.Kind;

/** A file under the checker: its sections one after the other, then what they say together. */
final class CheckedFile {

    private enum Section {
        META, PROJECTS, VOTES
    }

    private final Findings findings;
    private final PabulibChecker.Winners winners;
    private final CheckedMeta meta;
    private final CheckedProjects projects;
    private final EnumSet<Section> seen = EnumSet.noneOf(Section.class);
    private CheckedTable keys;
    private CheckedVotes votes;
    private ElectionBuilder election;
    /** The section that is being read; null before the first, and in one that cannot be checked. */
    private Section section;

    CheckedFile(Findings findings, PabulibChecker.Winners winners) {
        this.findings = findings;
        this.winners = winners;
        meta = new CheckedMeta(findings);
        projects = new CheckedProjects(findings);
    }

    void read(Records records) throws IOException, PabulibError {
        int blank = 0;
        while (records.next()) {
            if (records.isBlank()) {
                blank = blank == 0 ? records.line() : blank;
                continue;
            }
            if (blank > 0) {
                findings.warning(Kind.BLANK_LINE, new Cell("", blank, 1), "", "", "no blank line before the end");
                blank = 0;
            }
            String title = Table.titleOf(records);
            if (title != null) {
                open(Section.valueOf(title), records);
            } else {
                add(records);
            }
        }
        for (Section missing : EnumSet.complementOf(seen)) {
            findings.error(Kind.SECTION_MISSING, Cell.NOWHERE, "", "the section " + missing);
        }
        checkWhole();
    }

    private void add(Records record) {
        if (seen.isEmpty()) {
            findings.error(Kind.DATA_BEFORE_SECTION, Cell.at(record, 0), "", record.whole(), "the section title META");
        } else if (section == Section.META) {
            meta.add(record, keys);
        } else if (section == Section.PROJECTS) {
            projects.add(record);
        } else if (section == Section.VOTES) {
            votes.add(record);
        }
    }

    private void open(Section title, Records records) throws IOException, PabulibError {
        Cell place = Cell.of(records, 0);
        if (records.isSpaced(0)) {
            findings.error(Kind.SPACE_AROUND, place, "", "no spaces around it");
        }
        section = null;
        boolean inOrder = seen.size() == title.ordinal();
        if (!seen.add(title)) {
            findings.error(Kind.SECTION_TWICE, place, "", "each section once; what follows was not checked");
            return;
        }
        if (!inOrder) {
            findings.error(Kind.SECTION_ORDER, place, "", "the sections META, PROJECTS and VOTES in this order; what follows was not checked");
            return;
        }
        if (!Table.passBlanks(records) || Table.titleOf(records) != null) {
            findings.error(Kind.HEADER_WRONG, place, title.name(), "the column names on the next line");
            records.hold();
            return;
        }
        section = title;
        open(records);
    }

    private void open(Records header) {
        switch (section) {
            case META -> {
                keys = CheckedTable.of(findings, "META", header, List.of("key", "value"), List.of("key", "value"));
                section = keys.columns().size() >= 2 ? section : null;
            }
            case PROJECTS -> projects.open(CheckedTable.of(findings, "PROJECTS", header, PabulibFormat.PROJECTS,
                    List.of("project_id", "cost")));
            default -> {
                CheckedTable table = CheckedTable.of(findings, "VOTES", header, PabulibFormat.VOTES, List.of("voter_id", "vote"));
                election = election();
                votes = new CheckedVotes(findings, meta, projects, table, election);
            }
        }
    }

    /** Takes the votes where the rule is one that somebody else counts. */
    private ElectionBuilder election() {
        if (!meta.text("rule").startsWith("equalshares") || !meta.text("vote_type").equals("approval") || meta.number("budget") == null) {
            return null;
        }
        List<Project> counted = new ArrayList<>();
        try {
            projects.lines().forEach(line -> counted.add(new Project(line.id, line.wholeCost())));
            BigDecimal budget = meta.number("budget").setScale(0, RoundingMode.FLOOR);
            return Election.builder(budget, counted, BallotKind.APPROVAL, 0);
        } catch (IllegalArgumentException outOfBounds) {
            return null;
        }
    }

    private void checkWhole() {
        if (keys != null) {
            meta.checkWhole();
        }
        if (votes != null) {
            votes.checkWhole();
            projects.checkWhole(meta);
        }
        if (projects.hasColumn("cost")) {
            new CheckedBudget(findings, meta, projects).check();
            new CheckedRule(findings, meta, projects, winners).check(() -> election == null ? null : election.build());
        }
    }
}
