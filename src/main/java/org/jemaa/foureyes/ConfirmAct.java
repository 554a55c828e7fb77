package org.jemaa.foureyes;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jemaa.identity.AccountCard;
import org.jemaa.identity.PasswordAgain;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.shared.Answer;
import org.jemaa.shared.NotFound;
import org.jemaa.shared.Right;
import org.jemaa.shared.Secrets;

/**
 * Another official confirms an act, with their password and the seal of what they saw, and it is carried out in the same transaction.
 * Refused to whoever proposed it, a second time, after its time, and where the act is not what was proposed or seen.
 */
@ApplicationScoped
@Right("foureyes:take-part")
public class ConfirmAct {

    @Inject
    private PendingActs acts;
    @Inject
    private Kinds kinds;
    @Inject
    private PasswordAgain password;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private Secrets secrets;
    @Inject
    private Clock clock;
    @Resource
    private TransactionSynchronizationRegistry transactions;

    @Transactional
    public Answer<ActCard> handle(ActId id, String seen, String typedPassword) {
        if (password.check(typedPassword) instanceof Answer.Refused<Void> no) {
            return Answer.refused(no.refusals());
        }
        PendingAct act = acts.take(here.id(), id).orElseThrow(() -> new NotFound("act " + id.value()));
        TwoPersonAct kind = kinds.of(act.card().kind());
        AccountCard me = kinds.official(kind);
        Instant now = clock.instant();
        Optional<FoureyesRefusal> refused = refused(act, me.id().value(), seen, now);
        if (refused.isPresent()) {
            return Answer.refused(refused.get());
        }
        act.decide(ActCard.State.CONFIRMED, new ActCard.By(me.id().value(), me.displayName(), now));
        acts.flush();
        if (kind.carryOut(act.card()) instanceof Answer.Refused<Void> no) {
            transactions.setRollbackOnly();
            return Answer.refused(no.refusals());
        }
        return Answer.accepted(act.card());
    }

    private Optional<FoureyesRefusal> refused(PendingAct act, long me, String seen, Instant now) {
        if (act.isDecided()) {
            return Optional.of(FoureyesRefusal.DECIDED_ALREADY);
        }
        if (act.isOver(now)) {
            return Optional.of(FoureyesRefusal.EXPIRED);
        }
        if (!act.isAsProposed(secrets.keyFor("foureyes/act"))) {
            return Optional.of(FoureyesRefusal.CHANGED);
        }
        if (act.card().isOf(me)) {
            return Optional.of(FoureyesRefusal.OWN_PROPOSAL);
        }
        return act.card().seal().equals(seen) ? Optional.empty() : Optional.of(FoureyesRefusal.NOT_WHAT_YOU_SAW);
    }
}
