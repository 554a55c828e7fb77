package org.jemaa.ballot.roll;

import static org.jemaa.container.RunningVote.AFTER;
import static org.jemaa.container.RunningVote.DURING;
import static org.jemaa.container.RunningVote.SLUG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jemaa.ballot.box.Turnout;
import org.jemaa.container.Crowd;
import org.jemaa.container.InTheContainer;
import org.jemaa.container.RunningVote;
import org.jemaa.notification.MailSack;
import org.jemaa.shared.Answer;
import org.jemaa.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A code by e-mail, on the real database: for those on the roll, one at a time, and without a word to anybody else. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EmailCodeIT extends InTheContainer {

    private static final String ROLL = "number,email,language\nA1,Amal@example.org,ar\nF1,family@example.org,fr\nF2,family@example.org,fr\nN1,,\n";
    private static final String AN_ATTEMPT = "a1".repeat(16);

    @Inject
    private RunningVote vote;
    @Inject
    private AskForCode ask;
    @Inject
    private SendEmailCodes send;
    @Inject
    private EmailRequests requests;
    @Inject
    private EmailCodes codes;
    @Inject
    private Identify identify;
    @Inject
    private Turnout turnout;
    @Inject
    private MailSack sack;
    @Inject
    private RollStatements statements;
    @Inject
    private Crowd crowd;
    @Resource(lookup = "java:app/jdbc/roll")
    private DataSource roll;

    @BeforeEach
    void begin() {
        vote.of(ROLL);
    }

    @Test
    void a_code_lets_its_owner_in_once_within_a_quarter_of_an_hour_and_with_the_address_alone() {
        String code = asked("amal@EXAMPLE.org", DURING).get(0).codes().get(0);
        assertEquals(List.of("CODE_NOT_ACCEPTED"), refusals(enter("family@example.org", code, AN_ATTEMPT, DURING)), "with another address");
        assertEquals(List.of("CODE_NOT_ACCEPTED"), refusals(enter("amal@example.org", code, AN_ATTEMPT, DURING.plus(EmailCodes.VALID))), "too late");
        assertEquals(List.of("CODE_NOT_ACCEPTED"), refusals(visit(DURING, () -> identify.byCode(SLUG, code))), "it is no letter code");
        Answer<Identified> in = enter("amal@example.org", code.toLowerCase().replace("-", " "), AN_ATTEMPT, DURING);
        assertTrue(in.isAccepted());
        assertEquals(in.orThrow().slot(), enter("amal@example.org", code, AN_ATTEMPT, DURING).orThrow().slot(), "the answer got lost, the same attempt asks again");
        assertEquals(List.of("CODE_NOT_ACCEPTED"), refusals(enter("amal@example.org", code, "b2".repeat(16), DURING)), "somebody else finds the letter");
        assertEquals(List.of("CODE_NOT_ACCEPTED"), refusals(enter("amal@example.org", code, null, DURING)));
        assertEquals(List.of("VOTE_CLOSED"), refusals(enter("amal@example.org", code, AN_ATTEMPT, AFTER)));
    }

    @Test
    void of_two_who_use_one_code_at_the_same_moment_one_gets_in() throws Exception {
        String code = asked("amal@example.org", DURING).get(0).codes().get(0);
        var all = new ArrayList<Future<Boolean>>();
        for (int i = 0; i < 16; i++) {
            String attempt = "%032x".formatted(i);
            all.add(crowd.does(() -> enter("amal@example.org", code, attempt, DURING).isAccepted()));
        }
        int in = 0;
        for (Future<Boolean> one : all) {
            in += one.get() ? 1 : 0;
        }
        assertEquals(1, in);
    }

    @Test
    void a_family_with_one_address_gets_one_letter_in_its_language_with_a_code_for_each_and_each_votes() {
        List<MailSack.Waiting> letters = asked("family@example.org", DURING);
        assertEquals(1, letters.size());
        MailSack.Waiting letter = letters.get(0);
        assertEquals("fr", letter.message().language());
        assertTrue(letter.plain().contains("F1") && letter.plain().contains("F2") && !letter.plain().contains("A1"), letter.plain());
        assertFalse(letter.codes().stream().anyMatch(code -> letter.message().subject().contains(code)), "no code in the subject");
        for (String code : letter.codes()) {
            visit(DURING, () -> vote.cast(enterNow("family@example.org", code), 1).orThrow());
        }
        assertEquals(new Turnout.Figures(2, 2, 0), turnout.now(vote.id()));
    }

    @Test
    void whoever_asks_takes_the_same_steps_and_gets_the_same_answer_whether_known_unknown_shared_voted_or_asked_too_often() throws Exception {
        visit(DURING, () -> vote.cast(identify.byCode(SLUG, vote.codeOf("A1")).orThrow(), 1).orThrow());
        asked("family@example.org", DURING);
        Map<String, List<String>> steps = new TreeMap<>();
        for (String address : List.of("amal@example.org", "family@example.org", "nobody@example.org", "not an address", "x".repeat(400))) {
            Instant moment = DURING.plusSeconds(1);
            steps.put(address, statements.of(() -> visit(moment, () -> ask.handle(SLUG, address).orThrow())));
            steps.put(address + " again", statements.of(() -> visit(moment, () -> ask.handle(SLUG, address).orThrow())));
        }
        assertEquals(1, steps.values().stream().distinct().count(), steps::toString);
        assertEquals(2, steps.get("nobody@example.org").size(), "one statement and its commit");
        visit(DURING.plusSeconds(2), () -> send.round());
        assertEquals(2, sack.of(SendEmailCodes.TOPIC, vote.id().value()).size(), "one to the family at first, one to her who has voted");
    }

    @Test
    void a_wrong_code_takes_the_same_steps_whatever_is_wrong_with_it() throws Exception {
        String used = asked("amal@example.org", DURING).get(0).codes().get(0);
        assertTrue(enter("amal@example.org", used, AN_ATTEMPT, DURING).isAccepted());
        var byEmail = new ArrayList<List<String>>();
        for (String[] shown : new String[][] {{"amal@example.org", used}, {"nobody@example.org", used}, {"amal@example.org", "3333-4444-5555"}, {"x", "?"}, {null, null}}) {
            byEmail.add(statements.of(() -> refused(enter(shown[0], shown[1], null, DURING))));
        }
        assertEquals(1, byEmail.stream().distinct().count(), byEmail::toString);
        var byLetter = new ArrayList<List<String>>();
        for (String shown : new String[] {"3333-4444-5556", used, "?", null}) {
            byLetter.add(statements.of(() -> refused(visit(DURING, () -> identify.byCode(SLUG, shown)))));
        }
        assertEquals(1, byLetter.stream().distinct().count(), byLetter::toString);
    }

    @Test
    void who_asks_again_and_again_for_somebody_else_brings_few_letters_and_takes_no_code_away() {
        Instant now = DURING;
        for (int minute = 0; minute < 60; minute++) {
            asked("amal@example.org", now.plus(Duration.ofMinutes(minute)));
        }
        List<MailSack.Waiting> letters = sack.of(SendEmailCodes.TOPIC, vote.id().value());
        assertTrue(letters.size() <= 8, letters.size() + " letters");
        Instant end = now.plus(Duration.ofMinutes(59));
        assertTrue(enter("amal@example.org", letters.get(letters.size() - 1).codes().get(0), AN_ATTEMPT, end).isAccepted(), "the last letter is good");
    }

    @Test
    void a_crash_between_code_and_letter_sends_one_letter_whose_code_is_good() {
        visit(DURING, () -> ask.handle(SLUG, "amal@example.org").orThrow());
        EmailRequests.Asked asked = requests.oldest(1_000, DURING).stream().filter(one -> one.vote().equals(vote.id())).findFirst().orElseThrow();
        List<EmailCodes.Made> first = codes.make(asked, codes.at(vote.town().id(), asked), DURING.getEpochSecond()); // and then it dies
        visit(DURING.plusSeconds(30), () -> send.round());
        visit(DURING.plusSeconds(60), () -> send.round());
        List<MailSack.Waiting> letters = sack.of(SendEmailCodes.TOPIC, vote.id().value());
        assertEquals(1, letters.size());
        assertEquals(first.get(0).code(), letters.get(0).codes().get(0));
        assertTrue(enter("amal@example.org", first.get(0).code(), AN_ATTEMPT, DURING.plusSeconds(90)).isAccepted());
    }

    @Test
    void the_roll_keeps_addresses_sealed_and_codes_as_hashes_and_a_later_list_replaces_them() throws SQLException {
        MailSack.Waiting letter = asked("amal@example.org", DURING).get(0);
        assertEquals("Amal@example.org", letter.address());
        String everything = query("SELECT GROUP_CONCAT(HEX(contact), number, language) FROM person WHERE municipality = " + vote.town().id().value())
            + query("SELECT GROUP_CONCAT(HEX(code_hmac)) FROM email_code WHERE vote = " + vote.id().value());
        assertFalse(everything.contains(hex("Amal")) || everything.contains(hex("example")) || everything.contains(hex(letter.codes().get(0).replace("-", ""))), everything);
        vote.imported("number,email\nA1,new@example.org\n");
        assertNotEquals(0, asked("new@example.org", DURING.plusSeconds(600)).size());
        assertEquals("en", sack.of(SendEmailCodes.TOPIC, vote.id().value()).get(1).message().language(), "no language any more: the town's first");
        assertEquals(2, asked("amal@example.org", DURING.plusSeconds(1200)).size(), "nothing more to the old address");
    }

    @Test
    void two_hundred_pupils_behind_one_address_of_the_network_vote_within_a_minute_though_each_mistypes_once() throws Exception {
        var csv = new StringBuilder("number\n");
        for (int i = 0; i < 200; i++) {
            csv.append("P").append(i).append('\n');
        }
        vote.of(csv.toString());
        var all = new ArrayList<Future<Boolean>>();
        for (int i = 0; i < 200; i++) {
            String code = vote.codeOf("P" + i);
            String slip = code.substring(0, 13) + (code.endsWith("2") ? "3" : "2");
            all.add(crowd.does(() -> visit(DURING, () -> identify.byCode(SLUG, slip).refusals().get(0).code().equals("CODE_NOT_ACCEPTED")
                && vote.cast(identify.byCode(SLUG, code).orThrow(), 1).isAccepted())));
        }
        long began = System.nanoTime();
        for (Future<Boolean> one : all) {
            assertTrue(one.get());
        }
        assertTrue(System.nanoTime() - began < Duration.ofMinutes(1).toNanos());
        assertEquals(200, turnout.now(vote.id()).voters());
    }

    @Test
    void who_shows_the_way_in_again_and_again_for_one_entry_waits_and_nobody_else_does() {
        Answer<Identified> last = null;
        for (int i = 0; i < 60 && (last == null || last.isAccepted()); i++) {
            last = visit(DURING, () -> identify.byCode(SLUG, vote.codeOf("N1")));
        }
        assertEquals(List.of("TOO_MANY_TRIES"), refusals(last), "also with the right code");
        assertTrue(visit(DURING, () -> identify.byCode(SLUG, vote.codeOf("A1"))).isAccepted());
        assertTrue(visit(DURING.plus(Duration.ofMinutes(6)), () -> identify.byCode(SLUG, vote.codeOf("N1"))).isAccepted(), "and not for good");
    }

    private List<MailSack.Waiting> asked(String address, Instant moment) {
        assertTrue(visit(moment, () -> ask.handle(SLUG, address)).isAccepted());
        visit(moment, () -> send.round());
        return sack.of(SendEmailCodes.TOPIC, vote.id().value());
    }

    private Answer<Identified> enter(String address, String code, String attempt, Instant moment) {
        return visit(moment, () -> identify.byEmailCode(SLUG, address, code, attempt));
    }

    private Identified enterNow(String address, String code) {
        return identify.byEmailCode(SLUG, address, code, null).orThrow();
    }

    private <T> T visit(Instant moment, Callable<T> what) {
        return vote.visit(moment, what);
    }

    private static boolean refused(Answer<Identified> answer) {
        assertEquals(List.of("CODE_NOT_ACCEPTED"), refusals(answer));
        return true;
    }

    private static List<String> refusals(Answer<?> answer) {
        return answer.refusals().stream().map(Refusal::code).toList();
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().withUpperCase().formatHex(text.getBytes());
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = roll.getConnection(); Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }
}
