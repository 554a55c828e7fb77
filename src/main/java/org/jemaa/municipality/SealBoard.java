package org.jemaa.municipality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jemaa.shared.Right;

@ApplicationScoped
@Right(Right.ANYONE)
public class SealBoard {

    @Inject
    private Municipalities municipalities;
    @Inject
    private CurrentMunicipality here;

    public Optional<Seal> find() {
        return municipalities.bySlug(here.card().slug()).flatMap(Municipality::seal);
    }
}
