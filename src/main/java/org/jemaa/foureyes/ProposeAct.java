package org.jemaa.foureyes;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jemaa.identity.AccountCard;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.shared.Answer;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Refusal;
import org.jemaa.shared.Right;
import org.jemaa.shared.Secrets;

/** An official proposes what another one has to confirm. Nothing is done by it. */
@ApplicationScoped
@Right("foureyes:take-part")
public class ProposeAct {

    static final Duration WAITS = Duration.ofHours(24);
    static final int LONGEST_REASON = 500;
    private static final int LONGEST_SUBJECT = 120;
    private static final int LONGEST_CONTENT = 8_000;

    @Inject
    private PendingActs acts;
    @Inject
    private Kinds kinds;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private Secrets secrets;
    @Inject
    private Clock clock;
    @Resource
    private TransactionSynchronizationRegistry transactions;

    /** @param until when it is too late to confirm, if that is sooner than in 24 hours; otherwise null */
    public record Proposal(String kind, String subject, String content, LocalText reason, Instant until) {
    }

    @Transactional
    public Answer<ActId> handle(Proposal proposal) {
        if (proposal.subject().length() > LONGEST_SUBJECT || proposal.content().length() > LONGEST_CONTENT) {
            throw new IllegalArgumentException("an act of kind " + proposal.kind() + " with " + proposal.content().length() + " characters");
        }
        TwoPersonAct kind = kinds.of(proposal.kind());
        AccountCard me = kinds.official(kind);
        Instant now = clock.instant();
        List<Refusal> refusals = reasonRefused(kind, proposal.reason());
        if (refusals.isEmpty() && waitsAlready(proposal, now)) {
            refusals.add(Refusal.of(FoureyesRefusal.ALREADY_PROPOSED));
        }
        if (!refusals.isEmpty()) {
            return Answer.refused(refusals);
        }
        Instant latest = now.plus(WAITS);
        Instant expires = proposal.until() == null || proposal.until().isAfter(latest) ? latest : proposal.until();
        var act = new PendingAct(here.id(), proposal, new ActCard.By(me.id().value(), me.displayName(), now), expires, secrets.keyFor("foureyes/act"));
        try {
            acts.add(act);
        } catch (PersistenceException raced) {
            transactions.setRollbackOnly();
            return Answer.refused(FoureyesRefusal.ALREADY_PROPOSED);
        }
        return Answer.accepted(act.id());
    }

    private List<Refusal> reasonRefused(TwoPersonAct kind, LocalText reason) {
        var refusals = new ArrayList<Refusal>();
        for (String language : kind.isPublic() ? here.card().languages() : here.card().languages().subList(0, reason == null ? 1 : 0)) {
            if (reason == null || !reason.byLanguage().containsKey(language)) {
                refusals.add(Refusal.ofField("reason-" + language, FoureyesRefusal.REASON_MISSING));
            }
        }
        if (reason != null && reason.longest() > LONGEST_REASON) {
            refusals.add(Refusal.ofField("reason-" + here.card().languages().get(0), FoureyesRefusal.REASON_TOO_LONG, LONGEST_REASON));
        }
        return refusals;
    }

    private boolean waitsAlready(Proposal proposal, Instant now) {
        Optional<PendingAct> before = acts.waiting(here.id(), proposal.kind(), proposal.subject());
        before.filter(act -> act.isOver(now)).ifPresent(act -> {
            act.decide(ActCard.State.EXPIRED, null);
            acts.flush();
        });
        return before.isPresent() && !before.get().isDecided();
    }
}
