package org.jemaa.ballot.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jemaa.ballot.BallotSheet;
import org.jemaa.ballot.Hash;
import org.jemaa.ballot.Permit;
import org.jemaa.process.BudgetCard;
import org.jemaa.shared.Answer;
import org.jemaa.shared.Right;

/**
 * A voter who has proved to be on the roll gets leave for one paper, of which the roll learns the hash and nothing else. The same
 * request gets the same permit; a sequence that was given to one paper is never given to another.
 */
@ApplicationScoped
@Right(Right.ANYONE)
public class GrantPermit {

    private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{64}");
    static final Duration VALID = Duration.ofMinutes(10);

    @Inject
    private OpenVote openVote;
    @Inject
    private BallotSheet sheet;
    @Inject
    private Permits permits;
    @Inject
    private RollKeys keys;
    @Inject
    private Clock clock;

    /** @param paperHash 64 hexadecimal digits, as they came */
    public Answer<SignedPermit> handle(String slug, String token, long sequence, String paperHash) {
        Answer<BudgetCard> open = openVote.find(slug);
        if (open instanceof Answer.Refused<BudgetCard> no) {
            return Answer.refused(no.refusals());
        }
        Instant now = clock.instant();
        Optional<SessionToken> session = SessionToken.read(token, keys.token())
            .filter(known -> known.vote().equals(open.orThrow().id()) && !known.isOver(now));
        if (session.isEmpty()) {
            return Answer.refused(RollRefusal.TOKEN_EXPIRED);
        }
        if (sequence < 1 || sequence > Integer.MAX_VALUE || paperHash == null || !HASH.matcher(paperHash).matches()) {
            return Answer.refused(RollRefusal.PERMIT_REQUEST_NOT_READABLE);
        }
        return answer(permits.grant(new Permits.Wish(session.get().slot(), (int) sequence, Hash.parse(paperHash), now.plus(VALID).getEpochSecond(),
            now.getEpochSecond())), open.orThrow());
    }

    private Answer<SignedPermit> answer(Permits.Outcome outcome, BudgetCard vote) {
        if (outcome.isVotedOnPaper()) {
            return Answer.refused(RollRefusal.VOTED_ON_PAPER);
        }
        if (outcome.permit() == null) {
            return outcome.nextSequence() > Permits.LAST_SEQUENCE ? Answer.refused(RollRefusal.TOO_MANY_VOTES, Permits.LAST_SEQUENCE)
                : Answer.refused(RollRefusal.SEQUENCE_TAKEN, outcome.nextSequence());
        }
        Hash fingerprint = sheet.of(vote.id()).orElseThrow().fingerprint();
        return Answer.accepted(new SignedPermit(outcome.permit(), keys.permit().sign(outcome.permit().statement(fingerprint))));
    }
}
