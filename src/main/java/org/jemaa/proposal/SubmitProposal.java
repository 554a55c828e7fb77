package org.jemaa.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.jemaa.identity.AccountCard;
import org.jemaa.identity.CurrentAccount;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.Phase;
import org.jemaa.shared.Answer;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Money;
import org.jemaa.shared.NotFound;
import org.jemaa.shared.Right;

/** A citizen proposes something while the budget takes proposals. */
@ApplicationScoped
@Right("proposal:submit")
public class SubmitProposal {

    static final int MOST_PER_PERSON = 10;

    @Inject
    private Proposals proposals;
    @Inject
    private BudgetBoard budgets;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private CurrentAccount me;
    @Inject
    private Clock clock;
    @Inject
    private Event<ProposalSubmitted> submitted;

    /** {@code district}: its code, null for the whole city. {@code cost}: the author's estimate, may be empty. */
    public record Form(LocalText title, LocalText story, String district, String cost) {
    }

    @Transactional
    public Answer<ProposalCard> handle(String slug, Form form) {
        BudgetCard budget = budgets.hold(here.id(), slug).orElseThrow(() -> new NotFound("budget " + slug));
        AccountCard author = me.find().orElseThrow();
        Instant now = clock.instant();
        if (!budget.timetable().isOpen(Phase.PROPOSALS, now)) {
            return Answer.refused(ProposalRefusal.PROPOSALS_NOT_OPEN);
        }
        if (proposals.countBy(author.id(), budget.id()) >= MOST_PER_PERSON) {
            return Answer.refused(ProposalRefusal.TOO_MANY_OF_YOURS, MOST_PER_PERSON);
        }
        var reading = new ReadProposal(here.card(), budget, "");
        reading.checkText("title", form.title(), ReadProposal.LONGEST_TITLE, ProposalRefusal.TITLE_MISSING, ProposalRefusal.TITLE_TOO_LONG);
        reading.checkText("story", form.story(), ReadProposal.LONGEST_STORY, ProposalRefusal.STORY_MISSING, ProposalRefusal.STORY_TOO_LONG);
        Long place = reading.place(form.district());
        Money estimate = reading.cost(form.cost());
        if (!reading.refusals().isEmpty()) {
            return Answer.refused(reading.refusals());
        }
        int number = proposals.highestNumber(budget.id()) + 1;
        var proposal = new Proposal(budget, number, freeReference(number, proposals.references(budget.id())), now)
            .tell(form.title(), form.story(), place, estimate).by(author);
        proposals.add(proposal);
        proposals.write();
        submitted.fire(new ProposalSubmitted(proposal.card().id(), budget.id()));
        return Answer.accepted(proposal.card());
    }

    /** The number itself or, where the office already used it for another proposal, the next free one. */
    private static String freeReference(int number, Set<String> taken) {
        int reference = number;
        while (taken.contains(String.valueOf(reference))) {
            reference++;
        }
        return String.valueOf(reference);
    }
}
