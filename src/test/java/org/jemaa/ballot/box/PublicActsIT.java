package org.jemaa.ballot.box;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jemaa.container.InTheContainer;
import org.jemaa.container.RunningVote;
import org.jemaa.process.BudgetId;
import org.jemaa.process.VoteExtended;
import org.jemaa.shared.LocalText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What happened to a vote stands in its log, in its place and once, for everybody to read. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublicActsIT extends InTheContainer {

    private static final Instant CLOSED = Instant.parse("2031-02-08T17:00:00Z");
    private static final Instant CLOSES = Instant.parse("2031-02-09T17:00:00Z");

    @Inject
    private RunningVote vote;
    @Inject
    private RecordAct acts;
    @Inject
    private Event<VoteExtended> extended;

    @BeforeEach
    void a_vote_runs() {
        vote.of(1);
    }

    @Test
    void an_extension_is_written_once_however_often_it_is_announced() {
        var event = new VoteExtended(vote.id(), CLOSED, CLOSES, LocalText.of("The server stood still.", "Le serveur était arrêté.", "توقف الخادم."), CLOSED);
        extended.fire(event);
        extended.fire(event);
        List<RecordAct.Recorded> all = acts.of(vote.id());
        assertEquals(List.of("opening", "extension"), all.stream().map(RecordAct.Recorded::kind).toList());
        assertEquals("{\"act\":\"extension\",\"closed\":\"2031-02-08T17:00:00Z\",\"closes\":\"2031-02-09T17:00:00Z\",\"reason\":{\"ar\":\"توقف الخادم.\","
            + "\"en\":\"The server stood still.\",\"fr\":\"Le serveur était arrêté.\"}}", all.get(1).json());
    }

    @Test
    void the_boxs_own_acts_are_nobody_elses_and_none_is_longer_than_a_page() {
        for (String kind : List.of("opening", "roll", "closing", "", "two words", "Incident")) {
            assertThrows(IllegalArgumentException.class, () -> acts.handle(vote.id(), kind, Map.of()), kind);
        }
        assertThrows(IllegalArgumentException.class, () -> acts.handle(vote.id(), "incident", Map.of("what", "x".repeat(Acts.LONGEST))));
        assertTrue(acts.handle(vote.id(), "incident", Map.of("what", "x")));
        assertFalse(acts.handle(new BudgetId(Long.MAX_VALUE), "incident", Map.of("what", "x")), "no vote, no log");
    }
}
