package org.jemaa.result.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jemaa.counting.Ballot;
import org.jemaa.counting.pabulib.PabulibFile;
import org.jemaa.counting.pabulib.PabulibProject;
import org.jemaa.counting.pabulib.PabulibVote;
import org.jemaa.counting.pabulib.PabulibWriter;
import org.jemaa.process.CountingRule;
import org.jemaa.result.EnvelopeResult;
import org.jemaa.result.ProjectResult;
import org.jemaa.shared.Money;

/**
 * The papers of a vote as a Pabulib file. Ballots are sorted by what they choose and numbered anew, so that neither order nor time
 * of their casting is left; project_id is the project's reference, so that ties by lot can be replayed.
 */
final class PabulibExport {

    private final Edition edition;
    private final SortedMap<Ballot, Integer> papers;

    PabulibExport(Edition edition, SortedMap<Ballot, Integer> papers) {
        this.edition = edition;
        this.papers = papers;
    }

    /** Everything in one file. Several envelopes are counted apart, which the format cannot say but in a comment. */
    PabulibFile whole(List<EnvelopeResult> envelopes) {
        boolean several = envelopes.size() > 1;
        Map<String, String> meta = meta(envelopes, papers);
        meta.put("rule", several ? edition.rule() == CountingRule.MUNICIPAL_GREEDY ? "greedy-custom" : "unknown" : rule());
        int projects = envelopes.stream().mapToInt(envelope -> envelope.projects().size()).sum();
        limits(meta, edition.limits().minProjects(), projects);
        meta.put("comment", comment(several ? "Each envelope (column district) was counted by itself, with the ballots that chose at least one of its "
            + "projects, or all ballots where it is for the whole city. There is a file for each of them beside this one." : null));
        return new PabulibFile(meta, projects(envelopes, several), votes(papers));
    }

    /** One envelope with the ballots that counted there. */
    PabulibFile part(EnvelopeResult envelope) {
        return part(envelope, "The ballots of one envelope of a vote on several; what they chose for other envelopes is left out.");
    }

    /** @param what these ballots are */
    PabulibFile part(EnvelopeResult envelope, String what) {
        var here = new HashSet<String>();
        envelope.projects().forEach(project -> here.add(project.reference()));
        var counted = new TreeMap<Ballot, Integer>();
        papers.forEach((paper, voters) -> {
            Ballot chosen = Ballot.of(paper.projects().stream().filter(here::contains).toList());
            if (envelope.everybodyCounts() || !chosen.projects().isEmpty()) {
                counted.merge(chosen, voters, Math::addExact);
            }
        });
        Map<String, String> meta = meta(List.of(envelope), counted);
        if (!envelope.everybodyCounts()) {
            meta.put("district", envelope.name().in(edition.language()));
        }
        meta.put("rule", rule());
        limits(meta, envelope.everybodyCounts() ? 0 : 1, envelope.projects().size());
        meta.put("comment", comment(what));
        return new PabulibFile(meta, projects(List.of(envelope), false), votes(counted));
    }

    static byte[] bytes(PabulibFile file) {
        var out = new ByteArrayOutputStream();
        try {
            PabulibWriter.write(file, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private Map<String, String> meta(List<EnvelopeResult> envelopes, Map<Ballot, Integer> counted) {
        Money sum = envelopes.stream().map(EnvelopeResult::sum).reduce(Money::plus).orElseThrow();
        var meta = new LinkedHashMap<String, String>();
        meta.put("description", oneLine(edition.title().in(edition.language())));
        meta.put("country", edition.country());
        meta.put("unit", oneLine(edition.municipality().in(edition.language())));
        meta.put("instance", edition.year());
        meta.put("num_projects", "");
        meta.put("num_votes", String.valueOf(counted.values().stream().reduce(0, Math::addExact)));
        meta.put("budget", plain(sum));
        meta.put("vote_type", "approval");
        meta.put("date_begin", edition.firstDay());
        meta.put("date_end", edition.lastDay());
        meta.put("language", edition.language());
        meta.put("currency", sum.currency().getCurrencyCode());
        if (envelopes.stream().allMatch(envelope -> envelope.projects().stream().allMatch(ProjectResult::won))) {
            meta.put("fully_funded", "1");
        }
        return meta;
    }

    private void limits(Map<String, String> meta, int fewest, int projects) {
        meta.put("min_length", String.valueOf(fewest));
        meta.put("max_length", String.valueOf(edition.limits().limitsNumber() ? Math.min(edition.limits().maxProjects(), projects) : projects));
        if (edition.limits().limitsCost()) {
            meta.put("max_sum_cost", plain(edition.limits().maxCost()));
        }
    }

    private String rule() {
        return edition.rule() == CountingRule.MUNICIPAL_GREEDY ? "greedy" : "equalshares";
    }

    private String comment(String more) {
        var notes = new ArrayList<String>();
        notes.add("Ties: lower cost, then more votes, then the smaller SHA-256 (hexadecimal) of seed, line feed, project_id. Seed: " + edition.seed());
        notes.add("Ballots are sorted by content and numbered anew. They carry no order, no time and no person.");
        if (edition.rule() == CountingRule.EQUAL_SHARES) {
            notes.add("Equal Shares with cost utility; money left over went to the remaining projects by votes, skipping what does not fit "
                + "(utilitarian completion).");
        }
        if (more != null) {
            notes.add(more);
        }
        var comment = new StringBuilder();
        for (int i = 0; i < notes.size(); i++) {
            comment.append(i == 0 ? "" : " ").append('#').append(i + 1).append(": ").append(notes.get(i));
        }
        return comment.toString();
    }

    private List<PabulibProject> projects(List<EnvelopeResult> envelopes, boolean withDistrict) {
        record Line(int number, PabulibProject project) {
        }
        var lines = new ArrayList<Line>();
        for (EnvelopeResult envelope : envelopes) {
            for (ProjectResult project : envelope.projects()) {
                var more = new LinkedHashMap<String, String>();
                more.put("votes", String.valueOf(project.votes()));
                more.put("name", oneLine(project.title().in(edition.language())));
                more.put("selected", project.won() ? "1" : "0");
                if (withDistrict && envelope.name() != null) {
                    more.put("district", oneLine(envelope.name().in(edition.language())));
                }
                lines.add(new Line(project.number(), new PabulibProject(project.reference(), new BigDecimal(plain(project.cost())), more)));
            }
        }
        return lines.stream().sorted(Comparator.comparing(Line::number)).map(Line::project).toList();
    }

    private static List<PabulibVote> votes(Map<Ballot, Integer> counted) {
        var votes = new ArrayList<PabulibVote>();
        for (Map.Entry<Ballot, Integer> choice : new TreeMap<>(counted).entrySet()) {
            for (int voter = 0; voter < choice.getValue(); voter++) {
                votes.add(PabulibVote.approving(String.valueOf(votes.size() + 1), choice.getKey().projects()));
            }
        }
        return votes;
    }

    private static String plain(Money money) {
        BigDecimal amount = money.amount().stripTrailingZeros();
        return (amount.scale() < 0 ? amount.setScale(0) : amount).toPlainString();
    }

    /** The format allows line breaks in quotes, but many readers do not. */
    private static String oneLine(String text) {
        return text.strip().replaceAll("\\p{Cntrl}+", " ");
    }
}
