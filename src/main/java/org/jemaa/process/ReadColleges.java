package org.jemaa.process;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jemaa.municipality.DistrictCard;
import org.jemaa.municipality.MunicipalityCard;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Money;
import org.jemaa.shared.Refusal;

/** Reads the colleges that were typed in a {@link BudgetForm}; every refusal names the college's place and the part of it. */
final class ReadColleges {

    static final int LONGEST_NAME = 60;
    static final int OLDEST = 120;
    static final int FEWEST_PUBLISHED = 20;
    static final int MOST_PUBLISHED = 100_000;
    static final int MOST_REFERENCES = 500;
    static final String CITY_CODE = "city";

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,19}");

    private final MunicipalityCard municipality;
    private final Currency currency;
    private final List<Refusal> refusals;
    private final Set<String> codes = new HashSet<>();
    private final Set<String> references = new HashSet<>();

    ReadColleges(MunicipalityCard municipality, Currency currency, List<Refusal> refusals) {
        this.municipality = municipality;
        this.currency = currency;
        this.refusals = refusals;
    }

    /** Empty where something is wrong. Colleges without a code are left out. */
    Optional<List<CollegePlan>> read(List<BudgetForm.CollegeForm> forms) {
        int before = refusals.size();
        List<BudgetForm.CollegeForm> typed = forms.stream().filter(form -> form.code() != null && !form.code().isBlank()).toList();
        if (typed.stream().filter(form -> !isOfCitizens(form)).count() > College.MOST) {
            refusals.add(Refusal.ofField("colleges", ProcessRefusal.TOO_MANY_COLLEGES, College.MOST));
            return Optional.empty();
        }
        List<CollegePlan> plans = typed.stream().map(this::plan).toList();
        return refusals.size() > before ? Optional.empty() : Optional.of(plans);
    }

    Integer leastPublished(String typed) {
        return number("leastPublished", typed, FEWEST_PUBLISHED, MOST_PUBLISHED, ProcessRefusal.LEAST_PUBLISHED_OUT_OF_BOUNDS);
    }

    private static boolean isOfCitizens(BudgetForm.CollegeForm form) {
        return codeOf(form).equals(College.CITIZENS_CODE);
    }

    private static String codeOf(BudgetForm.CollegeForm form) {
        return form.code().strip().toLowerCase(Locale.ROOT);
    }

    private CollegePlan plan(BudgetForm.CollegeForm form) {
        String code = codeOf(form);
        if (!CODE.matcher(code).matches()) {
            refuse(form, "code", ProcessRefusal.COLLEGE_CODE_NOT_USABLE);
        } else if (!codes.add(code)) {
            refuse(form, "code", ProcessRefusal.COLLEGE_TWICE, code);
        }
        Integer least = age(form, "leastAge", form.leastAge());
        Integer most = age(form, "mostAge", form.mostAge());
        if (least != null && most != null && most < least) {
            refuse(form, "mostAge", ProcessRefusal.AGES_CROSSED, least);
        }
        Integer weight = isEmpty(form.weight()) ? Integer.valueOf(1)
            : number(form.field() + ".weight", form.weight(), 1, College.MOST_WEIGHT, ProcessRefusal.WEIGHT_OUT_OF_BOUNDS);
        Money own = isEmpty(form.ownSum()) ? null : own(form);
        List<String> ownProjects = isEmpty(form.ownSum()) ? List.of() : ownProjects(form);
        boolean citizens = isOfCitizens(form);
        if (citizens && (Boolean.FALSE.equals(form.binding()) || form.envelopes() != null || !isEmpty(form.ownSum()))) {
            refuse(form, "code", ProcessRefusal.CITIZENS_DECIDE_ALL);
        }
        var college = new College(0, code, citizens && form.name() == null ? College.CITIZENS_NAME : name(form), least, most, weight == null ? 1 : weight,
            citizens || Boolean.TRUE.equals(form.binding()), places(form), ownProjects);
        return new CollegePlan(form.field(), college, own);
    }

    private LocalText name(BudgetForm.CollegeForm form) {
        if (form.name() == null) {
            refuse(form, "name", ProcessRefusal.COLLEGE_NAME_MISSING);
            return College.CITIZENS_NAME;
        }
        if (form.name().longest() > LONGEST_NAME) {
            refuse(form, "name", ProcessRefusal.TITLE_TOO_LONG, LONGEST_NAME);
        } else if (!List.of("en", "fr", "ar").containsAll(form.name().byLanguage().keySet())) {
            refuse(form, "name", ProcessRefusal.LANGUAGE_NOT_KNOWN);
        }
        return form.name();
    }

    private Integer age(BudgetForm.CollegeForm form, String part, String typed) {
        return isEmpty(typed) ? null : number(form.field() + "." + part, typed, 0, OLDEST, ProcessRefusal.AGE_OUT_OF_BOUNDS);
    }

    private Integer number(String field, String typed, int least, int most, ProcessRefusal reason) {
        if (typed.strip().matches("[0-9]{1,6}")) {
            int number = Integer.parseInt(typed.strip());
            if (number >= least && number <= most) {
                return number;
            }
        }
        refusals.add(Refusal.ofField(field, reason, least, most));
        return null;
    }

    private Money own(BudgetForm.CollegeForm form) {
        Money sum = Money.read(form.ownSum(), currency).orElse(null);
        if (sum == null || sum.isZero()) {
            refuse(form, "ownSum", ProcessRefusal.ENVELOPE_NOT_READABLE, currency.getCurrencyCode(), currency.getDefaultFractionDigits());
        }
        return sum;
    }

    /** Parted by commas, semicolons or lines. */
    private List<String> ownProjects(BudgetForm.CollegeForm form) {
        var own = new LinkedHashSet<String>();
        Stream.of((form.ownProjects() == null ? "" : form.ownProjects()).split("[,;،\\n]")).map(String::strip).filter(part -> !part.isEmpty()).forEach(own::add);
        if (own.isEmpty() || own.size() > MOST_REFERENCES || own.stream().anyMatch(reference -> reference.length() > 60)) {
            refuse(form, "ownProjects", ProcessRefusal.OWN_PROJECTS_MISSING, MOST_REFERENCES);
        }
        own.stream().filter(reference -> !references.add(reference)).findFirst()
            .ifPresent(twice -> refuse(form, "ownProjects", ProcessRefusal.OWN_PROJECT_TWICE, twice));
        return List.copyOf(own);
    }

    private Set<Long> places(BudgetForm.CollegeForm form) {
        if (form.envelopes() == null) {
            return null;
        }
        var places = new HashSet<Long>();
        for (String code : form.envelopes()) {
            Optional<DistrictCard> district = municipality.districtByCode(code);
            if (CITY_CODE.equals(code)) {
                places.add(College.CITY);
            } else if (district.isPresent()) {
                places.add(district.get().id());
            } else {
                refuse(form, "envelopes", ProcessRefusal.DISTRICT_NOT_KNOWN, LocalDates.shortened(code));
            }
        }
        return places;
    }

    private void refuse(BudgetForm.CollegeForm form, String part, ProcessRefusal reason, Object... arguments) {
        refusals.add(Refusal.ofField(form.field() + "." + part, reason, arguments));
    }

    private static boolean isEmpty(String typed) {
        return typed == null || typed.isBlank();
    }
}
