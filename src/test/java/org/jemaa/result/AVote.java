package org.jemaa.result;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jemaa.counting.Ballot;
import org.jemaa.counting.pabulib.PabulibError;
import org.jemaa.counting.pabulib.PabulibFile;
import org.jemaa.counting.pabulib.PabulibProject;
import org.jemaa.counting.pabulib.PabulibReader;
import org.jemaa.process.CountingRule;
import org.jemaa.result.VoteToCount.Candidate;
import org.jemaa.result.VoteToCount.Part;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Money;

/** Builds votes for tests: made up ones step by step, and real ones from the elections of {@code counting}. */
final class AVote {

    static final String FINGERPRINT = "0f".repeat(32);

    private CountingRule rule = CountingRule.MUNICIPAL_GREEDY;
    private String currency = "EUR";
    private final List<Part> parts = new ArrayList<>();
    private final SortedMap<Ballot, Integer> papers = new TreeMap<>();
    private int candidates;

    static AVote by(CountingRule rule) {
        var vote = new AVote();
        vote.rule = rule;
        return vote;
    }

    AVote in(String currencyCode) {
        currency = currencyCode;
        return this;
    }

    /** @param projects reference and cost in turn */
    AVote city(String sum, String... projects) {
        return part(null, sum, projects);
    }

    AVote district(String name, String sum, String... projects) {
        return part(LocalText.of("en", name), sum, projects);
    }

    private AVote part(LocalText name, String sum, String... projects) {
        var ofPart = new ArrayList<Candidate>();
        for (int i = 0; i < projects.length; i += 2) {
            ofPart.add(new Candidate(candidates, 1_000 + candidates++, projects[i], LocalText.of("en", "Project " + projects[i]), null, Money.of(projects[i + 1], currency)));
        }
        parts.add(new Part(parts.size() + 1, 100 + parts.size(), name == null ? null : name.in("en").toLowerCase(), name, Money.of(sum, currency), ofPart));
        return this;
    }

    /** Puts projects of the last envelope at a place. */
    AVote at(String place, String... references) {
        Part last = parts.remove(parts.size() - 1);
        List<Candidate> placed = last.projects().stream().map(project -> !List.of(references).contains(project.reference()) ? project
            : new Candidate(project.number(), project.proposalId(), project.reference(), project.title(), LocalText.of("en", place), project.cost())).toList();
        parts.add(new Part(last.number(), last.envelopeId(), last.districtCode(), last.name(), last.sum(), placed));
        return this;
    }

    AVote papers(int voters, String... projects) {
        papers.merge(Ballot.of(projects), voters, Integer::sum);
        return this;
    }

    VoteToCount done() {
        return new VoteToCount(FINGERPRINT, rule, Currency.getInstance(currency), "seed of the test", parts, papers, 0, 1_000);
    }

    List<EnvelopeResult> counted() {
        return new Tally(done(), new CountProgress()).count();
    }

    /** A real election of src/test/resources/counting, in one envelope for the whole city. */
    static AVote real(String election, CountingRule rule) {
        PabulibFile file = file(election);
        var vote = by(rule).in("EUR");
        var projects = new ArrayList<String>();
        for (PabulibProject project : file.projects()) {
            projects.add(project.id());
            projects.add(project.cost().toPlainString());
        }
        vote.city(file.budget().toPlainString(), projects.toArray(String[]::new));
        file.votes().forEach(paper -> vote.papers(1, paper.projects().toArray(String[]::new)));
        return vote;
    }

    static PabulibFile file(String election) {
        try (InputStream in = AVote.class.getResourceAsStream("/counting/" + election + "/instance.pb")) {
            return PabulibReader.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (PabulibError e) {
            throw new IllegalStateException(e);
        }
    }
}
