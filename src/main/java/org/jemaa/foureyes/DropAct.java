package org.jemaa.foureyes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.jemaa.identity.AccountCard;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.shared.Answer;
import org.jemaa.shared.NotFound;
import org.jemaa.shared.Right;

/** Whoever proposed an act withdraws it, or another official declines it. */
@ApplicationScoped
@Right("foureyes:take-part")
public class DropAct {

    @Inject
    private PendingActs acts;
    @Inject
    private Kinds kinds;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private Clock clock;

    @Transactional
    public Answer<ActCard> handle(ActId id) {
        PendingAct act = acts.take(here.id(), id).orElseThrow(() -> new NotFound("act " + id.value()));
        AccountCard me = kinds.official(kinds.of(act.card().kind()));
        Instant now = clock.instant();
        if (act.isDecided() || act.isOver(now)) {
            return Answer.refused(act.isDecided() ? FoureyesRefusal.DECIDED_ALREADY : FoureyesRefusal.EXPIRED);
        }
        act.decide(act.card().isOf(me.id().value()) ? ActCard.State.WITHDRAWN : ActCard.State.DECLINED,
            new ActCard.By(me.id().value(), me.displayName(), now));
        return Answer.accepted(act.card());
    }
}
