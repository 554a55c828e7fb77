package org.jemaa.municipality;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jemaa.shared.LocalText;

/** A municipality as pages and other contexts see it. The first language is the one for visitors without a preference. */
public record MunicipalityCard(MunicipalityId id, String slug, LocalText name, List<String> languages, Currency currency, ZoneId zone,
        String accent, String phone, boolean hasSeal, List<DistrictCard> districts) {

    public Optional<DistrictCard> district(Long id) {
        return districts.stream().filter(district -> Long.valueOf(district.id()).equals(id)).findFirst();
    }

    public Optional<DistrictCard> districtByCode(String code) {
        return districts.stream().filter(district -> district.code().equals(code)).findFirst();
    }
}
