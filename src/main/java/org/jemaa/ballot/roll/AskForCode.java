package org.jemaa.ballot.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import org.jemaa.process.BudgetCard;
import org.jemaa.shared.Answer;
import org.jemaa.shared.Right;

/**
 * Somebody asks for a code by e-mail. All that happens before the answer is that the question is written down, the same for every
 * address: whether somebody on the roll has it, and whether they voted already, is looked up afterwards, by {@link SendEmailCodes}.
 */
@ApplicationScoped
@Right(Right.ANYONE)
public class AskForCode {

    private static final int LONGEST = 254;

    @Inject
    private OpenVote openVote;
    @Inject
    private EmailRequests requests;
    @Inject
    private RollKeys keys;
    @Inject
    private Tries tries;
    @Inject
    private Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** Refused only for what has nothing to do with the address: the vote is not open, or very many ask at once. */
    public Answer<Void> handle(String slug, String email) {
        Answer<BudgetCard> open = openVote.find(slug);
        if (open instanceof Answer.Refused<BudgetCard> no) {
            return Answer.refused(no.refusals());
        }
        long wait = tries.secondsToWaitToAsk();
        if (wait > 0) {
            return Answer.refused(RollRefusal.TOO_MANY_TRIES, wait);
        }
        var id = new byte[EmailRequests.ID_BYTES];
        random.nextBytes(id);
        String address = email == null || email.length() > LONGEST ? "" : email;
        requests.put(new EmailRequests.Asked(open.orThrow().id(), keys.markOfEmail(address), id, clock.instant().getEpochSecond()));
        return Answer.done();
    }
}
