package org.jemaa.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jemaa.ballot.Slot;
import org.jemaa.ballot.box.CancelPaper;
import org.jemaa.ballot.box.Paper;
import org.jemaa.ballot.box.PutSheet;
import org.jemaa.ballot.box.Sheet;
import org.jemaa.ballot.roll.Identify;
import org.jemaa.ballot.roll.MarkPaper;
import org.jemaa.ballot.roll.MarkedVoter;
import org.jemaa.container.Town;
import org.jemaa.identity.AccountCard;
import org.jemaa.identity.Role;
import org.jemaa.result.record.GiveUndertaking;
import org.jemaa.result.record.ObserversRecord;
import org.jemaa.result.record.PublicRecord;
import org.jemaa.shared.AccessDenied;
import org.jemaa.shared.Moment;
import org.jemaa.shared.NotFound;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The server's own records of votes that were really cast, checked by the program that anybody can load. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordIT extends AVoteInATown {

    @Inject
    private PublicRecord records;
    @Inject
    private PublishResult publish;
    @Inject
    private CancelPaper cancel;
    @Inject
    private PutSheet putSheet;
    @Inject
    private Identify identify;
    @Inject
    private MarkPaper mark;
    @Inject
    private ObserversRecord observersRecords;
    @Inject
    private GiveUndertaking give;
    @Inject
    private Town people;

    private AccountCard somebody(Role role) {
        return people.somebody(role, running.town());
    }

    private <T> T as(AccountCard who, Callable<T> work) {
        return people.as(who, running.town(), AFTER, work);
    }

    private void publish() {
        asOfficial(AFTER, () -> countVote.handle(SLUG).orThrow());
        asOfficial(AFTER, () -> publish.handle(SLUG, true, null).orThrow());
    }

    private Path publicRecord() {
        return asVisitor(AFTER, () -> records.of(SLUG)).file();
    }

    static Map<String, byte[]> files(Path record) throws Exception {
        var files = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(record)))) {
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null;) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    static String verify(int expected, Path record) throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
            System.getProperty("jemaa.verify.jar", "target/jemaa-verify.jar"), record.toString()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(expected, process.waitFor(), said);
        return said;
    }

    void fiftyVoteAndSomeAgain() throws Exception {
        String[] all = {"a", "b", "c", "d", "e"};
        for (int voter = 0; voter < 54; voter++) {
            vote(voter, all[voter % 5], all[(voter + 2) % 5]);
        }
        vote(7);
        vote(8, "c");
    }

    @Test
    void the_public_record_of_a_vote_is_green_and_shows_no_leaf() throws Exception {
        running.more(50);
        fiftyVoteAndSomeAgain();
        assertThrows(NotFound.class, () -> asVisitor(AFTER, () -> records.of(SLUG)));
        publish();
        Path record = publicRecord();
        String said = verify(0, record);
        assertTrue(said.contains("54 of 60 on the roll took part") && said.contains("All 8 checks are green."), said);
        Map<String, byte[]> files = files(record);
        assertFalse(files.containsKey("roll.ndjson"));
        String leaves = new String(files.get("leaves.ndjson"), StandardCharsets.UTF_8);
        assertFalse(leaves.contains("content") || leaves.contains("body") || leaves.contains("salt"), leaves);
    }

    @Test
    void the_record_is_made_once_and_stays_the_same() throws Exception {
        vote(0, "a");
        publish();
        assertEquals(publicRecord(), publicRecord());
    }

    @Test
    void of_a_small_vote_the_public_record_holds_the_outcome_alone() throws Exception {
        vote(0, "a");
        vote(1, "b", "d");
        vote(1, "b");
        publish();
        Path record = publicRecord();
        assertTrue(verify(3, record).contains("Nothing was found wrong."));
        assertEquals(0, files(record).get("ballots.ndjson").length);
        assertFalse(files(record).keySet().stream().anyMatch(name -> name.endsWith(".pb")));
    }

    @Test
    void observers_load_the_full_record_after_an_undertaking_and_it_is_green() throws Exception {
        running.more(50);
        fiftyVoteAndSomeAgain();
        Slot atTheDesk = asVisitor(DURING, () -> identify.byCode(SLUG, running.codes().get(3)).orThrow().slot());
        MarkedVoter marked = asOfficial(DURING, () -> mark.handle(budget, atTheDesk, 1, running.official().id().value()));
        Moment.at(DURING, () -> cancel.handle(budget, atTheDesk, marked.signature()).orThrow());
        byte[] body = new Paper(5, java.util.BitSet.valueOf(new long[] {6})).encode();
        Moment.at(DURING, () -> putSheet.handle(budget, new Sheet(0, 1, 4, Sheet.Reason.VALID, new byte[16], body)).orThrow());
        publish();

        AccountCard observer = somebody(Role.OBSERVER);
        assertEquals(List.of("NO_UNDERTAKING"), codes(as(observer, () -> observersRecords.handle(SLUG))));
        assertEquals(List.of("UNDERTAKING_NOT_ACCEPTED"), codes(as(observer, () -> give.handle(SLUG, false, "en"))));
        as(observer, () -> give.handle(SLUG, true, "en").orThrow());
        as(observer, () -> give.handle(SLUG, true, "en").orThrow());
        assertEquals(0, as(observer, () -> give.mine(budget).orElseThrow()).downloads());
        Path record = as(observer, () -> observersRecords.handle(SLUG).orThrow());
        as(observer, () -> observersRecords.handle(SLUG).orThrow());
        assertEquals(2, as(observer, () -> give.mine(budget).orElseThrow()).downloads());

        String said = verify(0, record);
        assertTrue(said.contains("All 13 checks are green.") && said.contains("1 cancellations for 1 voters at desks")
            && said.contains("54 of 60 on the roll took part, 53 online and 1 on sheets"), said);
        assertTrue(verify(0, publicRecord()).contains("All 8 checks are green."));
    }

    @Test
    void nobody_else_reads_leaves_neither_officials_nor_citizens_nor_an_observer_of_another_town() throws Exception {
        vote(0, "a");
        publish();
        for (Role role : List.of(Role.OFFICIAL, Role.CITIZEN, Role.YOUTH_DELEGATE)) {
            AccountCard somebody = somebody(role);
            assertThrows(AccessDenied.class, () -> as(somebody, () -> give.handle(SLUG, true, "en")), role.name());
            assertThrows(AccessDenied.class, () -> as(somebody, () -> observersRecords.handle(SLUG)), role.name());
        }
        AccountCard auditor = somebody(Role.AUDITOR);
        as(auditor, () -> give.handle(SLUG, true, "fr").orThrow());
        assertTrue(verify(0, as(auditor, () -> observersRecords.handle(SLUG).orThrow())).contains("All 13 checks are green."), "also of a small vote");
        AccountCard other = somebody(Role.OBSERVER);
        assertEquals(List.of("NO_UNDERTAKING"), codes(as(other, () -> observersRecords.handle(SLUG))), "an undertaking is one person's");
    }

    @Test
    void a_record_of_the_server_in_which_one_body_was_changed_is_red() throws Exception {
        vote(0, "a");
        vote(1, "b");
        publish();
        AccountCard observer = somebody(Role.OBSERVER);
        as(observer, () -> give.handle(SLUG, true, "ar").orThrow());
        Path record = as(observer, () -> observersRecords.handle(SLUG).orThrow());
        Path changed = Files.createTempFile("changed", ".zip");
        try (var zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(changed))) {
            for (Map.Entry<String, byte[]> file : files(record).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                String text = new String(file.getValue(), StandardCharsets.ISO_8859_1).replace("\"body\":\"01000580\"", "\"body\":\"01000540\"");
                zip.write(text.getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        String said = verify(1, changed);
        for (String check : List.of("FILES", "PERMITS", "BALLOTS")) {
            assertTrue(said.matches("(?s).*red +" + check + ".*"), said);
        }
    }
}
