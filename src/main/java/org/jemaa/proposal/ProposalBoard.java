package org.jemaa.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jemaa.municipality.MunicipalityId;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.BudgetId;
import org.jemaa.shared.Right;

/** The proposals of published budgets. Lists are one query and one for their length, whatever their size. */
@ApplicationScoped
@Right(Right.ANYONE)
public class ProposalBoard {

    public static final int PAGE = 24;
    /** For {@link Choice}: every place. */
    public static final long ANYWHERE = -1;
    /** For {@link Choice}: only those for the whole city. */
    public static final long WHOLE_CITY = 0;

    @Inject
    private Proposals proposals;
    @Inject
    private BudgetBoard budgets;

    /** Which proposals: of these states (none: of all but the withdrawn), at this place (a district's number or one of the two above). */
    public record Choice(Set<ProposalState> states, long place) {

        public static final Choice ALL = new Choice(Set.of(), ANYWHERE);

        Collection<ProposalState> chosen() {
            return states.isEmpty() ? EnumSet.complementOf(EnumSet.of(ProposalState.WITHDRAWN)) : states;
        }
    }

    /** One page of a list, the newest first; pages are counted from 1. */
    public record Listing(List<ProposalCard> cards, long total, int page, int pages) {
    }

    public Optional<ProposalCard> find(MunicipalityId municipality, ProposalId id) {
        return proposals.byId(id).map(Proposal::card).filter(card -> budgets.byId(card.budget())
            .filter(BudgetCard::published).map(BudgetCard::municipality).filter(municipality::equals).isPresent());
    }

    public Listing list(BudgetId budget, Choice choice, int page) {
        long total = proposals.count(budget, choice.chosen(), choice.place());
        int pages = (int) Math.max(1, (total + PAGE - 1) / PAGE);
        int shown = Math.min(Math.max(1, page), pages);
        return new Listing(proposals.list(budget, choice.chosen(), choice.place(), (shown - 1) * PAGE, PAGE).stream().map(Proposal::card).toList(),
            total, shown, pages);
    }

    /** All of one state in the order in which they came. */
    public List<ProposalCard> all(BudgetId budget, ProposalState state) {
        return proposals.inOrder(budget, state).stream().map(Proposal::card).toList();
    }

    public Map<ProposalState, Long> countByState(BudgetId budget) {
        return proposals.countByState(budget);
    }

    /** How many of one state each of these budgets has; budgets without any are left out. */
    public Map<BudgetId, Long> countIn(Collection<BudgetId> budgets, ProposalState state) {
        return proposals.countIn(budgets, state);
    }
}
