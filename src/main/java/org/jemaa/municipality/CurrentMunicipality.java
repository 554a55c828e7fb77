package org.jemaa.municipality;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jemaa.shared.NotFound;

/** The municipality under whose path the request came. */
@RequestScoped
public class CurrentMunicipality {

    private MunicipalityCard card;

    public void enter(MunicipalityCard municipality) {
        card = municipality;
    }

    public Optional<MunicipalityCard> find() {
        return Optional.ofNullable(card);
    }

    /** @throws NotFound outside every municipality */
    public MunicipalityCard card() {
        return find().orElseThrow(() -> new NotFound("no municipality in this address"));
    }

    public MunicipalityId id() {
        return card().id();
    }
}
