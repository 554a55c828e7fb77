package org.jemaa.ballot.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jemaa.municipality.MunicipalityCard;
import org.jemaa.shared.PublicAddress;

/** Where people open the booth, as it is printed on paper: under the address that is set, else under the one that the office itself uses. */
@ApplicationScoped
class BoothAddress {

    @Inject
    private PublicAddress site;

    /** @param reached such as https://votes.town.example */
    String of(MunicipalityCard municipality, String slug, String reached) {
        String path = "/" + municipality.slug() + "/booth/" + slug;
        return site.of(path).orElseGet(() -> reached.replaceAll("/+$", "") + path);
    }
}
