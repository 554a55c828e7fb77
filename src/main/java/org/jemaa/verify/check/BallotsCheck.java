package org.jemaa.verify.check;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jemaa.counting.Ballot;
import org.jemaa.counting.BallotKind;
import org.jemaa.counting.pabulib.PabulibError;
import org.jemaa.counting.pabulib.PabulibFile;
import org.jemaa.counting.pabulib.PabulibProject;
import org.jemaa.counting.pabulib.PabulibReader;
import org.jemaa.counting.pabulib.PabulibVote;
import org.jemaa.verify.record.Promise;
import org.jemaa.verify.record.RecordFile;

/** The published ballots: those of the leaves where these are open, as many as counted everywhere, and the same in the Pabulib files. */
final class BallotsCheck {

    private static final Pattern OF_A_COLLEGE = Pattern.compile("-c([0-9]{1,5})(-[0-9]{1,5})?\\.pb$");

    private final Finding finding;
    private final RecordFile record;
    private final Promise promise;
    private final Piles published;

    BallotsCheck(Finding finding, RecordFile record, Promise promise) throws IOException {
        this.finding = finding;
        this.record = record;
        this.promise = promise;
        published = Piles.read(record, promise, finding);
    }

    Piles published() {
        return published;
    }

    /** @param recounted from full leaves; null where the record keeps them closed */
    void run(RecordNote note, Counts counts, PublishedResult result, Piles recounted) throws IOException {
        counts.colleges().forEach((college, of) -> {
            if (note.closed().contains(college)) {
                keptClosed(note, college, of);
            } else if (published.voters(college) != of.counted()) {
                finding.wrong("college " + college + ": " + published.voters(college) + " ballots are published, and " + of.counted() + " count");
            }
        });
        published.colleges().keySet().stream().filter(college -> !counts.colleges().containsKey(college))
            .forEach(college -> finding.wrong("there are ballots of a college " + college + ", which nobody belongs to"));
        if (recounted != null) {
            compare(recounted);
        }
        List<String> files = FilesCheck.pabulib(record);
        for (String name : files) {
            compare(name, result);
        }
        long voters = published.together().values().stream().mapToLong(Integer::longValue).sum();
        finding.done(voters + " ballots, " + published.together().size() + " different ones, and " + files.size() + " Pabulib files");
    }

    private void keptClosed(RecordNote note, int college, Counts.OfCollege of) {
        if (of.turnout() >= note.smallest()) {
            finding.wrong("college " + college + ": its ballots are kept closed, though " + of.turnout() + " took part; that is for fewer than "
                + note.smallest());
        }
        if (published.voters(college) > 0) {
            finding.wrong("college " + college + ": ballots are there, though the record says that they are not");
        }
    }

    private void compare(Piles recounted) {
        var colleges = new java.util.TreeSet<>(recounted.colleges().keySet());
        colleges.addAll(published.colleges().keySet());
        for (int college : colleges) {
            Map<List<Integer>, Integer> found = recounted.of(college);
            Map<List<Integer>, Integer> given = published.of(college);
            if (!found.equals(given)) {
                long differ = found.entrySet().stream().filter(pile -> !pile.getValue().equals(given.get(pile.getKey()))).count()
                    + given.keySet().stream().filter(chosen -> !found.containsKey(chosen)).count();
                finding.wrong("college " + college + ": of " + differ + " choices another number is published than the log holds");
            }
        }
    }

    private void compare(String name, PublishedResult result) throws IOException {
        PabulibFile file;
        try (InputStream in = record.open(name)) {
            file = PabulibReader.read(in);
        } catch (PabulibError | IllegalArgumentException wrong) {
            finding.wrong(name + ": " + wrong.getMessage());
            return;
        }
        Map<String, BigDecimal> costs = file.projects().stream().collect(Collectors.toMap(PabulibProject::id, PabulibProject::cost));
        List<Promise.Project> here = promise.projects().stream().filter(project -> costs.containsKey(project.reference())).toList();
        Set<Long> envelopes = here.stream().map(Promise.Project::envelope).collect(Collectors.toSet());
        boolean whole = promise.projects().stream().filter(project -> envelopes.contains(project.envelope())).count() == costs.size();
        if (here.size() != costs.size() || !whole || here.stream().anyMatch(project -> project.cost().compareTo(costs.get(project.reference())) != 0)) {
            finding.wrong(name + " does not have the projects and costs of the ballot");
            return;
        }
        BigDecimal sum = promise.envelopes().stream().filter(envelope -> envelopes.contains(envelope.id())).map(Promise.Envelope::sum)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (file.budget().compareTo(sum) != 0) {
            finding.wrong(name + " has the budget " + file.budget() + ", the ballot " + sum);
        }
        if (!file.meta().getOrDefault("comment", "").contains("Seed: " + result.seed())) {
            finding.wrong(name + " does not name the seed of the result");
        }
        Map<Ballot, Integer> votes = count(file.votes());
        Matcher college = OF_A_COLLEGE.matcher(name);
        Map<List<Integer>, Integer> whose = college.find() ? published.of(Integer.parseInt(college.group(1)))
            : published.together(number -> envelopes.stream().anyMatch(envelope -> promise.decides(number, envelope)));
        boolean part = here.size() < promise.projects().size(); // who chose nothing there is in it or not: COUNT knows for whom the money is
        if (!votes.equals(projected(whose, costs.keySet(), true)) && !(part && votes.equals(projected(whose, costs.keySet(), false)))) {
            finding.wrong(name + " does not hold the ballots of " + Piles.FILE);
        }
    }

    private static Map<Ballot, Integer> count(Collection<PabulibVote> votes) {
        var counted = new HashMap<Ballot, Integer>();
        votes.forEach(vote -> counted.merge(Ballot.of(vote.projects()), 1, Math::addExact));
        return counted;
    }

    private Map<Ballot, Integer> projected(Map<List<Integer>, Integer> choices, Set<String> projects, boolean blankToo) {
        var counted = new HashMap<Ballot, Integer>();
        choices.forEach((chosen, voters) -> {
            List<String> references = chosen.stream().map(number -> promise.projects().get(number).reference()).filter(projects::contains).toList();
            if (blankToo || !references.isEmpty()) {
                counted.merge(new Ballot(BallotKind.APPROVAL, references, List.of()), voters, Math::addExact);
            }
        });
        return counted;
    }
}
