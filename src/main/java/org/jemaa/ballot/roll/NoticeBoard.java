package org.jemaa.ballot.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.notification.Message;
import org.jemaa.notification.OutboxBoard;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.BudgetId;
import org.jemaa.shared.Right;

/** What is planned to be written to those on a roll, how far it has come, and how many it reaches. */
@ApplicationScoped
@Right("ballot:watch")
public class NoticeBoard {

    private static final Duration RECENT = Duration.ofMinutes(1);

    @Inject
    private NoticePlans plans;
    @Inject
    private Contacts contacts;
    @Inject
    private RemindVoters remind;
    @Inject
    private VoterLetters letters;
    @Inject
    private OutboxBoard outbox;
    @Inject
    private CurrentMunicipality here;
    private final Map<BudgetId, Counted> kept = new ConcurrentHashMap<>();

    public enum State { NONE, PLANNED, RUNNING, DONE, MISSED }

    /** @param left how many of the reminders that were written have left the house */
    public record Reminder(State state, Instant at, int written, int hadVoted, OutboxBoard.Figures left) {

        /** Not once the first has been written. */
        public boolean isChangeable() {
            return state == State.NONE || state == State.PLANNED || state == State.MISSED;
        }

        /** Of ten, how much of what was written has left, or never will. */
        public long tenthsDone() {
            return written == 0 ? 0 : 10 * (left.sent() + left.failed()) / written;
        }
    }

    public record Reach(long reachable, long receivers) {
    }

    private record Counted(Reach reach, long at) {
    }

    public boolean confirms(BudgetId vote) {
        return plans.of(vote).confirms();
    }

    public Reminder reminder(BudgetId vote) {
        NoticePlans.Reminder plan = plans.of(vote).reminder();
        State state = plan.at() == null ? State.NONE : plan.doneAt() == null ? plan.begunAt() == null ? State.PLANNED : State.RUNNING
            : plan.begunAt() == null ? State.MISSED : State.DONE;
        return new Reminder(state, plan.at(), plan.reminded(), plan.hadVoted(), outbox.of(RemindVoters.TOPIC, vote.value()));
    }

    /** How many have a contact, and how many of them have not voted: a minute old at most. */
    public Reach reach(BudgetId vote) {
        Counted known = kept.get(vote);
        if (known == null || System.nanoTime() - known.at() > RECENT.toNanos()) {
            known = new Counted(new Reach(contacts.countReachable(vote), remind.receivers(vote)), System.nanoTime());
            kept.put(vote, known);
        }
        return known.reach();
    }

    /** The reminder as it would be sent, in that language. */
    public Message preview(BudgetCard vote, String language) {
        return letters.in(language, here.card()).reminder(vote, "…");
    }
}
