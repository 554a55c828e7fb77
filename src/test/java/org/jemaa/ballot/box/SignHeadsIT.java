package org.jemaa.ballot.box;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jemaa.ballot.PublicKeys;
import org.jemaa.ballot.log.LogKey;
import org.jemaa.container.Crowd;
import org.jemaa.container.InTheContainer;
import org.jemaa.container.RunningVote;
import org.jemaa.shared.Answer;
import org.jemaa.shared.Moment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Each minute of a vote has one signed head, whichever server was first, and each continues the one before. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SignHeadsIT extends InTheContainer {

    private static final int DENIED = 1142;
    private static final int REFUSED_BY_A_TRIGGER = 1644;

    @Inject
    private RunningVote vote;
    @Inject
    private SignHeads sign;
    @Inject
    private ReadHeads read;
    @Inject
    private SealBox seal;
    @Inject
    private BoxLog log;
    @Inject
    private PublicKeys keys;
    @Inject
    private Crowd crowd;
    @Resource(lookup = "java:app/jdbc/box")
    private DataSource box;

    @BeforeEach
    void a_vote_runs() {
        vote.of(4);
    }

    @Test
    void a_head_is_signed_each_minute_also_when_nothing_changed_and_each_continues_the_one_before() {
        tick(RunningVote.DURING);
        vote.cast(0, 1);
        vote.cast(1, 2);
        tick(RunningVote.DURING.plusSeconds(83));
        tick(RunningVote.DURING.plusSeconds(121));
        List<MinuteHead> heads = heads(0);
        long first = RunningVote.DURING.getEpochSecond();
        assertEquals(List.of(first, first + 60, first + 120), heads.stream().map(head -> head.head().at()).toList());
        List<Long> sizes = heads.stream().map(head -> head.head().head().size()).toList();
        assertEquals(List.of(sizes.get(0), sizes.get(0) + 2, sizes.get(0) + 2), sizes);
        var key = new LogKey(HexFormat.of().parseHex(keys.receipt().hex()));
        assertTrue(heads.stream().allMatch(head -> head.head().signedBy(key, head.signature())));
        assertTrue(heads.stream().allMatch(head -> head.head().head().fingerprint().equals(vote.ballot().fingerprint())));
        assertTrue(log.consistency(vote.id(), sizes.get(0), sizes.get(2)).holds(heads.get(0).head().head().root().bytes(),
            heads.get(2).head().head().root().bytes()));
        assertEquals(List.of(first + 120), heads(first + 61).stream().map(head -> head.head().at()).toList());
        assertEquals(first + 120, vote.visit(RunningVote.DURING, () -> read.newest(RunningVote.SLUG).orThrow()).head().at());
    }

    @Test
    void of_many_servers_in_one_minute_one_signs_and_a_clock_that_was_put_back_signs_nothing() throws Exception {
        var waiting = new ArrayList<Future<Object>>();
        for (int server = 0; server < 16; server++) {
            waiting.add(crowd.does(() -> {
                tick(RunningVote.DURING);
                return null;
            }));
        }
        for (Future<Object> done : waiting) {
            done.get();
        }
        MinuteHead only = heads(0).get(0);
        vote.cast(0, 1);
        tick(RunningVote.DURING.plusSeconds(59));
        tick(RunningVote.DURING.minusSeconds(60));
        assertEquals(1, heads(0).size());
        assertArrayEquals(only.signature(), heads(0).get(0).signature(), "the first of the minute stays");
    }

    @Test
    void nothing_is_signed_before_the_opening_and_after_the_seal_one_head_covers_it_and_is_the_last() {
        tick(RunningVote.OPENS.minusSeconds(60));
        assertEquals(List.of(), heads(0));
        vote.cast(0, 1);
        tick(RunningVote.CLOSES.minusSeconds(60));
        tick(RunningVote.CLOSES);
        assertEquals(2, heads(0).size(), "over, but not sealed yet");
        vote.visit(RunningVote.AFTER, () -> {
            seal.handle(vote.id());
            return null;
        });
        for (int minute = 0; minute < 4; minute++) {
            tick(RunningVote.AFTER.plusSeconds(60 * minute));
        }
        List<MinuteHead> heads = heads(0);
        assertEquals(3, heads.size());
        assertEquals(log.head(vote.id()).size(), heads.get(2).head().head().size(), "the seal is in it");
        assertEquals(RunningVote.AFTER.getEpochSecond(), heads.get(2).head().at());
    }

    @Test
    void a_page_holds_a_thousand_heads_at_most() throws SQLException {
        tick(RunningVote.DURING);
        long first = RunningVote.DURING.getEpochSecond();
        try (Connection connection = box.getConnection(); PreparedStatement insert = connection.prepareStatement(
            "INSERT INTO signed_head (vote, at, size, root, signature) SELECT vote, at + ?, size, root, signature FROM signed_head WHERE vote = ? AND at = ?")) {
            for (int minute = 1; minute <= 1_100; minute++) {
                insert.setLong(1, 60L * minute);
                insert.setLong(2, vote.id().value());
                insert.setLong(3, first);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        List<MinuteHead> page = heads(0);
        assertEquals(ReadHeads.PAGE, page.size());
        assertEquals(101, heads(page.get(999).head().at() + 1).size());
    }

    @Test
    void what_was_signed_is_changed_and_removed_by_nobody() throws SQLException {
        tick(RunningVote.DURING);
        try (Connection owner = DriverManager.getConnection(System.getenv("JEMAA_OWNER_DB_URL"), System.getenv("JEMAA_OWNER_DB_USER"),
            System.getenv("JEMAA_OWNER_DB_PASSWORD")); Connection application = box.getConnection()) {
            for (String sql : List.of("UPDATE jemaa_box.signed_head SET size = 0 WHERE vote = " + vote.id().value(),
                "DELETE FROM jemaa_box.signed_head WHERE vote = " + vote.id().value())) {
                assertEquals(DENIED, codeOf(application, sql), sql);
                assertEquals(REFUSED_BY_A_TRIGGER, codeOf(owner, sql), sql);
            }
        }
        assertEquals(1, heads(0).size());
    }

    private static int codeOf(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return assertThrows(SQLException.class, () -> statement.executeUpdate(sql), sql).getErrorCode();
        }
    }

    private void tick(Instant moment) {
        Moment.at(moment, () -> {
            sign.ofEveryVote();
            return null;
        });
    }

    private List<MinuteHead> heads(long from) {
        Answer<List<MinuteHead>> answer = vote.visit(RunningVote.DURING, () -> read.from(RunningVote.SLUG, from));
        return answer.orThrow();
    }
}
