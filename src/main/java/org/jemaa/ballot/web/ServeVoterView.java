package org.jemaa.ballot.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jemaa.ballot.Ballot;
import org.jemaa.ballot.BallotSheet;
import org.jemaa.ballot.desk.DeskCard;
import org.jemaa.ballot.desk.ServeVoter;
import org.jemaa.ballot.desk.VoterAtDesk;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.municipality.DistrictCard;
import org.jemaa.process.BudgetCard;
import org.jemaa.shared.Answer;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.web.Notices;

/** An officer looks somebody up and marks them, or gives them a code. The person's number is in no address and in nothing that lasts. */
@Named
@RequestScoped
public class ServeVoterView {

    @Inject
    private NamedDesk named;
    @Inject
    private ServeVoter serve;
    @Inject
    private BallotSheet ballots;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private Notices notices;
    private String number;
    private boolean sure;
    private VoterAtDesk voter;
    private String code;

    public void lookUp() {
        Answer<VoterAtDesk> answer = serve.lookUp(named.slug(), getDesk().number(), number);
        if (answer instanceof Answer.Refused<VoterAtDesk> no) {
            notices.refused(no.refusals());
        } else {
            voter = answer.orThrow();
        }
    }

    public String mark() {
        Answer<Void> answer = serve.mark(named.slug(), getDesk().number(), number, sure);
        if (answer instanceof Answer.Refused<Void> no) {
            notices.refused(no.refusals());
            lookUp();
            return null;
        }
        lookUp();
        if (getCollege() == null) {
            notices.done("ballot.desk.hand-out", number);
        } else {
            notices.done("ballot.desk.hand-out.of", number, getCollege());
        }
        return named.next("serve-voter");
    }

    public void giveCode() {
        Answer<String> answer = serve.giveCode(named.slug(), getDesk().number(), number);
        if (answer instanceof Answer.Refused<String> no) {
            notices.refused(no.refusals());
            lookUp();
        } else {
            code = answer.orThrow();
        }
    }

    /** Also while the answer to what was found comes back: a form that is not drawn is not read. */
    public boolean isFound() {
        return voter != null && voter.mayHaveABallot()
            || code == null && voter == null && FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().containsKey("m");
    }

    public LocalText getDistrict() {
        return voter.district() == null ? null : here.card().districtByCode(voter.district()).map(DistrictCard::name).orElse(null);
    }

    /** Whose ballot they get; null where all have the same. */
    public LocalText getCollege() {
        return ballots.of(named.vote().id()).filter(Ballot::hasColleges).flatMap(ballot -> ballot.college(voter.college())).map(Ballot.College::name).orElse(null);
    }

    /** Whether the desk has none of the ballots that this person gets. */
    public boolean isWithoutTheirBallots() {
        return !getDesk().colleges().contains(voter.college());
    }

    public DeskCard getDesk() {
        return named.card();
    }

    public BudgetCard getVote() {
        return named.vote();
    }

    public String getState() {
        return named.state();
    }

    public VoterAtDesk getVoter() {
        return voter;
    }

    public String getCode() {
        return code;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }
}
