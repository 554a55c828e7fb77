package org.jemaa.ballot.roll;

import static org.jemaa.container.RunningVote.DURING;
import static org.jemaa.container.RunningVote.SLUG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jemaa.container.InTheContainer;
import org.jemaa.container.RunningVote;
import org.jemaa.container.Town;
import org.jemaa.identity.AccountCard;
import org.jemaa.identity.Role;
import org.jemaa.shared.Answer;
import org.jemaa.shared.Refusal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** An account bears an address that nobody proved: it opens the booth only once the office has checked whose it is. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class VoteByAccountIT extends InTheContainer {

    @Inject
    private RunningVote vote;
    @Inject
    private Town towns;
    @Inject
    private ImportRoll importRoll;
    @Inject
    private Identify identify;

    @Test
    void whoever_opens_an_account_under_a_voters_address_cannot_vote_as_them_and_learns_nothing_about_the_roll() {
        vote.of(1);
        AccountCard onTheRoll = towns.somebody(Role.CITIZEN, vote.town());
        AccountCard elsewhere = towns.somebody(Role.CITIZEN, vote.town());
        put(onTheRoll);
        assertEquals(List.of("ACCOUNT_NOT_CHECKED"), codes(ask(onTheRoll)));
        assertEquals(List.of("ACCOUNT_NOT_CHECKED"), codes(ask(elsewhere)));
    }

    @Test
    void whose_identity_the_office_has_checked_votes_by_account_if_the_address_is_on_the_roll() {
        vote.of(1);
        AccountCard onTheRoll = towns.somebody(Role.IDENTIFIED, vote.town());
        AccountCard elsewhere = towns.somebody(Role.IDENTIFIED, vote.town());
        put(onTheRoll);
        assertTrue(ask(onTheRoll).isAccepted());
        assertEquals(List.of("NOT_ON_THE_ROLL"), codes(ask(elsewhere)));
    }

    private void put(AccountCard person) {
        String csv = "number,email\nB1," + person.name() + "\n";
        vote.office(DURING, () -> importRoll.handle(SLUG, new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8))));
    }

    private Answer<Identified> ask(AccountCard person) {
        return towns.as(person, vote.town(), DURING, () -> identify.byAccount(SLUG));
    }

    private static List<String> codes(Answer<?> answer) {
        return answer.refusals().stream().map(Refusal::code).toList();
    }
}
