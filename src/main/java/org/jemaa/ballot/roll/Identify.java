package org.jemaa.ballot.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import org.jemaa.ballot.NotStored;
import org.jemaa.ballot.Symbols;
import org.jemaa.identity.AccountCard;
import org.jemaa.identity.CurrentAccount;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.BudgetId;
import org.jemaa.shared.Answer;
import org.jemaa.shared.Right;

/**
 * A voter proves that they are on the roll: by the code from their letter, by one that was sent by e-mail, or by their account. Whatever is wrong with a code, the
 * answer has the same words and took the same steps: a code that never was, one of another vote, one with a slip of the pen.
 */
@ApplicationScoped
@Right(Right.ANYONE)
public class Identify {

    /** Stands in for what cannot be a code, so that it costs the same and counts as a try. */
    private static final String NO_CODE = "2".repeat(IssueLetterCodes.SYMBOLS);

    private static final int LONGEST_ADDRESS = 254;
    private static final int ATTEMPT_BYTES = 16;

    @Inject
    private OpenVote openVote;
    @Inject
    private Voters voters;
    @Inject
    private Tries tries;
    @Inject
    private RollKeys keys;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private CurrentAccount me;
    @Inject
    private Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Answer<Identified> byCode(String slug, String code) {
        Answer<BudgetCard> open = openVote.find(slug);
        if (open instanceof Answer.Refused<BudgetCard> no) {
            return Answer.refused(no.refusals());
        }
        BudgetCard vote = open.orThrow();
        return bySymbols(vote, code, symbols -> found(vote.id(), keys.markOfCode(vote.id(), symbols)));
    }

    /** @param attempt 32 hexadecimal digits that the booth drew: with the same, a code that was used is good again; null: for one use */
    public Answer<Identified> byEmailCode(String slug, String email, String code, String attempt) {
        Answer<BudgetCard> open = openVote.find(slug);
        if (open instanceof Answer.Refused<BudgetCard> no) {
            return Answer.refused(no.refusals());
        }
        BudgetCard vote = open.orThrow();
        byte[] markOfEmail = keys.markOfEmail(email == null || email.length() > LONGEST_ADDRESS ? "" : email);
        return bySymbols(vote, code, symbols -> voters.byEmailCode(vote.id(), keys.markOfEmailCode(vote.id(), markOfEmail, symbols),
            attempt(attempt), clock.instant().getEpochSecond()));
    }

    private byte[] attempt(String hex) {
        if (hex != null && hex.matches("[0-9a-f]{32}")) {
            return HexFormat.of().parseHex(hex);
        }
        var drawn = new byte[ATTEMPT_BYTES];
        random.nextBytes(drawn);
        return drawn;
    }

    private Answer<Identified> bySymbols(BudgetCard vote, String code, Function<String, Optional<Voters.Found>> look) {
        String symbols = Optional.ofNullable(Symbols.read(code, IssueLetterCodes.SYMBOLS)).orElse(NO_CODE);
        long wait = tries.secondsToWait(vote.id(), symbols);
        if (wait > 0) {
            return Answer.refused(RollRefusal.TOO_MANY_TRIES, wait);
        }
        Optional<Voters.Found> found = look.apply(symbols);
        if (found.isEmpty()) {
            tries.failed(vote.id(), symbols);
            return Answer.refused(RollRefusal.CODE_NOT_ACCEPTED);
        }
        return identified(vote, found.get());
    }

    /** A letter's code, or one that an officer gave out at a desk. */
    private Optional<Voters.Found> found(BudgetId vote, byte[] markOfCode) {
        Optional<Voters.Found> byLetter = voters.byCode(vote, markOfCode);
        try {
            return byLetter.isPresent() ? byLetter : voters.byDeskCode(vote, markOfCode, clock.instant());
        } catch (SQLException e) {
            throw new NotStored(e);
        }
    }

    public Answer<Identified> byAccount(String slug) {
        Answer<BudgetCard> open = openVote.find(slug);
        if (open instanceof Answer.Refused<BudgetCard> no) {
            return Answer.refused(no.refusals());
        }
        Optional<AccountCard> account = me.find();
        if (account.isEmpty()) {
            return Answer.refused(RollRefusal.SIGN_IN_FIRST);
        }
        if (!account.get().may("ballot:vote-by-account", here.id())) { // before the roll is asked: whoever opens an account learns nothing
            return Answer.refused(RollRefusal.ACCOUNT_NOT_CHECKED);
        }
        BudgetCard vote = open.orThrow();
        return voters.byEmail(here.id(), vote.id(), keys.markOfEmail(account.get().name()))
            .map(found -> identified(vote, found)).orElseGet(() -> Answer.refused(RollRefusal.NOT_ON_THE_ROLL));
    }

    private Answer<Identified> identified(BudgetCard vote, Voters.Found found) {
        long wait = tries.secondsToWait(found.slot());
        if (wait > 0) {
            return Answer.refused(RollRefusal.TOO_MANY_TRIES, wait);
        }
        Instant until = clock.instant().plus(SessionToken.VALID);
        return Answer.accepted(new Identified(new SessionToken(vote.id(), found.slot(), until).write(keys.token()), found.slot(), found.college(),
            found.lastSequence() + 1, SessionToken.VALID.toSeconds()));
    }
}
