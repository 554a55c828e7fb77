package org.jemaa.result;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jemaa.counting.Rule;
import org.jemaa.counting.TieOrder;
import org.jemaa.counting.Utility;
import org.jemaa.counting.pabulib.PabulibFile;
import org.jemaa.counting.pabulib.PabulibProject;
import org.jemaa.counting.pabulib.PabulibReader;
import org.jemaa.counting.rule.EqualShares;
import org.jemaa.counting.rule.Greedy;
import org.jemaa.process.BallotRules;
import org.jemaa.process.CountingRule;
import org.jemaa.result.files.Edition;
import org.jemaa.result.files.FilesOfAResult;
import org.jemaa.result.files.PublishedFile;
import org.jemaa.result.files.RecountCommand;
import org.jemaa.shared.LocalText;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A real election goes in as papers, comes out as a file, and the file counted anew has the same projects, ballots and winners. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoundTripTest {

    @ParameterizedTest
    @CsvSource({"warszawa-2017-grochow,MUNICIPAL_GREEDY", "warszawa-2017-grochow,EQUAL_SHARES", "zurich-s5,MUNICIPAL_GREEDY",
        "zurich-s5,EQUAL_SHARES", "dieppe-2018,MUNICIPAL_GREEDY", "zabrze-2020-konczyce,MUNICIPAL_GREEDY", "adler-2021,EQUAL_SHARES"})
    void the_file_of_a_result_is_the_election_that_was_counted(String election, CountingRule rule) throws Exception {
        PabulibFile original = AVote.file(election);
        VoteToCount vote = AVote.real(election, rule).done();
        var results = new Tally(vote, new CountProgress()).count();

        PabulibFile file = read(files(vote, results).get(0));

        assertEquals(original.projects().stream().map(PabulibProject::id).toList(), file.projects().stream().map(PabulibProject::id).toList());
        assertEquals(original.election(), file.election(), "same money, projects, costs and ballots");
        var again = Tally.ruleOf(rule, TieOrder.byLot(vote.seed())).count(file.election());
        assertEquals(results.get(0).winners().stream().map(ProjectResult::reference).toList(), again.selected());
        assertEquals(again.selected().stream().sorted().toList(),
            file.projects().stream().filter(project -> "1".equals(project.more().get("selected"))).map(PabulibProject::id).sorted().toList());
    }

    static Stream<AVote> votes() {
        return Arrays.stream(CountingRule.values()).flatMap(rule -> Stream.of(AVote.real("zurich-s5", rule), AVote.real("adler-2021", rule),
            AVote.by(rule).city("100", "a", "60", "b", "60", "c", "60").papers(1, "a").papers(1, "b").papers(1, "c"),
            AVote.by(rule).city("100", "a", "60", "b", "50").district("Port", "30", "c", "20", "d", "20").papers(3, "a", "c").papers(2, "b", "d").papers(1)));
    }

    /** The published command is taken apart here as the program for recounts does it. */
    @ParameterizedTest
    @MethodSource("votes")
    void the_published_commands_count_the_published_files_to_the_published_winners(AVote made) throws Exception {
        VoteToCount vote = made.done();
        var results = new Tally(vote, new CountProgress()).count();
        List<PublishedFile> files = files(vote, results);
        List<RecountCommand> commands = RecountCommand.of("vote", results.size(), vote.rule(), vote.seed());
        assertEquals(results.size(), commands.size());
        for (int i = 0; i < commands.size(); i++) {
            RecountCommand command = commands.get(i);
            PublishedFile file = files.stream().filter(one -> one.name().equals(command.file())).findFirst().orElseThrow();
            assertEquals("java -jar jemaa-count.jar " + command.file() + " --run " + command.run() + " --ties \"" + command.ties() + "\"", command.text());
            assertEquals(results.get(i).winners().stream().map(ProjectResult::reference).toList(),
                ruleNamed(command.run(), TieOrder.parse(command.ties())).count(read(file).election()).selected());
        }
    }

    private static Rule ruleNamed(String run, TieOrder ties) {
        String[] parts = run.split(":");
        Utility utility = Arrays.stream(Utility.values()).filter(one -> one.text().equals(parts[1])).findFirst().orElseThrow();
        return switch (parts[0]) {
            case "greedy" -> new Greedy(ties, utility, true);
            case "equal-shares" -> new EqualShares(ties, utility, null, parts[2].equals("utilitarian"));
            default -> throw new IllegalArgumentException(run);
        };
    }

    private static List<PublishedFile> files(VoteToCount vote, List<EnvelopeResult> results) {
        var edition = new Edition("vote", LocalText.of("en", "A vote"), LocalText.of("en", "A town"), ZoneId.of("Europe/Paris"), List.of("en"), vote.rule(),
            new BallotRules(0, null, null), vote.seed(), Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-01-09T00:00:00Z"));
        return FilesOfAResult.make(edition, results, vote.papers());
    }

    private static PabulibFile read(PublishedFile file) throws Exception {
        return PabulibReader.read(new ByteArrayInputStream(file.bytes()));
    }
}
