package org.jemaa.municipality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jemaa.shared.Answer;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Refusal;
import org.jemaa.shared.Right;

/** An administrator sets up a municipality or changes how it presents itself. */
@ApplicationScoped
@Right("municipality:set-up")
public class SetUpMunicipality {

    private static final Set<String> LANGUAGES = Set.of("en", "fr", "ar");
    private static final Set<String> TAKEN_BY_THE_SERVER = Set.of("api", "resources", "booth", "health", "metrics", "openapi", "web-inf");
    private static final int MOST_DISTRICTS = 500;

    @Inject
    private Municipalities municipalities;
    @Inject
    private Event<MunicipalityChanged> changed;

    /** What the form holds. Districts: code to name, in the order in which they are shown. */
    public record Form(String slug, LocalText name, List<String> languages, String currency, String zone, String accent, String phone,
            Map<String, LocalText> districts) {
    }

    @Transactional
    public Answer<MunicipalityCard> handle(Form form, boolean isNew) {
        List<Refusal> refusals = check(form);
        var known = municipalities.bySlug(form.slug());
        if (isNew && known.isPresent()) {
            refusals.add(Refusal.ofField("slug", MunicipalityRefusal.SLUG_TAKEN, form.slug()));
        }
        if (!refusals.isEmpty()) {
            return Answer.refused(refusals);
        }
        Municipality municipality = known.orElseGet(() -> new Municipality(form.slug()));
        municipality.describe(form.name(), form.languages(), Currency.getInstance(form.currency()), ZoneId.of(form.zone()),
            form.accent(), form.phone());
        form.districts().forEach(municipality::nameDistrict);
        municipalities.add(municipality);
        changed.fire(new MunicipalityChanged(form.slug()));
        return Answer.accepted(municipality.card());
    }

    private static List<Refusal> check(Form form) {
        var refusals = new ArrayList<Refusal>();
        if (form.slug() == null || !form.slug().matches("[a-z][a-z0-9-]{1,39}") || TAKEN_BY_THE_SERVER.contains(form.slug())) {
            refusals.add(Refusal.ofField("slug", MunicipalityRefusal.SLUG_NOT_USABLE));
        }
        if (form.name() == null) {
            refusals.add(Refusal.ofField("name", MunicipalityRefusal.NAME_MISSING));
        } else if (form.name().longest() > 120) {
            refusals.add(Refusal.ofField("name", MunicipalityRefusal.NAME_TOO_LONG, 120));
        }
        if (form.languages().isEmpty() || !LANGUAGES.containsAll(form.languages())) {
            refusals.add(Refusal.ofField("languages", MunicipalityRefusal.LANGUAGE_NOT_KNOWN));
        }
        if (Currency.getAvailableCurrencies().stream().noneMatch(c -> c.getCurrencyCode().equals(form.currency()))) {
            refusals.add(Refusal.ofField("currency", MunicipalityRefusal.CURRENCY_NOT_KNOWN));
        }
        if (!isZone(form.zone())) {
            refusals.add(Refusal.ofField("zone", MunicipalityRefusal.ZONE_NOT_KNOWN));
        }
        if (form.phone() != null && !form.phone().matches("[+0-9 ()/.-]{3,30}")) {
            refusals.add(Refusal.ofField("phone", MunicipalityRefusal.PHONE_NOT_USABLE));
        }
        AccentColour.check(form.accent()).ifPresent(refusals::add);
        if (form.districts().size() > MOST_DISTRICTS) {
            refusals.add(Refusal.ofField("districts", MunicipalityRefusal.TOO_MANY_DISTRICTS, MOST_DISTRICTS));
        }
        form.districts().forEach((code, name) -> {
            if (!code.matches("[A-Za-z0-9._-]{1,40}") || name.longest() > 120) {
                refusals.add(Refusal.ofField("districts", MunicipalityRefusal.DISTRICT_CODE_NOT_USABLE, code));
            }
        });
        return refusals;
    }

    private static boolean isZone(String zone) {
        try {
            return zone != null && ZoneId.of(zone) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
