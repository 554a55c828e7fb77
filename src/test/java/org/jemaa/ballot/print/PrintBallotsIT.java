package org.jemaa.ballot.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jemaa.assessment.EnterFeasible;
import org.jemaa.container.InTheContainer;
import org.jemaa.container.Town;
import org.jemaa.identity.Role;
import org.jemaa.municipality.MunicipalityCard;
import org.jemaa.process.BudgetForm;
import org.jemaa.process.SetUpBudget;
import org.jemaa.proposal.EnterProposals;
import org.jemaa.shared.AccessDenied;
import org.jemaa.shared.Answer;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Who prints ballots, and when. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PrintBallotsIT extends InTheContainer {

    private static final Instant BEFORE = Instant.parse("2031-01-01T08:00:00Z");
    private static final Instant DURING = Instant.parse("2031-02-03T08:00:00Z");
    private static final Instant AFTER = Instant.parse("2031-02-09T08:00:00Z");
    private static final SheetOrder TWO_SHEETS = new SheetOrder("ar", false, 0, 7, 1, 2);

    @Inject
    private Town towns;
    @Inject
    private SetUpBudget setUpBudget;
    @Inject
    private EnterFeasible enter;
    @Inject
    private PrintBallots print;

    private MunicipalityCard town;

    @BeforeEach
    void a_vote_with_one_project() {
        town = towns.found();
        var form = new BudgetForm("budget", LocalText.of("en", "A budget"), LocalText.of("en", "For the test"), "100000", "EUR", null,
            new BudgetForm.Limits("1", "2", "90000"), "MUNICIPAL_GREEDY", List.of(new BudgetForm.Dates("VOTE", "2031-02-01T08:00", "2031-02-08T20:00")));
        as(Role.OFFICIAL, BEFORE, () -> {
            setUpBudget.beginAndPublish(form).orThrow();
            var entry = new EnterProposals.Entry("a", LocalText.of("en", "A fountain"), LocalText.of("en", "With water"), "60000", null);
            return enter.handle("budget", List.of(entry)).orThrow();
        });
    }

    @Test
    void an_official_prints_the_frozen_ballot_while_the_vote_is_open() throws IOException {
        PrintBallots.Sheets sheets = printed(DURING, TWO_SHEETS).orThrow();
        var out = new ByteArrayOutputStream();
        sheets.writeTo(out);
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            String words = new PDFTextStripper().getText(pdf);
            assertTrue(words.contains("A fountain") && words.contains("7 – 0001") && words.contains("7 – 0002"), words);
        }
        assertEquals("ballots-budget-ar-7-1-2.pdf", sheets.fileName());
    }

    @Test
    void nothing_is_printed_before_the_vote_opens_and_no_numbered_sheet_after_it() {
        assertEquals("VOTE_NOT_OPEN", printed(BEFORE, TWO_SHEETS).refusals().get(0).code());
        assertEquals("VOTE_CLOSED", printed(AFTER, TWO_SHEETS).refusals().get(0).code());
        assertTrue(printed(AFTER, SheetOrder.specimen("fr", true, 0)).isAccepted(), "a specimen shows what was voted on");
    }

    @Test
    void only_those_who_serve_a_desk_print() {
        for (Role role : new Role[] {Role.CITIZEN, Role.OBSERVER, Role.YOUTH_DELEGATE}) {
            assertThrows(AccessDenied.class, () -> as(role, DURING, () -> print.handle("budget", TWO_SHEETS)), role.name());
        }
        assertThrows(AccessDenied.class, () -> towns.asVisitor(town, DURING, () -> print.handle("budget", TWO_SHEETS)));
    }

    @Test
    void an_official_of_another_town_finds_no_such_vote() {
        MunicipalityCard other = towns.found();
        assertThrows(NotFound.class, () -> towns.as(towns.somebody(Role.OFFICIAL, other), other, DURING, () -> print.handle("budget", TWO_SHEETS)));
    }

    private Answer<PrintBallots.Sheets> printed(Instant moment, SheetOrder order) {
        return as(Role.OFFICIAL, moment, () -> print.handle("budget", order));
    }

    private <T> T as(Role role, Instant moment, Callable<T> what) {
        return towns.as(towns.somebody(role, town), town, moment, what);
    }
}
