package org.jemaa.municipality.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jemaa.municipality.DistrictCard;
import org.jemaa.municipality.MunicipalityCard;
import org.jemaa.municipality.SetUpMunicipality;
import org.jemaa.shared.Answer;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Refusal;

/** What stands in the fields of the page. Districts are written one a line: code; English; français; العربية. */
public class MunicipalityInput {

    private static final List<String> LANGUAGES = List.of("en", "fr", "ar");

    private String slug;
    private final Map<String, String> name = new LinkedHashMap<>();
    private List<String> languages = new ArrayList<>();
    private String currency;
    private String zone;
    private String phone;
    private String accent;
    private String districts;

    /** A form, or why the fields do not make one. */
    record Read(SetUpMunicipality.Form form, List<Refusal> refusals) {
        Answer<MunicipalityCard> flatMapOr(Function<SetUpMunicipality.Form, Answer<MunicipalityCard>> next) {
            return refusals.isEmpty() ? next.apply(form) : Answer.refused(refusals);
        }
    }

    void begin() {
        languages = new ArrayList<>(LANGUAGES);
        currency = "EUR";
        zone = "Africa/Tunis";
    }

    void show(MunicipalityCard card) {
        slug = card.slug();
        name.putAll(card.name().byLanguage());
        languages = new ArrayList<>(card.languages());
        currency = card.currency().getCurrencyCode();
        zone = card.zone().getId();
        phone = card.phone();
        accent = card.accent();
        districts = card.districts().stream().map(MunicipalityInput::line).collect(Collectors.joining("\n"));
    }

    Read form() {
        var refusals = new ArrayList<Refusal>();
        var byCode = new LinkedHashMap<String, LocalText>();
        int number = 0;
        for (String line : districts == null ? List.<String>of() : districts.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                String[] parts = line.split(";", -1);
                LocalText districtName = parts.length < 2 ? null : text(parts, 1);
                if (districtName == null) {
                    refusals.add(new Refusal("municipality.refusal.DISTRICT_LINE_NOT_READABLE", "districts", List.of(number)));
                } else {
                    byCode.put(parts[0].strip(), districtName);
                }
            }
        }
        LocalText municipalityName = text(new String[] {name.get("en"), name.get("fr"), name.get("ar")}, 0);
        return new Read(new SetUpMunicipality.Form(slug, municipalityName, languages, currency, zone, accent, phone, byCode), refusals);
    }

    private static String line(DistrictCard district) {
        return district.code() + "; " + LANGUAGES.stream().map(language -> district.name().byLanguage().getOrDefault(language, ""))
            .collect(Collectors.joining("; "));
    }

    private static LocalText text(String[] parts, int from) {
        var texts = new LinkedHashMap<String, String>();
        for (int i = 0; i < LANGUAGES.size() && from + i < parts.length; i++) {
            if (parts[from + i] != null && !parts[from + i].isBlank()) {
                texts.put(LANGUAGES.get(i), parts[from + i]);
            }
        }
        return texts.isEmpty() ? null : new LocalText(texts);
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    public Map<String, String> getName() {
        return name;
    }

    public List<String> getLanguages() {
        return languages;
    }

    public void setLanguages(List<String> languages) {
        this.languages = languages;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getAccent() {
        return accent;
    }

    public void setAccent(String accent) {
        this.accent = accent;
    }

    public String getDistricts() {
        return districts;
    }

    public void setDistricts(String districts) {
        this.districts = districts;
    }
}
