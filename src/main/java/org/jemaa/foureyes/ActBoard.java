package org.jemaa.foureyes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.shared.Right;

/** The acts of this municipality that the official who asks may decide about, or could have. */
@ApplicationScoped
@Right("foureyes:take-part")
public class ActBoard {

    @Inject
    private PendingActs acts;
    @Inject
    private Kinds kinds;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private Clock clock;

    public Optional<ActCard> find(ActId id) {
        return acts.find(here.id(), id).map(PendingAct::card).filter(act -> kinds.mayDecide(act.kind()));
    }

    /** What waits, the one that ends soonest first. */
    public List<ActCard> waiting() {
        return acts.waiting(here.id(), clock.instant()).stream().map(PendingAct::card).filter(act -> kinds.mayDecide(act.kind())).toList();
    }

    /** What of that kind waits about that subject. */
    public Optional<ActCard> waiting(String kind, String subject) {
        return waiting().stream().filter(act -> act.kind().equals(kind) && act.subject().equals(subject)).findFirst();
    }

    /** The newest acts with what became of them. */
    public List<ActCard> newest() {
        return acts.newest(here.id()).stream().map(PendingAct::card).filter(act -> kinds.mayDecide(act.kind())).toList();
    }

    public Told told(ActCard act) {
        return kinds.of(act.kind()).told(act);
    }
}
