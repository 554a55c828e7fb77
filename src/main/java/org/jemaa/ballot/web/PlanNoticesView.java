package org.jemaa.ballot.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jemaa.ballot.BallotRefusal;
import org.jemaa.ballot.roll.NoticeBoard;
import org.jemaa.ballot.roll.PlanNotices;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.notification.Message;
import org.jemaa.shared.Answer;
import org.jemaa.shared.Refusal;
import org.jemaa.shared.web.Notices;
import org.jemaa.shared.web.Words;

/** The office sets the reminder, sees whom it reaches and how far it has come, and says whether ballots are confirmed. */
@Named
@RequestScoped
public class PlanNoticesView {

    @Inject
    private DeskVote vote;
    @Inject
    private NoticeBoard board;
    @Inject
    private PlanNotices plan;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private Words words;
    @Inject
    private Notices notices;
    private NoticeBoard.Reminder reminder;
    private NoticeBoard.Reach reach;
    private boolean confirms;
    private String moment;
    private boolean sure;

    @PostConstruct
    void load() {
        reminder = board.reminder(vote.card().id());
        reach = board.reach(vote.card().id());
        confirms = board.confirms(vote.card().id());
        moment = reminder.at() == null ? null : words.local(reminder.at()).withSecond(0).withNano(0).toString();
    }

    public String remind() {
        if (!sure) {
            notices.refused(List.of(Refusal.ofField("sureOfReminder", BallotRefusal.NOT_SURE)));
            return null;
        }
        return shown(plan.remindAt(vote.card().slug(), moment), "ballot.reminder.set");
    }

    public String callOff() {
        return shown(plan.doNotRemind(vote.card().slug()), "ballot.reminder.called-off");
    }

    public String switchConfirmations() {
        return shown(plan.confirm(vote.card().slug(), !confirms), confirms ? "ballot.confirmation.off" : "ballot.confirmation.on");
    }

    private String shown(Answer<Void> answer, String done) {
        if (answer instanceof Answer.Refused<Void> no) {
            notices.refused(no.refusals());
            return null;
        }
        notices.done(done);
        return "/ballot/watch-turnout?faces-redirect=true&key=" + vote.card().slug();
    }

    public NoticeBoard.Reminder getReminder() {
        return reminder;
    }

    public boolean isChangeable() {
        return reminder.isChangeable() && !vote.isOver();
    }

    public NoticeBoard.Reach getReach() {
        return reach;
    }

    public boolean isConfirms() {
        return confirms;
    }

    /** The reminder as people will read it, in each of the town's languages. */
    public List<Message> getPreviews() {
        return here.card().languages().stream().map(language -> board.preview(vote.card(), language)).toList();
    }

    public String getMoment() {
        return moment;
    }

    public void setMoment(String moment) {
        this.moment = moment;
    }

    public boolean isSureOfReminder() {
        return sure;
    }

    public void setSureOfReminder(boolean sure) {
        this.sure = sure;
    }
}
