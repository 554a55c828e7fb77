package org.jemaa.result.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import org.jemaa.counting.Ballot;
import org.jemaa.counting.Fate.Reason;
import org.jemaa.counting.pabulib.PabulibFile;
import org.jemaa.counting.pabulib.PabulibReader;
import org.jemaa.process.BallotRules;
import org.jemaa.process.CountingRule;
import org.jemaa.result.EnvelopeResult;
import org.jemaa.result.ProjectResult;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Money;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FilesOfAResultTest {

    private static final Edition EDITION = new Edition("pb-2026", LocalText.of("Participatory budget; \"2026\"", "Budget participatif", "الميزانية التشاركية"),
        LocalText.of("en", "Tamaris"), ZoneId.of("Africa/Tunis"), List.of("en", "fr", "ar"), CountingRule.MUNICIPAL_GREEDY,
        new BallotRules(0, 3, Money.of("120000.50", "TND")), "seed", Instant.parse("2026-10-31T23:30:00Z"), Instant.parse("2026-11-15T19:00:00Z"));

    private static ProjectResult project(int rank, String reference, String title, boolean won) {
        return new ProjectResult(rank, rank - 1, rank, reference, LocalText.of("en", title), null, 1, Money.of("10.250", "TND"),
            won ? Reason.WON : Reason.DID_NOT_FIT, won ? rank : null, Money.of("0", "TND"), null, null, null, won ? 0 : 7, null);
    }

    private static EnvelopeResult city(ProjectResult... projects) {
        return new EnvelopeResult(1, 1, null, null, Money.of("10.250", "TND"), 3, List.of(projects), List.of(), null);
    }

    private static PabulibFile read(PublishedFile file) throws Exception {
        return PabulibReader.read(new ByteArrayInputStream(file.bytes()));
    }

    @Test
    void the_file_says_what_was_voted_on_where_when_and_how_ties_fell() throws Exception {
        var files = FilesOfAResult.make(EDITION, List.of(city(project(1, "1", "Trees;\nand \"water\"", true), project(2, "2", "Light", false))),
            new TreeMap<>(java.util.Map.of(Ballot.of("1"), 2, Ballot.BLANK, 1)));
        PabulibFile file = read(files.get(0));
        assertEquals("Participatory budget; \"2026\"", file.meta().get("description"));
        assertEquals("Tunisia", file.meta().get("country"));
        assertEquals("Tamaris", file.meta().get("unit"));
        assertEquals("01.11.2026", file.meta().get("date_begin"), "the day in the municipality, not in Greenwich");
        assertEquals("15.11.2026", file.meta().get("date_end"));
        assertEquals("10.25", file.meta().get("budget"));
        assertEquals("120000.5", file.meta().get("max_sum_cost"));
        assertEquals("0", file.meta().get("min_length"));
        assertEquals("2", file.meta().get("max_length"), "never more than there are projects");
        assertEquals("greedy", file.meta().get("rule"));
        assertTrue(file.meta().get("comment").contains("Seed: seed"));
        assertEquals("Trees; and \"water\"", file.projects().get(0).name());
        assertEquals("1", file.projects().get(0).more().get("selected"));
    }

    @Test
    void ballots_stand_in_the_order_of_what_they_choose_and_carry_nothing_else() throws Exception {
        var files = FilesOfAResult.make(EDITION, List.of(city(project(1, "a", "A", true), project(2, "b", "B", false))),
            new TreeMap<>(java.util.Map.of(Ballot.of("b"), 1, Ballot.of("a", "b"), 2, Ballot.BLANK, 1)));
        PabulibFile file = read(files.get(0));
        assertEquals(List.of(List.of(), List.of("a", "b"), List.of("a", "b"), List.of("b")), file.votes().stream().map(vote -> vote.projects()).toList());
        assertEquals(List.of("1", "2", "3", "4"), file.votes().stream().map(vote -> vote.voter()).toList());
        assertTrue(file.votes().stream().allMatch(vote -> vote.more().isEmpty()));
    }

    @Test
    void several_envelopes_have_a_file_each_with_the_papers_that_counted_there() throws Exception {
        var port = new EnvelopeResult(2, 2, "port", LocalText.of("en", "Le Port"), Money.of("5", "TND"), 1, List.of(project(3, "c", "C", true)), List.of(), null);
        var files = FilesOfAResult.make(EDITION, List.of(city(project(1, "a", "A", true), project(2, "b", "B", false)), port),
            new TreeMap<>(java.util.Map.of(Ballot.of("a"), 1, Ballot.of("b", "c"), 1)));
        assertEquals(List.of("pb-2026.pb", "pb-2026-1.pb", "pb-2026-2.pb", "pb-2026.csv"), files.stream().map(PublishedFile::name).toList());
        assertEquals("greedy-custom", read(files.get(0)).meta().get("rule"));
        assertEquals("15.25", read(files.get(0)).meta().get("budget"));
        assertEquals("Le Port", read(files.get(0)).projects().get(2).more().get("district"));
        assertEquals(2, read(files.get(1)).votes().size());
        assertEquals(List.of(List.of("c")), read(files.get(2)).votes().stream().map(vote -> vote.projects()).toList());
        assertEquals("Le Port", read(files.get(2)).meta().get("district"));
    }

    @Test
    void no_cell_of_the_table_is_a_formula() throws Exception {
        var files = FilesOfAResult.make(EDITION, List.of(city(project(1, "=1+1", "=HYPERLINK(\"http://evil\")", true), project(2, "-2", "@SUM(A1)", false))),
            new TreeMap<>());
        String csv = new String(files.get(1).bytes(), StandardCharsets.UTF_8);
        assertEquals('\uFEFF', csv.charAt(0));
        try (var reader = CsvReader.builder().ofCsvRecord(csv.substring(1))) {
            var records = reader.stream().toList();
            assertEquals(List.of("envelope", "district", "rank", "reference", "title_en", "title_fr", "title_ar", "votes", "cost", "currency", "won", "reason",
                "round", "left", "votes_missing"), records.get(0).getFields());
            assertEquals("'=HYPERLINK(\"http://evil\")", records.get(1).getField(4));
            records.stream().skip(1).flatMap(line -> line.getFields().stream()).forEach(cell -> assertFalse(cell.matches("[=+\\-@\\t\\r].*"), cell));
            assertEquals("7", records.get(2).getField(14));
        }
    }

    @Test
    void the_seal_is_that_of_the_bytes_and_the_same_papers_give_the_same_bytes() {
        var papers = new TreeMap<>(java.util.Map.of(Ballot.of("a"), 2));
        var once = FilesOfAResult.make(EDITION, List.of(city(project(1, "a", "A", true))), papers).get(0);
        var again = FilesOfAResult.make(EDITION, List.of(city(project(1, "a", "A", true))), papers).get(0);
        assertArrayEquals(once.bytes(), again.bytes());
        assertEquals(once.seal(), again.seal());
        assertEquals(once.bytes().length, once.size());
        assertEquals(64, once.seal().length());
    }

    @Test
    void a_zone_without_a_country_is_worldwide() {
        assertEquals("Worldwide", new Edition("x", LocalText.of("en", "x"), LocalText.of("en", "x"), ZoneId.of("UTC"), List.of("en"),
            CountingRule.EQUAL_SHARES, new BallotRules(1, null, null), "s", Instant.EPOCH, Instant.EPOCH).country());
    }
}
