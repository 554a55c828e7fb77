package org.jemaa.municipality;

import jakarta.persistence.Basic;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jemaa.shared.LocalText;

/**
 * A municipality is set up by an administrator, may change its look and its districts at any time, and is never deleted:
 * published results keep their address. Its slug is its path and stays for good.
 */
@Entity
@Table(name = "municipality")
class Municipality {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String slug;
    private LocalText name;
    private String languages;
    private String currency;
    private String zone;
    private String accent;
    private String phone;
    @Column(name = "seal_media_type")
    private String sealMediaType;
    @Basic(fetch = FetchType.LAZY)
    private byte[] seal;

    @OneToMany(cascade = CascadeType.ALL, fetch = FetchType.EAGER)
    @JoinColumn(name = "municipality_id", nullable = false)
    @OrderBy("position")
    private List<District> districts = new ArrayList<>();

    protected Municipality() {
    }

    Municipality(String slug) {
        this.slug = slug;
    }

    void describe(LocalText name, List<String> languages, Currency currency, ZoneId zone, String accent, String phone) {
        this.name = name;
        this.languages = String.join(",", languages);
        this.currency = currency.getCurrencyCode();
        this.zone = zone.getId();
        this.accent = accent;
        this.phone = phone;
    }

    /** Adds a district or renames the one with that code. */
    void nameDistrict(String code, LocalText name) {
        districts.stream().filter(district -> district.code().equals(code)).findFirst()
            .ifPresentOrElse(district -> district.rename(name), () -> districts.add(new District(code, name, districts.size())));
    }

    void carry(Seal newSeal) {
        seal = newSeal.png();
        sealMediaType = "image/png";
    }

    Optional<Seal> seal() {
        return Optional.ofNullable(seal).map(Seal::new);
    }

    MunicipalityCard card() {
        return new MunicipalityCard(new MunicipalityId(id), slug, name, List.of(languages.split(",")), Currency.getInstance(currency),
            ZoneId.of(zone), accent, phone, sealMediaType != null, districts.stream().map(District::card).toList());
    }
}
