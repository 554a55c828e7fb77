package org.jemaa.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.Phase;
import org.jemaa.shared.Answer;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Money;
import org.jemaa.shared.NotFound;
import org.jemaa.shared.Refusal;
import org.jemaa.shared.Right;

/** The office enters many proposals at once, from paper or another system: all of them or, where one is wrong, none. */
@ApplicationScoped
@Right("proposal:enter")
public class EnterProposals {

    public static final int MOST = 2000;
    private static final int MOST_REFUSALS = 50;

    @Inject
    private Proposals proposals;
    @Inject
    private BudgetBoard budgets;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private Clock clock;

    /** {@code reference}: what the office calls it, unique in its budget. {@code district}: its code, null for the whole city. */
    public record Entry(String reference, LocalText title, LocalText summary, String cost, String district) {
    }

    /** The proposals as they were entered, in the same order, each with its cost as estimate. */
    @Transactional
    public Answer<List<ProposalCard>> handle(String slug, List<Entry> entries) {
        BudgetCard budget = budgets.hold(here.id(), slug).orElseThrow(() -> new NotFound("budget " + slug));
        Instant now = clock.instant();
        if (budget.timetable().hasOpened(Phase.VOTE, now)) {
            return Answer.refused(ProposalRefusal.VOTE_HAS_OPENED);
        }
        int number = proposals.highestNumber(budget.id());
        if (entries.isEmpty()) {
            return Answer.refused(ProposalRefusal.NO_PROPOSALS);
        }
        if (number + entries.size() > MOST) {
            return Answer.refused(ProposalRefusal.TOO_MANY_PROPOSALS, MOST);
        }
        Set<String> taken = proposals.references(budget.id());
        var seen = new HashSet<String>();
        var refusals = new ArrayList<Refusal>();
        var entered = new ArrayList<Proposal>();
        for (int i = 0; i < entries.size() && refusals.size() < MOST_REFUSALS; i++) {
            var reading = new ReadProposal(here.card(), budget, "[" + i + "].");
            entered.add(read(entries.get(i), reading, budget, ++number, now));
            checkReference(entries.get(i).reference(), reading, taken, seen);
            refusals.addAll(reading.refusals());
        }
        if (!refusals.isEmpty()) {
            return Answer.refused(refusals);
        }
        entered.forEach(proposals::add);
        proposals.write();
        return Answer.accepted(entered.stream().map(Proposal::card).toList());
    }

    private static Proposal read(Entry entry, ReadProposal reading, BudgetCard budget, int number, Instant now) {
        reading.checkText("title", entry.title(), ReadProposal.LONGEST_TITLE, ProposalRefusal.TITLE_MISSING, ProposalRefusal.TITLE_TOO_LONG);
        reading.checkText("summary", entry.summary(), ReadProposal.LONGEST_STORY, ProposalRefusal.STORY_MISSING, ProposalRefusal.STORY_TOO_LONG);
        Long place = reading.place(entry.district());
        Money cost = reading.cost(entry.cost());
        if (entry.cost() == null || entry.cost().isBlank()) {
            reading.refuse("cost", ProposalRefusal.COST_MISSING);
        }
        return new Proposal(budget, number, entry.reference(), now).tell(entry.title(), entry.summary(), place, cost);
    }

    /** No commas, semicolons or control signs: the reference stands in published files and on the ballot. */
    private static void checkReference(String reference, ReadProposal reading, Set<String> taken, Set<String> seen) {
        if (reference == null || !reference.matches("[^\\p{Cntrl},;\"\\s]([^\\p{Cntrl},;\"]{0,58}[^\\p{Cntrl},;\"\\s])?")) {
            reading.refuse("reference", ProposalRefusal.REFERENCE_NOT_USABLE);
        } else if (taken.contains(reference)) {
            reading.refuse("reference", ProposalRefusal.REFERENCE_TAKEN, reference);
        } else if (!seen.add(reference)) {
            reading.refuse("reference", ProposalRefusal.REFERENCE_TWICE, reference);
        }
    }
}
