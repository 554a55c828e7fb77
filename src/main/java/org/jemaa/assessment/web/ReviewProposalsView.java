package org.jemaa.assessment.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jemaa.assessment.AcceptProposal;
import org.jemaa.assessment.RefusalReason;
import org.jemaa.assessment.RefuseProposal;
import org.jemaa.assessment.ReopenReview;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.Phase;
import org.jemaa.proposal.ProposalBoard;
import org.jemaa.proposal.ProposalCard;
import org.jemaa.proposal.ProposalId;
import org.jemaa.proposal.ProposalState;
import org.jemaa.shared.Answer;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.web.Notices;

/** The services' queue: one list per state, one proposal open at a time (?state=…&amp;open=number). */
@Named
@RequestScoped
public class ReviewProposalsView {

    @Inject
    private BudgetBoard budgets;
    @Inject
    private ProposalBoard board;
    @Inject
    private AcceptProposal accept;
    @Inject
    private RefuseProposal refuse;
    @Inject
    private ReopenReview reopen;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private Notices notices;
    @Inject
    private Clock clock;
    @Inject
    @ManagedProperty("#{param}")
    private Map<String, String> asked;
    private BudgetCard budget;
    private ProposalState state;
    private ProposalBoard.Listing listing;
    private Map<ProposalState, Long> counts;
    private ProposalCard open;
    private String cost;
    private RefusalReason reason;
    private final Map<String, String> explanation = new HashMap<>();
    private final Map<String, String> why = new HashMap<>();

    @PostConstruct
    void load() {
        budget = budgets.find(here.id(), asked.get("key")).orElse(null);
        if (budget == null) {
            return;
        }
        state = Stream.of(ProposalState.values()).filter(one -> one.name().equals(asked.get("state"))).findFirst().orElse(ProposalState.SUBMITTED);
        int page = asked.getOrDefault("page", "").matches("[0-9]{1,4}") ? Integer.parseInt(asked.get("page")) : 1;
        listing = board.list(budget.id(), new ProposalBoard.Choice(Set.of(state), ProposalBoard.ANYWHERE), page);
        counts = board.countByState(budget.id());
        open = asked.getOrDefault("open", "").matches("[0-9]{1,18}")
            ? board.find(here.id(), new ProposalId(Long.parseLong(asked.get("open")))).filter(card -> card.budget().equals(budget.id())).orElse(null)
            : null;
        cost = open == null || open.estimate() == null ? null : open.estimate().amount().toPlainString();
    }

    public void check() {
        if (budget == null) {
            notices.notHere();
        }
    }

    public String accept() {
        return answered(accept.handle(open.id(), cost, text(explanation)), "explanation", "assessment.accept.done");
    }

    public String refuse() {
        return answered(refuse.handle(open.id(), reason, text(why)), "why", "assessment.refuse.done");
    }

    public String reopen() {
        return answered(reopen.handle(open.id()), "explanation", "assessment.reopen.done");
    }

    /** On with the queue, or the same form with what is wrong with it. */
    private String answered(Answer<Void> answer, String explained, String done) {
        if (answer instanceof Answer.Refused<Void> no) {
            String first = explained + "-" + here.card().languages().get(0);
            notices.refused(no.refusals().stream().map(refusal -> "explanation".equals(refusal.field())
                ? new org.jemaa.shared.Refusal(refusal.key(), first, refusal.arguments()) : refusal).toList());
            return null;
        }
        notices.done(done, open.title());
        return "/assessment/review-proposals?faces-redirect=true&key=" + budget.slug() + "&state=" + state;
    }

    private static LocalText text(Map<String, String> typed) {
        var texts = new LinkedHashMap<String, String>();
        typed.forEach((language, text) -> texts.put(language, text == null ? "" : text));
        return texts.values().stream().allMatch(String::isBlank) ? null : new LocalText(texts);
    }

    public BudgetCard getBudget() {
        return budget;
    }

    public ProposalState getState() {
        return state;
    }

    public List<ProposalState> getStates() {
        return List.of(ProposalState.SUBMITTED, ProposalState.ACCEPTED, ProposalState.REFUSED);
    }

    public long count(ProposalState one) {
        return counts.getOrDefault(one, 0L);
    }

    public ProposalBoard.Listing getListing() {
        return listing;
    }

    public ProposalCard getOpen() {
        return open;
    }

    public List<String> getStory(String language) {
        return List.of(open.story().in(language).strip().split("\\R\\s*\\R"));
    }

    /** Answers move only until the vote opens. */
    public boolean isChangeable() {
        return !budget.timetable().hasOpened(Phase.VOTE, clock.instant());
    }

    public RefusalReason[] getReasons() {
        return RefusalReason.values();
    }

    public String getCost() {
        return cost;
    }

    public void setCost(String cost) {
        this.cost = cost;
    }

    public RefusalReason getReason() {
        return reason;
    }

    public void setReason(RefusalReason reason) {
        this.reason = reason;
    }

    public Map<String, String> getExplanation() {
        return explanation;
    }

    public Map<String, String> getWhy() {
        return why;
    }
}
