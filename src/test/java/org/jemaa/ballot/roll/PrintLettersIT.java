package org.jemaa.ballot.roll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jemaa.container.InTheContainer;
import org.jemaa.container.Town;
import org.jemaa.identity.AccountCard;
import org.jemaa.identity.Role;
import org.jemaa.municipality.MunicipalityCard;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.BudgetForm;
import org.jemaa.process.SetUpBudget;
import org.jemaa.shared.AccessDenied;
import org.jemaa.shared.Answer;
import org.jemaa.shared.LocalText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The office has letters made on the real database: no code is lost, none lies readable, and a replaced one opens nothing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PrintLettersIT extends InTheContainer {

    private static final Instant BEFORE = Instant.parse("2031-01-01T08:00:00Z");
    private static final Instant DURING = Instant.parse("2031-02-03T08:00:00Z");
    private static final Instant AFTER = Instant.parse("2031-02-09T08:00:00Z");
    private static final String REACHED = "https://votes.example";
    private static final String SLUG = "budget";

    @Inject
    private Town towns;
    @Inject
    private SetUpBudget setUpBudget;
    @Inject
    private ImportRoll importRoll;
    @Inject
    private PrintLetters letters;
    @Inject
    private ReplaceLetter replaceLetter;
    @Inject
    private IssueLetterCodes issueCodes;
    @Inject
    private Identify identify;
    @Inject
    private RollBoard board;
    @Inject
    private LetterRun run;
    @Inject
    private LetterPrints prints;
    @Inject
    private LetterCodes codes;
    @Inject
    private RollDatabase database;
    @Resource(lookup = "java:app/jdbc/roll")
    private DataSource roll;

    private MunicipalityCard town;
    private AccountCard official;
    private BudgetCard budget;

    @BeforeEach
    void a_vote_with_five_people_on_the_roll() {
        town = towns.found();
        official = towns.somebody(Role.OFFICIAL, town);
        var form = new BudgetForm(SLUG, LocalText.of("en", "A budget"), LocalText.of("en", "For the test"), "100000", "EUR", null,
            new BudgetForm.Limits("1", "2", "90000"), "MUNICIPAL_GREEDY", List.of(new BudgetForm.Dates("VOTE", "2031-02-01T08:00", "2031-02-08T20:00")));
        budget = office(BEFORE, () -> setUpBudget.beginAndPublish(form).orThrow());
        office(BEFORE, () -> importRoll.handle(SLUG, new ByteArrayInputStream("number,district\n10,port\n9,port\n2,hill\n1,\n3,hill\n".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void everybody_gets_a_letter_sorted_by_district_and_number_and_every_code_in_it_opens_the_booth() throws Exception {
        made();
        Map<String, List<String[]>> files = fetched();
        assertEquals(List.of("letters-0001.pdf", "letters-0002-hill.pdf", "letters-0003-port.pdf"), List.copyOf(files.keySet()));
        assertEquals(List.of(List.of("1"), List.of("2", "3"), List.of("9", "10")),
            files.values().stream().map(file -> file.stream().map(letter -> letter[0]).toList()).toList());
        for (List<String[]> file : files.values()) {
            for (String[] letter : file) {
                assertTrue(visit(() -> identify.byCode(SLUG, letter[1])).isAccepted(), letter[0]);
            }
        }
        assertEquals(List.of("NO_CODES_LEFT"), refused(office(BEFORE, () -> issueCodes.handle(SLUG))));
        assertEquals(List.of("NO_CODES_LEFT"), refused(office(BEFORE, () -> letters.order(SLUG, null, REACHED))));
    }

    @Test
    void a_part_that_fails_leaves_no_code_behind_and_the_next_try_makes_all_letters() throws Exception {
        LetterPrint half = halfMade();
        assertThrows(SQLException.class, () -> database.commit(connection -> {
            List<LetterCodes.Waiting> people = codes.waiting(connection, budget.id(), 2);
            codes.give(connection, budget.id(), people);
            prints.addPart(connection, half, null, people.size(), new byte[] {1});
            throw new SQLException("the server stops here");
        }));
        assertEquals(0, board.withLetterCode(budget.id()), "no code that stands in no letter");
        assertEquals(java.util.Optional.empty(), prints.part(half, 1));
        change("UPDATE letter_print SET running = 1 WHERE vote = ?");
        waitUntilMade();
        assertEquals(5, fetched().values().stream().mapToInt(List::size).sum());
    }

    @Test
    void while_letters_are_being_made_no_second_file_is_begun() throws Exception {
        halfMade();
        assertEquals(List.of("LETTERS_IN_THE_MAKING"), refused(office(BEFORE, () -> letters.order(SLUG, null, REACHED))));
        assertEquals(List.of("NO_LETTERS_READY"), refused(office(BEFORE, () -> letters.fetch(SLUG))));
    }

    @Test
    void the_file_lies_sealed_and_is_erased_a_day_after_it_was_fetched_while_the_codes_go_on() throws Exception {
        made();
        String code = fetched().get("letters-0001.pdf").get(0)[1];
        byte[] sealed = (byte[]) one("SELECT p.sealed FROM letter_part p JOIN letter_print l ON l.id = p.print WHERE l.vote = ? AND p.part = 1");
        assertFalse(new String(sealed, StandardCharsets.ISO_8859_1).contains("%PDF"), "sealed");
        at(BEFORE.plus(Duration.ofHours(23)));
        assertTrue(prints.latest(budget.id()).orElseThrow().isReady());
        at(BEFORE.plus(Duration.ofHours(25)));
        assertTrue(prints.latest(budget.id()).orElseThrow().isErased());
        assertEquals(List.of("NO_LETTERS_READY"), refused(office(BEFORE, () -> letters.fetch(SLUG))));
        assertTrue(visit(() -> identify.byCode(SLUG, code)).isAccepted());
    }

    @Test
    void a_replaced_letter_has_a_new_code_for_the_same_person_the_old_one_opens_nothing_and_it_is_noted_who_did_it() throws Exception {
        made();
        String old = fetched().get("letters-0002-hill.pdf").get(0)[1];
        var slot = visit(() -> identify.byCode(SLUG, old)).orThrow().slot();
        List<String[]> letter = read(office(BEFORE, () -> replaceLetter.handle(SLUG, " 2 ", REACHED)).orThrow());
        assertEquals("2", letter.get(0)[0]);
        assertEquals(List.of("CODE_NOT_ACCEPTED"), refused(visit(() -> identify.byCode(SLUG, old))));
        assertEquals(slot, visit(() -> identify.byCode(SLUG, letter.get(0)[1])).orThrow().slot());
        assertEquals(official.id().value(), one("SELECT replaced_by FROM letter_replacement WHERE vote = ?"));
        assertEquals(1, board.replacedLetters(budget.id()));
        assertEquals(List.of("NUMBER_NOT_ON_THE_ROLL"), refused(office(BEFORE, () -> replaceLetter.handle(SLUG, "4", REACHED))));
        assertEquals(List.of("ROLL_CLOSED"), refused(office(AFTER, () -> replaceLetter.handle(SLUG, "2", REACHED))));
    }

    @Test
    void only_the_office_of_this_town_makes_fetches_erases_and_replaces_letters() {
        for (Role role : new Role[] {Role.CITIZEN, Role.OBSERVER, Role.YOUTH_DELEGATE}) {
            AccountCard somebody = towns.somebody(role, town);
            for (Callable<?> act : List.<Callable<?>>of(() -> letters.order(SLUG, null, REACHED), () -> letters.latest(SLUG), () -> letters.fetch(SLUG),
                () -> letters.erase(SLUG), () -> replaceLetter.handle(SLUG, "2", REACHED))) {
                assertThrows(AccessDenied.class, () -> towns.as(somebody, town, BEFORE, act), role.name());
            }
        }
        AccountCard other = towns.somebody(Role.OFFICIAL, towns.found());
        assertThrows(AccessDenied.class, () -> towns.as(other, town, BEFORE, () -> letters.fetch(SLUG)));
    }

    private void made() {
        office(BEFORE, () -> letters.order(SLUG, LocalText.of("en", "Town hall"), REACHED).orThrow());
        waitUntilMade();
    }

    private void waitUntilMade() {
        long patience = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!prints.latest(budget.id()).orElseThrow().isFinished() && System.nanoTime() < patience) {
            office(BEFORE, () -> {
                run.work();
                return null;
            });
        }
        LetterPrint print = prints.latest(budget.id()).orElseThrow();
        assertEquals(List.of(5, 5, true), List.of(print.total(), print.done(), print.isReady()));
    }

    /** An order that no server takes up yet, however quick its timer is. */
    private LetterPrint halfMade() throws SQLException {
        change("INSERT INTO letter_print (vote, ordered_by, ordered_at, address, total) VALUES (?, 1, '2031-01-01', 'https://votes.example/booth', 5)");
        return prints.latest(budget.id()).orElseThrow();
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = roll.getConnection()) {
            LetterPrints.change(connection, sql, budget.id().value());
        }
    }

    /** Number and code of each letter, by file. */
    private Map<String, List<String[]>> fetched() throws Exception {
        var out = new ByteArrayOutputStream();
        office(BEFORE, () -> {
            letters.fetch(SLUG).orThrow().writeTo(out);
            return null;
        });
        var files = new LinkedHashMap<String, List<String[]>>();
        var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()));
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            files.put(entry.getName(), read(zip.readAllBytes()));
        }
        return files;
    }

    private static List<String[]> read(byte[] bytes) throws IOException {
        var found = new ArrayList<String[]>();
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            var stripper = new PDFTextStripper();
            for (int page = 1; page <= pdf.getNumberOfPages(); page += 2) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                Matcher written = Pattern.compile("(?m)^(\\d+)\\s+([2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4})").matcher(stripper.getText(pdf));
                assertTrue(written.find(), stripper.getText(pdf));
                found.add(new String[] {written.group(1), written.group(2)});
            }
        }
        return found;
    }

    private void at(Instant moment) {
        office(moment, () -> {
            run.erase();
            return null;
        });
    }

    private Object one(String sql) throws SQLException {
        try (Connection connection = roll.getConnection(); PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, budget.id().value());
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getObject(1);
            }
        }
    }

    private <T> T office(Instant moment, Callable<T> what) {
        return towns.as(official, town, moment, what);
    }

    private <T> T visit(Callable<T> what) {
        return towns.asVisitor(town, DURING, what);
    }

    private static List<String> refused(Answer<?> answer) {
        return answer.refusals().stream().map(org.jemaa.shared.Refusal::code).toList();
    }
}
