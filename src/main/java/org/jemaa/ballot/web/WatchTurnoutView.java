package org.jemaa.ballot.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.jemaa.ballot.Ballot;
import org.jemaa.ballot.BallotRefusal;
import org.jemaa.ballot.BallotSheet;
import org.jemaa.ballot.BoothFunnel;
import org.jemaa.ballot.box.Turnout;
import org.jemaa.ballot.roll.RollBoard;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.MoveVote;
import org.jemaa.shared.Answer;
import org.jemaa.shared.Refusal;
import org.jemaa.shared.Rehearsal;
import org.jemaa.shared.web.Notices;

/** How many have voted, and the state of the vote; in a rehearsal the office may close it. */
@Named
@RequestScoped
public class WatchTurnoutView {

    @Inject
    private DeskVote vote;
    @Inject
    private Turnout turnout;
    @Inject
    private RollBoard roll;
    @Inject
    private BallotSheet sheet;
    @Inject
    private MoveVote moveVote;
    @Inject
    private Rehearsal rehearsal;
    @Inject
    private Notices notices;
    @Inject
    private BoothFunnel funnel;
    private Turnout.Figures figures;
    private long people;
    private boolean sure;

    @PostConstruct
    void load() {
        figures = turnout.now(getCard().id());
        people = roll.onTheRoll(getCard().id());
    }

    public List<FunnelRow> getFunnel() {
        return FunnelRow.of(funnel.of(getCard().id()));
    }

    public String close() {
        if (!sure) {
            notices.refused(List.of(Refusal.ofField("sure", BallotRefusal.NOT_SURE)));
            return null;
        }
        Answer<Void> answer = moveVote.closeNow(getCard().slug());
        if (answer instanceof Answer.Refused<Void> no) {
            notices.refused(no.refusals());
            return null;
        }
        notices.done(isSealed() ? "ballot.turnout.closed" : "ballot.turnout.closed.desks");
        return "/ballot/watch-turnout?faces-redirect=true&key=" + getCard().slug();
    }

    public BudgetCard getCard() {
        return vote.card();
    }

    public String getState() {
        return vote.state();
    }

    public Instant getInstant() {
        return vote.instant();
    }

    public boolean isSealed() {
        return vote.isOver() && sheet.of(getCard().id()).map(Ballot::isSealed).orElse(false);
    }

    public boolean isClosable() {
        return rehearsal.isOn() && getState().equals("open");
    }

    public Turnout.Figures getFigures() {
        return figures;
    }

    public long getPeople() {
        return people;
    }

    /** Null where nobody is on the roll. */
    public BigDecimal getShare() {
        return people == 0 ? null : BigDecimal.valueOf(figures.voters()).divide(BigDecimal.valueOf(people), 4, RoundingMode.HALF_UP);
    }

    public long getOnline() {
        return figures.voters() - figures.onPaper();
    }

    public long getAbsent() {
        return Math.max(0, people - figures.voters());
    }

    /** Percent of all people on the roll. */
    public String share(long voters) {
        return BarLength.of(voters, Math.max(people, figures.voters()));
    }

    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }
}
