package org.jemaa.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.jemaa.shared.Causes.assertCause;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jemaa.container.InTheContainer;
import org.jemaa.container.Town;
import org.jemaa.identity.AccountCard;
import org.jemaa.identity.Role;
import org.jemaa.municipality.MunicipalityCard;
import org.jemaa.process.ABudget;
import org.jemaa.process.BudgetCard;
import org.jemaa.proposal.EnterProposals;
import org.jemaa.proposal.ProposalBoard;
import org.jemaa.proposal.ProposalId;
import org.jemaa.proposal.SubmitProposal;
import org.jemaa.shared.AccessDenied;
import org.jemaa.shared.Answer;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Moment;
import org.jemaa.shared.Money;
import org.jemaa.shared.QueryCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AssessmentIT extends InTheContainer {

    private static final Instant NOW = Instant.parse("2035-03-01T09:00:00Z");
    private static final LocalText WHY = LocalText.of("en", "Counted by the works department");

    @Inject
    private Town town;
    @Inject
    private ABudget aBudget;
    @Inject
    private SubmitProposal submit;
    @Inject
    private AcceptProposal accept;
    @Inject
    private RefuseProposal refuse;
    @Inject
    private ReopenReview reopen;
    @Inject
    private EnterFeasible enter;
    @Inject
    private FeasibleProposals feasible;
    @Inject
    private AssessmentBoard board;
    @Inject
    private ProposalBoard proposals;
    @Inject
    private QueryCount queries;
    private MunicipalityCard place;
    private AccountCard official;
    private BudgetCard budget;

    @BeforeEach
    void found() {
        place = town.found();
        official = town.somebody(Role.OFFICIAL, place);
        budget = aBudget.takingProposals(place, official, NOW);
    }

    private ProposalId by(AccountCard author) {
        var form = new SubmitProposal.Form(LocalText.of("en", "Benches"), LocalText.of("en", "For all"), "port", null);
        return town.as(author, place, NOW, () -> submit.handle(budget.slug(), form).orThrow()).id();
    }

    private static List<String> reasons(Answer<?> answer) {
        return answer.refusals().stream().map(refusal -> refusal.code()).toList();
    }

    @Test
    void an_accepted_proposal_is_feasible_at_the_cost_that_was_found() {
        ProposalId id = by(town.somebody(Role.CITIZEN, place));
        assertEquals(List.of(), feasible.of(budget.id()));
        town.as(official, place, NOW, () -> accept.handle(id, "900", WHY).orThrow());
        FeasibleProposal one = feasible.of(budget.id()).get(0);
        assertEquals(Money.of("900", "EUR"), one.cost());
        assertEquals("Port", one.place().in("en"));
        assertEquals(new AssessmentCard(Outcome.ACCEPTED, null, WHY, Money.of("900", "EUR"), NOW), board.find(id).orElseThrow());
    }

    @Test
    void no_answer_comes_without_cost_reason_and_explanation() {
        ProposalId id = by(town.somebody(Role.CITIZEN, place));
        assertEquals(List.of("COST_NOT_READABLE", "EXPLANATION_MISSING"), reasons(town.as(official, place, NOW, () -> accept.handle(id, "0", null))));
        assertEquals(List.of("COST_OVER_ENVELOPE"), reasons(town.as(official, place, NOW, () -> accept.handle(id, "1000.01", WHY))));
        assertEquals(List.of("REASON_MISSING", "EXPLANATION_MISSING"), reasons(town.as(official, place, NOW, () -> refuse.handle(id, null, null))));
        assertEquals(Optional.empty(), board.find(id));
    }

    @Test
    void nobody_answers_a_proposal_of_their_own_and_no_citizen_answers_any() {
        ProposalId own = by(official);
        assertEquals(List.of("OWN_PROPOSAL"), reasons(town.as(official, place, NOW, () -> accept.handle(own, "1", WHY))));
        AccountCard citizen = town.somebody(Role.CITIZEN, place);
        assertCause(AccessDenied.class, () -> town.as(citizen, place, NOW, () -> accept.handle(own, "1", WHY)));
    }

    @Test
    void an_answer_is_taken_back_until_the_vote_opens_and_stays_in_the_history() {
        ProposalId id = by(town.somebody(Role.CITIZEN, place));
        town.as(official, place, NOW, () -> refuse.handle(id, RefusalReason.TOO_VAGUE, WHY).orThrow());
        assertEquals(List.of("ALREADY_ANSWERED"), reasons(town.as(official, place, NOW, () -> accept.handle(id, "5", WHY))));
        town.as(official, place, NOW, () -> reopen.handle(id).orThrow());
        assertEquals(Optional.empty(), board.find(id));
        town.as(official, place, NOW, () -> accept.handle(id, "5", WHY).orThrow());
        assertEquals(List.of(Outcome.ACCEPTED, Outcome.REOPENED, Outcome.REFUSED), board.history(id).stream().map(AssessmentCard::outcome).toList());
        assertEquals(List.of("VOTE_HAS_OPENED"), reasons(town.as(official, place, NOW.plus(Duration.ofDays(20)), () -> reopen.handle(id))));
    }

    @Test
    void a_list_of_feasible_proposals_is_entered_whole_or_not_at_all_and_read_with_one_query() throws Exception {
        var good = new EnterProposals.Entry("1", LocalText.of("en", "A"), LocalText.of("en", "B"), "10", "hill");
        var bad = new EnterProposals.Entry("2", LocalText.of("en", "A"), LocalText.of("en", "B"), "-1", null);
        assertEquals(List.of("COST_NOT_READABLE"), reasons(town.as(official, place, NOW, () -> enter.handle(budget.slug(), List.of(good, bad)))));
        assertEquals(0, proposals.list(budget.id(), ProposalBoard.Choice.ALL, 1).total());
        assertEquals(1, town.as(official, place, NOW, () -> enter.handle(budget.slug(), List.of(good)).orThrow()));
        assertEquals(1, Moment.at(NOW, () -> { // one moment, so that what is in memory does not grow old on a slow machine
            feasible.of(budget.id());
            feasible.of(budget.id());
            return queries.of(() -> feasible.of(budget.id()));
        }));
    }
}
