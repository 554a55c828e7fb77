package org.jemaa.ballot.box;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jemaa.ballot.Ballot;
import org.jemaa.ballot.BallotRefusal;
import org.jemaa.ballot.BallotSheet;
import org.jemaa.ballot.Hash;
import org.jemaa.ballot.Permit;
import org.jemaa.ballot.PublicKey;
import org.jemaa.ballot.PublicKeys;
import org.jemaa.ballot.Slot;
import org.jemaa.ballot.log.LogReceipt;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.Phase;
import org.jemaa.shared.Answer;
import org.jemaa.shared.NotFound;
import org.jemaa.shared.Refusal;
import org.jemaa.shared.Right;

/**
 * A paper goes into the box, if the vote is open, the roll has permitted this very paper, and it keeps to the limits of the ballot.
 * The receipt is given when the paper is in the database for good. Sending the same paper again gets the same receipt, also after
 * the vote has closed: an answer may have been lost on the way.
 */
@ApplicationScoped
@Right(Right.ANYONE)
public class CastBallot {

    private static final int LONGEST_BODY = 4_000;

    @Inject
    private Leaves leaves;
    @Inject
    private BallotSheet sheet;
    @Inject
    private BudgetBoard budgets;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private PublicKeys keys;
    @Inject
    private BoxKey key;
    @Inject
    private BoxLog log;
    @Inject
    private OpenBox open;
    @Inject
    private PapersUnderWay underWay;
    @Inject
    private LogGuard guard;
    @Inject
    private Clock clock;

    public Answer<Receipt> handle(String slug, SentPaper sent) {
        BudgetCard budget = budgets.find(here.id(), slug).orElseThrow(() -> new NotFound("budget " + slug));
        return underWay.bring(budget.id(), () -> handle(budget, sent, clock.instant()));
    }

    private Answer<Receipt> handle(BudgetCard budget, SentPaper sent, Instant now) {
        Optional<Ballot> frozen = sheet.of(budget.id());
        if (frozen.isEmpty()) {
            return Answer.refused(BallotRefusal.VOTE_NOT_OPEN);
        }
        Ballot ballot = frozen.get();
        guard.check(ballot);
        Leaf leaf;
        try {
            leaf = read(sent, ballot.fingerprint());
        } catch (IllegalArgumentException e) {
            return Answer.refused(BoxRefusal.PAPER_NOT_READABLE);
        }
        Optional<Refusal> no = Limits.check(leaf.body(), leaf.permit().college(), ballot).or(() -> checkPermit(leaf, ballot.fingerprint()));
        if (no.isPresent()) {
            return Answer.refused(no.get());
        }
        boolean inTime = budget.timetable().isOpen(Phase.VOTE, now);
        if (!inTime || leaf.permit().expiresAt() <= now.getEpochSecond()) {
            return leaves.position(ballot.budget(), leaf.permit().slot(), leaf.permit().sequence(), leaf.permit().paperHash())
                .map(position -> Answer.accepted(receipt(ballot, position, leaf, log.at(ballot.budget(), position), true)))
                .orElseGet(() -> inTime ? Answer.refused(BoxRefusal.PERMIT_NOT_VALID) : Answer.refused(BallotRefusal.VOTE_CLOSED));
        }
        open.handle(ballot);
        return answer(ballot, leaf, leaves.append(ballot.budget(), leaf));
    }

    /** @throws IllegalArgumentException where a field is missing or not of its form */
    private static Leaf read(SentPaper sent, Hash fingerprint) {
        if (sent.college() < 0 || sent.college() > Ballot.MOST_COLLEGES || sent.sequence() < 1 || sent.sequence() > Integer.MAX_VALUE
            || sent.body() == null || sent.body().length() > 2 * LONGEST_BODY) {
            throw new IllegalArgumentException();
        }
        Slot slot = Slot.of(bytes(sent.slot(), Slot.BYTES));
        byte[] salt = bytes(sent.salt(), Paper.SALT_BYTES);
        byte[] body = HexFormat.of().parseHex(sent.body());
        int sequence = (int) sent.sequence();
        return new Leaf(new Permit(slot, (int) sent.college(), sequence, Paper.hash(fingerprint, slot, sequence, salt, body), sent.expiresAt()),
            bytes(sent.signature(), PublicKey.SIGNATURE_BYTES), salt, body);
    }

    private static byte[] bytes(String hex, int count) {
        if (hex == null || hex.length() != 2 * count) {
            throw new IllegalArgumentException();
        }
        return HexFormat.of().parseHex(hex);
    }

    private Optional<Refusal> checkPermit(Leaf leaf, Hash fingerprint) {
        return keys.permit().signed(leaf.permit().statement(fingerprint), leaf.permitSignature()) ? Optional.empty()
            : Optional.of(Refusal.of(BoxRefusal.PERMIT_NOT_VALID));
    }

    private Answer<Receipt> answer(Ballot ballot, Leaf leaf, Leaves.Outcome outcome) {
        return switch (outcome.result()) {
            case ADDED, WAS_THERE -> Answer.accepted(receipt(ballot, outcome.position(), leaf, outcome.logged(),
                outcome.result() == Leaves.Outcome.Result.WAS_THERE));
            case TOO_OLD -> Answer.refused(BoxRefusal.SEQUENCE_TOO_OLD);
            case CANCELLED -> Answer.refused(BoxRefusal.VOTED_ON_PAPER);
            case CLOSED -> Answer.refused(BallotRefusal.VOTE_CLOSED);
        };
    }

    private Receipt receipt(Ballot ballot, long position, Leaf leaf, Logged logged, boolean again) {
        Hash paperHash = leaf.permit().paperHash();
        LogReceipt receipt = logged.receipt(ballot.fingerprint());
        guard.note(ballot, receipt.head().size(), receipt.head().root());
        return new Receipt(position, paperHash, Paper.trackingCode(paperHash), key.sign(Receipt.statement(ballot.fingerprint(), position, paperHash)),
            again, new Receipt.InTheLog(logged.content(), receipt, key.sign(receipt.statement())));
    }
}
