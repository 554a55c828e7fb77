package org.jemaa.proposal.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jemaa.identity.AccountCard;
import org.jemaa.identity.CurrentAccount;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.Phase;
import org.jemaa.proposal.ProposalBoard;
import org.jemaa.proposal.ProposalCard;
import org.jemaa.proposal.ProposalId;
import org.jemaa.proposal.ProposalState;
import org.jemaa.proposal.WithdrawProposal;
import org.jemaa.shared.Answer;
import org.jemaa.shared.web.Notices;
import org.jemaa.shared.web.Words;

@Named
@RequestScoped
public class ShowProposalView {

    @Inject
    private ProposalBoard board;
    @Inject
    private BudgetBoard budgets;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private CurrentAccount me;
    @Inject
    private WithdrawProposal withdraw;
    @Inject
    private Notices notices;
    @Inject
    private Words words;
    @Inject
    private Clock clock;
    @Inject
    @ManagedProperty("#{param.key}")
    private String key;
    private ProposalCard proposal;
    private BudgetCard budget;

    @PostConstruct
    void load() {
        proposal = id().flatMap(id -> board.find(here.id(), id)).orElse(null);
        budget = proposal == null ? null : budgets.byId(proposal.budget()).orElseThrow();
    }

    private Optional<ProposalId> id() {
        return key != null && key.matches("[0-9]{1,18}") ? Optional.of(new ProposalId(Long.parseLong(key))) : Optional.empty();
    }

    public void check() {
        if (proposal == null) {
            notices.notHere();
        }
    }

    public String withdraw() {
        if (withdraw.handle(proposal.id()) instanceof Answer.Refused<ProposalCard> no) {
            notices.refused(no.refusals());
            return null;
        }
        notices.done("proposal.withdraw.done");
        return "/proposal/show-proposal?faces-redirect=true&key=" + proposal.id().value();
    }

    public ProposalCard getProposal() {
        return proposal;
    }

    public BudgetCard getBudget() {
        return budget;
    }

    /** The story's paragraphs: an empty line begins a new one. */
    public List<String> getStory() {
        return List.of(words.text(proposal.story()).strip().split("\\R\\s*\\R"));
    }

    public boolean isVoteOpen() {
        return budget.timetable().isOpen(Phase.VOTE, clock.instant());
    }

    public boolean isVoted() {
        return budget.timetable().isOver(Phase.VOTE, clock.instant());
    }

    /** True for its author, until the vote opens. */
    public boolean isWithdrawable() {
        return proposal.state() != ProposalState.WITHDRAWN && !budget.timetable().hasOpened(Phase.VOTE, clock.instant())
            && me.find().map(AccountCard::id).filter(id -> id.equals(proposal.author())).isPresent();
    }
}
