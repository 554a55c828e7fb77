package org.jemaa.result.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.Phase;
import org.jemaa.result.CountInBackground;
import org.jemaa.result.CountJobCard;
import org.jemaa.result.CountJobCard.Ended;
import org.jemaa.result.CountVote;
import org.jemaa.result.PublishResult;
import org.jemaa.result.ResultBoard;
import org.jemaa.result.ResultCard;
import org.jemaa.shared.Answer;
import org.jemaa.shared.Refusal;
import org.jemaa.shared.web.Notices;

@Named
@RequestScoped
public class CountAndPublishView {

    private static final int FEW_BALLOTS = 50;

    /** What the page shows, and which one thing can be done. */
    public enum State { MISSING, NOT_BEGUN, OPEN, COUNTING, READY, COUNTED, PUBLISHED }

    @Inject
    private BudgetBoard budgets;
    @Inject
    private ResultBoard board;
    @Inject
    private CountVote count;
    @Inject
    private CountInBackground background;
    @Inject
    private PublishResult publish;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private ResultPage page;
    @Inject
    private TiesInWords ties;
    @Inject
    private Notices notices;
    @Inject
    private Clock clock;
    private BudgetCard budget;
    private ResultCard result;
    private CountJobCard job;
    private State state = State.MISSING;
    private boolean confirmed;
    private String seen;

    @PostConstruct
    void load() {
        String key = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("key");
        budget = key == null ? null : budgets.find(here.id(), key).orElse(null);
        if (budget != null) {
            job = count.newest(budget.id()).orElse(null);
            result = board.counted(budget.id()).orElse(null);
            state = state(clock.instant());
            seen = result == null ? null : result.digest();
        }
    }

    private State state(Instant now) {
        if (job != null && job.isRunning()) {
            return State.COUNTING;
        }
        if (result != null) {
            return result.isPublished() ? State.PUBLISHED : State.COUNTED;
        }
        if (budget.timetable().isOver(Phase.VOTE, now)) {
            return State.READY;
        }
        return budget.timetable().isOpen(Phase.VOTE, now) ? State.OPEN : State.NOT_BEGUN;
    }

    /** Before the page is drawn: an address without a budget is no page. */
    public void check() {
        if (state == State.MISSING) {
            notices.notHere();
        }
    }

    public String start() {
        var ended = background.start(budget.slug());
        ended.ifPresent(this::tell);
        load();
        return ended.isPresent() && ended.get().answer() instanceof Answer.Accepted<?> ? again() : null;
    }

    private void tell(Ended ended) {
        if (ended.answer() instanceof Answer.Accepted<CountVote.Counted> yes) {
            notices.done(yes.value().again() ? "result.desk.same" : "result.desk.done-count");
        } else if (ended.answer() != null) {
            notices.refused(ended.answer().refusals());
        }
    }

    public String publish() {
        var answer = publish.handle(budget.slug(), confirmed, seen);
        if (!answer.isAccepted()) {
            notices.refused(answer.refusals());
            return null;
        }
        notices.done("result.desk.published.done");
        return again();
    }

    private String again() {
        return "/result/count-and-publish?faces-redirect=true&key=" + budget.slug();
    }

    /** The newest count that was asked for, by whomever and on whichever server; null where none was. */
    public CountJobCard getJob() {
        return job;
    }

    /** As a step of ten, so that somebody who listens is not told every second. */
    public int getPercentInTens() {
        return job.percent() / 10 * 10;
    }

    /** The number of what broke in the newest count, if something did. */
    public String getFault() {
        return hasEnded() ? job.ended().fault() : null;
    }

    /** Why the newest count was not kept, if it was not. */
    public Refusal getRefusal() {
        return hasEnded() && job.ended().answer() instanceof Answer.Refused<?> no ? no.refusals().get(0) : null;
    }

    /** Whether the newest count was a further one, and gave the same. */
    public boolean isSameAgain() {
        return hasEnded() && job.ended().answer() instanceof Answer.Accepted<CountVote.Counted> yes && yes.value().again();
    }

    private boolean hasEnded() {
        return job != null && !job.isRunning();
    }

    public boolean isFewBallots() {
        return result != null && result.papers() < FEW_BALLOTS;
    }

    public List<EnvelopeSection> getSections() {
        return page.sections(result);
    }

    public List<TieLine> getTies() {
        return ties.of(result);
    }

    public BudgetCard getBudget() {
        return budget;
    }

    public ResultCard getResult() {
        return result;
    }

    public String getState() {
        return state.name();
    }

    public boolean isConfirmed() {
        return confirmed;
    }

    public void setConfirmed(boolean confirmed) {
        this.confirmed = confirmed;
    }

    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }
}
