package org.jemaa.foureyes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jemaa.identity.AccountCard;
import org.jemaa.identity.CurrentAccount;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.shared.AccessDenied;

/** The kinds of act that the contexts bring. */
@ApplicationScoped
class Kinds {

    @Inject
    @Any
    private Instance<TwoPersonAct> all;
    @Inject
    private CurrentAccount me;
    @Inject
    private CurrentMunicipality here;

    Optional<TwoPersonAct> find(String kind) {
        return all.stream().filter(known -> known.kind().equals(kind)).findFirst();
    }

    TwoPersonAct of(String kind) {
        return find(kind).orElseThrow(() -> new IllegalStateException("no context brings the kind of act " + kind));
    }

    /** Whoever asks, if they have the right that acts of this kind need. */
    AccountCard official(TwoPersonAct kind) {
        return me.find().filter(account -> account.may(kind.right(), here.id())).orElseThrow(() -> new AccessDenied(kind.right(), me.find().isEmpty()));
    }

    boolean mayDecide(String kind) {
        return find(kind).map(known -> me.may(known.right())).orElse(false);
    }
}
