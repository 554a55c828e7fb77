package org.jemaa.ballot.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jemaa.ballot.box.LogIncident;
import org.jemaa.ballot.incident.IncidentDesk;
import org.jemaa.ballot.incident.ProposeGoingOn;
import org.jemaa.foureyes.ActCard;
import org.jemaa.foureyes.ActId;
import org.jemaa.process.BudgetCard;
import org.jemaa.shared.Answer;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.web.Notices;

/** What is wrong with the log of a vote, and the way on. */
@Named
@RequestScoped
public class ExplainIncidentView {

    @Inject
    private DeskVote vote;
    @Inject
    private IncidentDesk desk;
    @Inject
    private ProposeGoingOn proposeGoingOn;
    @Inject
    private Notices notices;
    private LogIncident incident;
    private final Map<String, String> reason = new LinkedHashMap<>();
    private String seen;

    @PostConstruct
    void load() {
        incident = desk.of(vote.card()).orElse(null);
        seen = incident == null ? null : incident.mark();
    }

    public String propose() {
        Answer<ActId> answer = proposeGoingOn.handle(getCard().slug(), seen,
            reason.values().stream().allMatch(text -> text == null || text.isBlank()) ? null : new LocalText(reason));
        if (answer instanceof Answer.Refused<ActId> no) {
            notices.refused(no.refusals());
            return null;
        }
        notices.done("ballot.incident.proposed");
        return "/ballot/explain-incident?faces-redirect=true&key=" + getCard().slug();
    }

    public BudgetCard getCard() {
        return vote.card();
    }

    public LogIncident getIncident() {
        return incident;
    }

    public String getWhat() {
        return incident.altered() ? "ballot.incident.altered" : "ballot.incident.missing";
    }

    public ActCard getWaiting() {
        return desk.waiting(getCard()).orElse(null);
    }

    public Map<String, String> getReason() {
        return reason;
    }

    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }
}
