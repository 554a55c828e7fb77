package org.jemaa.ballot.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jemaa.ballot.Slot;
import org.jemaa.ballot.VotedSlots;
import org.jemaa.municipality.MunicipalityBoard;
import org.jemaa.municipality.MunicipalityCard;
import org.jemaa.notification.Notice;
import org.jemaa.notification.OutboxBoard;
import org.jemaa.notification.WriteNotices;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.BudgetId;
import org.jemaa.process.Phase;

/**
 * Reminds those who have a contact and have not voted, once each, from the moment on that the office set. It goes through the roll bit
 * by bit and asks the box each time, so that who votes meanwhile is left alone; and it waits where the letters before have not left.
 */
@ApplicationScoped
class RemindVoters {

    static final String TOPIC = "ballot.reminder";

    private static final Logger LOG = Logger.getLogger(RemindVoters.class.getName());
    private static final int AT_ONCE = 500;
    private static final int MOST_WAITING = 2_000;

    @Inject
    private VotedSlots voted;
    @Inject
    private NoticePlans plans;
    @Inject
    private Contacts contacts;
    @Inject
    private RollKeys keys;
    @Inject
    private VoterLetters letters;
    @Inject
    private WriteNotices notices;
    @Inject
    private OutboxBoard outbox;
    @Inject
    private BudgetBoard budgets;
    @Inject
    private MunicipalityBoard municipalities;
    @Inject
    private Clock clock;

    void round() {
        Instant now = clock.instant();
        for (NoticePlans.Plan plan : plans.active()) {
            NoticePlans.Reminder reminder = plan.reminder();
            if (reminder.at() != null && !reminder.at().isAfter(now) && reminder.doneAt() == null) {
                try {
                    remind(plan, budgets.byId(plan.vote()).orElseThrow(), now);
                } catch (RuntimeException e) { // of one vote: the others go on
                    LOG.log(Level.WARNING, e, () -> "the reminder of " + plan.vote() + " waits; next try in two seconds");
                }
            }
        }
    }

    /** One batch; after the last one, or when the vote is over, nothing more. */
    private void remind(NoticePlans.Plan plan, BudgetCard vote, Instant now) {
        if (!vote.timetable().isOpen(Phase.VOTE, now)) {
            plans.doneReminding(plan.vote(), now);
        } else if (plan.reminder().begunAt() != null || plans.beginReminding(plan, now)) {
            MunicipalityCard municipality = municipalities.byId(vote.municipality()).orElseThrow();
            if (outbox.waiting(municipality.id()) < MOST_WAITING) {
                batch(plan, vote, municipality, now);
            }
        }
    }

    private void batch(NoticePlans.Plan plan, BudgetCard vote, MunicipalityCard municipality, Instant now) {
        List<Contacts.Person> people = contacts.reachable(plan.vote(), plan.reminder().behind(), AT_ONCE);
        if (people.isEmpty()) {
            plans.doneReminding(plan.vote(), now);
            return;
        }
        Set<Slot> have = voted.among(plan.vote(), people.stream().map(Contacts.Person::slot).toList());
        List<Notice> written = people.stream().filter(person -> !have.contains(person.slot())).map(person -> notice(vote, municipality, person)).toList();
        notices.handle(written);
        plans.reminded(plan, people.get(people.size() - 1).slot(), written.size(), people.size() - written.size());
    }

    private Notice notice(BudgetCard vote, MunicipalityCard municipality, Contacts.Person person) {
        return new Notice(new Notice.Subject(municipality.id(), TOPIC, vote.id().value()), keys.noticeKey("reminder", vote.id(), person.slot().bytes()),
            contacts.address(municipality.id(), person), letters.in(person.language(), municipality).reminder(vote, person.number()), false,
            vote.timetable().closes(Phase.VOTE));
    }

    /** How many would be reminded now. */
    long receivers(BudgetId vote) {
        long receivers = 0;
        List<Contacts.Person> people = contacts.reachable(vote, null, AT_ONCE);
        while (!people.isEmpty()) {
            receivers += people.size() - voted.among(vote, people.stream().map(Contacts.Person::slot).toList()).size();
            people = contacts.reachable(vote, people.get(people.size() - 1).slot(), AT_ONCE);
        }
        return receivers;
    }
}
