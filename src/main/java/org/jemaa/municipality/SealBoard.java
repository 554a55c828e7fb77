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
        return of(here.card());
    }

    public Optional<Seal> of(MunicipalityCard municipality) {
        return municipalities.bySlug(municipality.slug()).flatMap(Municipality::seal);
    }
}
