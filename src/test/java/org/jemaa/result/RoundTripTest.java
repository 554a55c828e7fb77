package org.jemaa.result;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jemaa.counting.TieOrder;
import org.jemaa.counting.pabulib.PabulibFile;
import org.jemaa.counting.pabulib.PabulibProject;
import org.jemaa.counting.pabulib.PabulibReader;
import org.jemaa.process.BallotRules;
import org.jemaa.process.CountingRule;
import org.jemaa.result.files.Edition;
import org.jemaa.result.files.FilesOfAResult;
import org.jemaa.shared.LocalText;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        var edition = new Edition("vote", LocalText.of("en", "A vote"), LocalText.of("en", "A town"), ZoneId.of("Europe/Paris"), List.of("en"), rule,
            new BallotRules(0, null, null), vote.seed(), Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-01-09T00:00:00Z"));

        PabulibFile file = PabulibReader.read(new ByteArrayInputStream(FilesOfAResult.make(edition, results, vote.papers()).get(0).bytes()));

        assertEquals(original.projects().stream().map(PabulibProject::id).toList(), file.projects().stream().map(PabulibProject::id).toList());
        assertEquals(original.election(), file.election(), "same money, projects, costs and ballots");
        var again = Tally.ruleOf(rule, TieOrder.byLot(vote.seed())).count(file.election());
        assertEquals(results.get(0).winners().stream().map(ProjectResult::reference).toList(), again.selected());
        assertEquals(again.selected().stream().sorted().toList(),
            file.projects().stream().filter(project -> "1".equals(project.more().get("selected"))).map(PabulibProject::id).sorted().toList());
    }
}
