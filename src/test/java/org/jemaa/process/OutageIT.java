package org.jemaa.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.jemaa.container.Crowd;
import org.jemaa.container.InTheContainer;
import org.jemaa.container.Town;
import org.jemaa.identity.AccountCard;
import org.jemaa.identity.Role;
import org.jemaa.municipality.MunicipalityCard;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Moment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the servers note of a vote that runs, and what they make of silence. A beat is what any server does every ten seconds. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OutageIT extends InTheContainer {

    private static final Instant NOW = Instant.parse("2032-05-01T09:00:00Z");

    @Inject
    private Town town;
    @Inject
    private ABudget aBudget;
    @Inject
    private HeartbeatTimer server;
    @Inject
    private PhaseTimer timer;
    @Inject
    private Outages outages;
    @Inject
    private SometimesBroken part;
    @Inject
    private Crowd crowd;

    private BudgetCard budget;
    private Instant opens;
    private Instant closes;

    @BeforeEach
    void a_vote() {
        MunicipalityCard place = town.found();
        AccountCard official = town.somebody(Role.OFFICIAL, place);
        budget = aBudget.published(place, official, NOW, Map.of(Phase.VOTE, new long[] {20, 30}));
        opens = budget.timetable().opens(Phase.VOTE);
        closes = budget.timetable().closes(Phase.VOTE);
    }

    @AfterEach
    void mend() {
        part.mend();
    }

    @Test
    void a_server_that_goes_on_beating_leaves_no_outage() {
        for (int i = 0; i < 20; i++) {
            assertTrue(beat(opens.plusSeconds(10L * i)));
        }
        assertEquals(List.of(), found());
    }

    @Test
    void after_a_crash_the_first_beat_finds_from_when_to_when_nobody_could_vote() {
        beat(opens.plusSeconds(5));
        beat(opens.plusSeconds(615));
        assertEquals(List.of(new Outage(opens.plusSeconds(5), opens.plusSeconds(615))), found());
        assertEquals(11, found().get(0).minutes(), "ten minutes and ten seconds: the begun one counts");
        beat(opens.plusSeconds(625));
        assertEquals(1, found().size());
    }

    @Test
    void less_than_a_minute_is_no_outage() {
        beat(opens);
        beat(opens.plusMillis(59_999));
        assertEquals(List.of(), found());
        beat(opens.plusMillis(59_999).plusSeconds(60));
        assertEquals(1, found().size());
    }

    @Test
    void a_gap_counts_only_where_all_servers_were_silent() {
        beat(opens);
        for (int i = 1; i <= 12; i++) {
            beat(opens.plusSeconds(50L * i)); // the other server
        }
        beat(opens.plusSeconds(605)); // back again
        assertEquals(List.of(), found());
    }

    @Test
    void servers_that_come_back_together_find_the_same_outage_once() throws Exception {
        beat(opens);
        List<Future<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            all.add(crowd.does(() -> beat(opens.plusSeconds(600))));
        }
        for (Future<Boolean> one : all) {
            one.get();
        }
        assertEquals(List.of(new Outage(opens, opens.plusSeconds(600))), found());
    }

    @Test
    void where_no_server_ran_when_the_vote_opened_it_is_an_outage_from_its_opening_on() {
        beat(opens.minusSeconds(3_600));
        beat(opens.plusSeconds(1_200));
        assertEquals(List.of(new Outage(opens, opens.plusSeconds(1_200))), found());
    }

    @Test
    void a_vote_whose_opening_a_server_announced_in_time_was_not_silent_since_then_only_because_nobody_wrote_it_down() {
        Moment.at(opens.plusSeconds(2), () -> {
            timer.announceWhatIsDue();
            return null;
        });
        beat(opens.plusSeconds(1_200));
        assertEquals(List.of(), found(), "such as a vote that ran before servers noted anything, or one of the demonstration");
        beat(opens.plusSeconds(1_500));
        assertEquals(1, found().size());
    }

    @Test
    void silence_after_the_close_is_none_and_before_it_is_one_until_then() {
        beat(closes.minusSeconds(300));
        beat(closes.plusSeconds(9_000));
        Outage last = found().get(found().size() - 1);
        assertEquals(new Outage(closes.minusSeconds(300), closes), last);
        beat(closes.plusSeconds(20_000));
        assertEquals(last, found().get(found().size() - 1), "of a closed vote nothing is noted any more");
    }

    @Test
    void a_server_that_runs_while_nobody_can_put_a_paper_in_the_box_is_silent_too() {
        beat(opens);
        part.breakDown();
        assertFalse(beat(opens.plusSeconds(60)));
        assertFalse(beat(opens.plusSeconds(120)));
        part.mend();
        beat(opens.plusSeconds(180));
        assertEquals(List.of(new Outage(opens, opens.plusSeconds(180))), found());
    }

    @Test
    void an_outage_waits_for_an_answer_until_an_extension_follows_it() {
        var outage = new Outage(opens, opens.plusSeconds(600));
        assertEquals(List.of(outage), Outages.unanswered(with(List.of()), List.of(outage)));
        var before = new Extension(closes, closes.plusSeconds(60), LocalText.of("en", "x"), opens.plusSeconds(599));
        assertEquals(List.of(outage), Outages.unanswered(with(List.of(before)), List.of(outage)));
        var after = new Extension(closes, closes.plusSeconds(60), LocalText.of("en", "x"), opens.plusSeconds(600));
        assertEquals(List.of(), Outages.unanswered(with(List.of(before, after)), List.of(outage)));
    }

    private BudgetCard with(List<Extension> extensions) {
        return new BudgetCard(budget.id(), budget.municipality(), budget.slug(), budget.title(), budget.summary(), budget.sum(), budget.envelopes(),
            budget.ballotRules(), budget.rule(), budget.timetable(), true, null, extensions, budget.colleges(), budget.leastPublished());
    }

    private boolean beat(Instant moment) {
        return Moment.at(moment, () -> server.beatIfAllWorks());
    }

    private List<Outage> found() {
        return outages.of(budget.id());
    }
}
