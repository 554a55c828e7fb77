package org.jemaa.ballot.box;

import static org.jemaa.container.RunningVote.CLOSES;
import static org.jemaa.container.RunningVote.DURING;
import static org.jemaa.container.RunningVote.SLUG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jemaa.ballot.PublicKeys;
import org.jemaa.ballot.log.LogKey;
import org.jemaa.container.Crowd;
import org.jemaa.container.InTheContainer;
import org.jemaa.container.RunningVote;
import org.jemaa.container.Town;
import org.jemaa.foureyes.ActBoard;
import org.jemaa.foureyes.ActId;
import org.jemaa.foureyes.ConfirmAct;
import org.jemaa.identity.AccountCard;
import org.jemaa.identity.Role;
import org.jemaa.process.PhaseTimer;
import org.jemaa.process.ProposeExtension;
import org.jemaa.shared.Answer;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Moment;
import org.jemaa.shared.Refusal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Attack T8, the close: what came in time counts, what comes later does not, and nobody holds a receipt for a paper that is not in the log. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CloseIT extends InTheContainer {

    private static final Instant IN_TIME = CLOSES.minus(Duration.ofNanos(1_000));
    private static final Instant SHORTLY_BEFORE = CLOSES.minusSeconds(60);

    @Inject
    private RunningVote vote;
    @Inject
    private Crowd crowd;
    @Inject
    private SealBox seal;
    @Inject
    private CountablePapers countable;
    @Inject
    private Turnout turnout;
    @Inject
    private RecordAct acts;
    @Inject
    private ReadLog log;
    @Inject
    private PublicKeys keys;
    @Inject
    private BoxDatabase database;
    @Inject
    private Town towns;
    @Inject
    private ProposeExtension propose;
    @Inject
    private ConfirmAct confirm;
    @Inject
    private ActBoard board;
    @Inject
    private PhaseTimer timer;
    @Resource(lookup = "java:app/jdbc/box")
    private DataSource box;

    @Test
    void of_papers_that_race_with_the_close_each_acknowledged_one_is_in_the_log_before_the_closing_and_counted_and_no_other() throws Exception {
        vote.of(150);
        List<SentPaper> papers = new ArrayList<>();
        for (int voter = 0; voter < 150; voter++) {
            papers.add(vote.paper(SHORTLY_BEFORE, voter, voter % 4));
        }
        List<Future<Answer<Receipt>>> casts = new ArrayList<>();
        Future<Boolean> closing = null;
        for (SentPaper paper : papers) {
            casts.add(crowd.does(() -> vote.cast(IN_TIME, paper)));
            if (casts.size() == 40) {
                casts.get(10).get();
                closing = crowd.does(() -> vote.visit(CLOSES, () -> seal.handle(vote.id())));
            }
        }
        assertTrue(closing.get());
        Set<Long> acknowledged = new HashSet<>();
        for (Future<Answer<Receipt>> cast : casts) {
            Answer<Receipt> answer = cast.get();
            if (answer.isAccepted()) {
                assertTrue(acknowledged.add(inTheLog(answer.orThrow())), "a place of its own");
            } else {
                assertEquals(List.of("VOTE_CLOSED"), codes(answer));
            }
        }
        long end = closingPosition();
        assertTrue(acknowledged.size() >= 11, "what came before the close was called is in");
        assertTrue(acknowledged.stream().allMatch(position -> position < end), "nothing behind the closing");
        assertEquals(acknowledged.size(), counted());
        assertEquals(new Turnout.Figures(acknowledged.size(), acknowledged.size(), 0), turnout.now(vote.id()), "and nothing in the box that was not acknowledged");
    }

    @Test
    void the_last_microsecond_is_in_time_and_the_close_itself_is_not() {
        vote.of(2);
        SentPaper first = vote.paper(SHORTLY_BEFORE, 0, 0);
        SentPaper second = vote.paper(SHORTLY_BEFORE, 1, 0);
        assertEquals(List.of("VOTE_CLOSED"), codes(vote.cast(CLOSES, second)));
        assertTrue(vote.cast(IN_TIME, first).isAccepted());
        assertTrue(vote.cast(CLOSES.plusSeconds(3_600), first).isAccepted(), "an answer that was lost is given again");
        vote.visit(CLOSES, () -> seal.handle(vote.id()));
        assertEquals(List.of("VOTE_CLOSED"), codes(vote.cast(IN_TIME, second)), "behind the closing not even a server whose clock lags takes it");
        assertEquals(1, counted());
    }

    @Test
    void a_paper_that_came_in_time_is_taken_although_its_transaction_ends_behind_the_close() throws Exception {
        vote.of(2);
        vote.cast(0, 0).orThrow();
        SentPaper slow = vote.paper(SHORTLY_BEFORE, 1, 1);
        Future<Answer<Receipt>> cast;
        Future<Boolean> closing;
        try (Connection obstacle = nextPlaceTaken()) {
            cast = crowd.does(() -> vote.cast(IN_TIME, slow));
            Thread.sleep(700);
            closing = crowd.does(() -> vote.visit(CLOSES, () -> seal.handle(vote.id())));
            Thread.sleep(1_500);
            assertFalse(cast.isDone(), "the database holds it up");
            assertFalse(closing.isDone(), "the close waits for it");
            obstacle.rollback();
        }
        Receipt receipt = cast.get().orThrow();
        assertTrue(closing.get());
        assertTrue(inTheLog(receipt) < closingPosition());
        assertEquals(2, counted());
    }

    @Test
    void the_close_waits_for_some_seconds_and_then_a_paper_that_is_not_in_is_refused_and_not_acknowledged() throws Exception {
        vote.of(2);
        vote.cast(0, 0).orThrow();
        SentPaper stuck = vote.paper(SHORTLY_BEFORE, 1, 1);
        Future<Answer<Receipt>> cast;
        try (Connection obstacle = nextPlaceTaken()) {
            cast = crowd.does(() -> vote.cast(IN_TIME, stuck));
            Thread.sleep(700);
            Future<Boolean> closing = crowd.does(() -> vote.visit(CLOSES, () -> seal.handle(vote.id())));
            assertTrue(closing.get(PapersUnderWay.GRACE.toSeconds() + 10, TimeUnit.SECONDS), "the close does not wait for ever");
            assertFalse(cast.isDone());
            obstacle.rollback();
        }
        assertEquals(List.of("VOTE_CLOSED"), codes(cast.get()));
        assertEquals(1, counted());
        assertEquals(new Turnout.Figures(1, 1, 0), turnout.now(vote.id()));
    }

    @Test
    void a_vote_that_two_officials_made_longer_takes_papers_until_the_new_close_and_its_log_says_why() {
        vote.of(2);
        AccountCard second = towns.somebody(Role.OFFICIAL, vote.town());
        String later = LocalDateTime.ofInstant(CLOSES.plusSeconds(7_200), vote.town().zone()).toString();
        ActId act = vote.office(DURING, () -> propose.handle(SLUG, later, LocalText.of("Late post", "Poste en retard", "تأخر البريد"))).orThrow();
        towns.as(second, vote.town(), DURING, () -> confirm.handle(act, board.find(act).orElseThrow().seal(), Town.PASSWORD)).orThrow();
        look(DURING);
        look(CLOSES.plusSeconds(1));
        SentPaper late = vote.paper(CLOSES.plusSeconds(60), 0, 0);
        assertTrue(vote.cast(CLOSES.plusSeconds(120), late).isAccepted());
        SentPaper tooLate = vote.paper(CLOSES.plusSeconds(7_199), 1, 0);
        look(CLOSES.plusSeconds(7_200));
        assertEquals(List.of("opening", "extension", "closing"), acts.of(vote.id()).stream().map(RecordAct.Recorded::kind).toList());
        assertEquals(List.of("VOTE_CLOSED"), codes(vote.cast(CLOSES.plusSeconds(7_200), tooLate)));
        assertEquals(1, counted());
    }

    /** Where the receipt's leaf lies, counted from 1, after checking that the log has it there. */
    private long inTheLog(Receipt receipt) {
        var key = new LogKey(HexFormat.of().parseHex(keys.receipt().hex()));
        assertTrue(receipt.log().receipt().holds(vote.ballot().fingerprint(), key, receipt.log().signature()));
        ReadLog.Inclusion now = vote.visit(CLOSES, () -> log.byTrackingCode(SLUG, receipt.trackingCode(), OptionalLong.empty()).orThrow());
        assertEquals(receipt.log().receipt().leafHash(), now.leafHash());
        assertTrue(now.proof().holds(now.leafHash().bytes(), now.in().head().root().bytes()));
        return receipt.position();
    }

    private int counted() {
        return vote.visit(CLOSES.plusSeconds(7_200), () -> countable.of(vote.id()).voters());
    }

    private long closingPosition() {
        return acts.of(vote.id()).stream().filter(act -> act.kind().equals("closing")).findFirst().orElseThrow().position();
    }

    /** A transaction that stands where the next paper has to go, and nowhere else: a public act passes by. */
    private Connection nextPlaceTaken() throws SQLException {
        long next = database.read(connection -> BoxState.read(connection, vote.id())).last() + 1;
        Connection obstacle = box.getConnection();
        obstacle.setAutoCommit(false);
        try (PreparedStatement insert = obstacle.prepareStatement("INSERT INTO leaf (vote, position, kind) VALUES (?, ?, " + Leaf.SEAL + ")")) {
            insert.setLong(1, vote.id().value());
            insert.setLong(2, next);
            insert.executeUpdate();
        }
        return obstacle;
    }

    private void look(Instant moment) {
        Moment.at(moment, () -> {
            timer.announceWhatIsDue();
            return null;
        });
    }

    private static List<String> codes(Answer<?> answer) {
        return answer.refusals().stream().map(Refusal::code).toList();
    }
}
