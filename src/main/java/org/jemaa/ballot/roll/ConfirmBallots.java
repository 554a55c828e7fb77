package org.jemaa.ballot.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jemaa.ballot.Slot;
import org.jemaa.ballot.ValueList;
import org.jemaa.ballot.VotedSlots;
import org.jemaa.municipality.MunicipalityBoard;
import org.jemaa.municipality.MunicipalityCard;
import org.jemaa.notification.Notice;
import org.jemaa.notification.WriteNotices;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.Phase;
import org.jemaa.process.PhaseOpened;

/**
 * Tells everybody with a contact that a ballot was cast in their name. It starts from the papers in the box and not from the permits
 * that the roll says it gave: who signs permits behind the roll's back cannot keep the voters from hearing of it. It runs behind the
 * voting and holds nobody up; what it did not come to before a crash it does afterwards, once for each paper.
 */
@ApplicationScoped
class ConfirmBallots {

    static final String TOPIC = "ballot.confirmation";

    private static final Logger LOG = Logger.getLogger(ConfirmBallots.class.getName());
    private static final int AT_ONCE = 500;
    private static final int BATCHES_A_ROUND = 10;
    private static final Duration LOOKED_AFTER = Duration.ofDays(1);

    @Inject
    private VotedSlots voted;
    @Inject
    private NoticePlans plans;
    @Inject
    private Contacts contacts;
    @Inject
    private RollDatabase database;
    @Inject
    private RollKeys keys;
    @Inject
    private VoterLetters letters;
    @Inject
    private WriteNotices notices;
    @Inject
    private BudgetBoard budgets;
    @Inject
    private MunicipalityBoard municipalities;
    @Inject
    private Clock clock;

    void whenTheVoteOpens(@Observes PhaseOpened opened) {
        if (opened.phase() == Phase.VOTE) {
            plans.begin(opened.budget());
        }
    }

    void round() {
        for (NoticePlans.Plan plan : plans.active()) {
            try {
                int batches = 0;
                while (batches < BATCHES_A_ROUND && batch(plans.of(plan.vote()))) {
                    batches++;
                }
            } catch (RuntimeException e) { // of one vote: the others go on
                LOG.log(Level.WARNING, e, () -> "ballots of " + plan.vote() + " could not be confirmed; next try in two seconds");
            }
        }
    }

    /** @return false where nothing is new */
    boolean batch(NoticePlans.Plan plan) {
        BudgetCard vote = budgets.byId(plan.vote()).orElseThrow();
        VotedSlots.Batch batch = voted.after(plan.vote(), plan.confirmedTo(), AT_ONCE);
        if (batch.papers().isEmpty()) {
            if (vote.timetable().isOver(Phase.VOTE, clock.instant().minus(LOOKED_AFTER))) {
                plans.over(plan.vote());
            }
            return false;
        }
        MunicipalityCard municipality = municipalities.byId(vote.municipality()).orElseThrow();
        plans.confirmed(plan, batch.upTo(), LocalDate.ofInstant(clock.instant(), municipality.zone()), confirm(plan, vote, municipality, batch.papers()));
        return batch.papers().size() == AT_ONCE;
    }

    private NoticePlans.Counts confirm(NoticePlans.Plan plan, BudgetCard vote, MunicipalityCard municipality, List<VotedSlots.Cast> papers) {
        List<Slot> slots = papers.stream().map(VotedSlots.Cast::slot).distinct().toList();
        Map<Slot, Contacts.Person> people = contacts.of(slots);
        Map<VotedSlots.Cast, Instant> permits = permits(slots);
        var written = new ArrayList<Notice>();
        int withoutContact = 0;
        for (VotedSlots.Cast paper : papers) {
            Contacts.Person person = people.get(paper.slot());
            if (person == null || !person.isReachable()) {
                withoutContact++;
            } else if (plan.confirms()) {
                written.add(notice(vote, municipality, person, paper, permits.getOrDefault(paper, clock.instant())));
            }
        }
        notices.handle(written);
        return new NoticePlans.Counts(written.size(), withoutContact, (int) papers.stream().filter(paper -> !permits.containsKey(paper)).count());
    }

    private Notice notice(BudgetCard vote, MunicipalityCard municipality, Contacts.Person person, VotedSlots.Cast paper, Instant at) {
        String key = keys.noticeKey("cast", vote.id(), paper.slot().bytes(), new byte[] {(byte) (paper.sequence() >> 8), (byte) paper.sequence()});
        return new Notice(new Notice.Subject(municipality.id(), TOPIC, vote.id().value()), key, contacts.address(municipality.id(), person),
            letters.in(person.language(), municipality).confirmation(vote, person.number(), at.truncatedTo(ChronoUnit.MINUTES)), false, null);
    }

    /** When the permits of these slots were given: the box knows no time. */
    private Map<VotedSlots.Cast, Instant> permits(List<Slot> slots) {
        return database.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT slot, sequence, expires_at FROM permit WHERE slot IN (" + ValueList.marks(slots.size()) + ")")) {
                ValueList.setSlots(query, 1, slots);
                var given = new HashMap<VotedSlots.Cast, Instant>();
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        given.put(new VotedSlots.Cast(Slot.of(rows.getBytes(1)), rows.getInt(2)), Instant.ofEpochSecond(rows.getLong(3)).minus(GrantPermit.VALID));
                    }
                }
                return given;
            }
        });
    }
}
