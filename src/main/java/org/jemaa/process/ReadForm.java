package org.jemaa.process;

import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jemaa.municipality.DistrictCard;
import org.jemaa.municipality.MunicipalityCard;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Money;
import org.jemaa.shared.Refusal;

/** Reads what was typed in a {@link BudgetForm} for one municipality, and collects everything that is wrong with it. */
final class ReadForm {

    static final int LONGEST_TITLE = 120;
    static final int LONGEST_SUMMARY = 1000;
    static final int MOST_PROJECTS = 2000;
    static final int MOST_ENVELOPES = 501;

    private final MunicipalityCard municipality;
    private final Currency currency;
    private final List<Refusal> refusals = new ArrayList<>();

    /** @param known the currency that the budget already has, or null */
    ReadForm(MunicipalityCard municipality, Currency known, String currencyTyped) {
        this.municipality = municipality;
        Currency usual = known == null ? municipality.currency() : known;
        currency = currencyTyped == null ? usual : Currency.getAvailableCurrencies().stream()
            .filter(one -> one.getCurrencyCode().equals(currencyTyped) && one.getDefaultFractionDigits() >= 0).findFirst().orElseGet(() -> {
                refusals.add(Refusal.ofField("currency", ProcessRefusal.CURRENCY_NOT_KNOWN));
                return usual;
            });
    }

    List<Refusal> refusals() {
        return refusals;
    }

    void checkTexts(LocalText title, LocalText summary) {
        check("title", title, LONGEST_TITLE, ProcessRefusal.TITLE_MISSING, ProcessRefusal.TITLE_TOO_LONG);
        check("summary", summary, LONGEST_SUMMARY, ProcessRefusal.SUMMARY_MISSING, ProcessRefusal.SUMMARY_TOO_LONG);
    }

    private void check(String field, LocalText text, int longest, ProcessRefusal missing, ProcessRefusal tooLong) {
        if (text == null) {
            refusals.add(Refusal.ofField(field, missing));
        } else if (text.longest() > longest) {
            refusals.add(Refusal.ofField(field, tooLong, longest));
        } else if (!List.of("en", "fr", "ar").containsAll(text.byLanguage().keySet())) {
            refusals.add(Refusal.ofField(field, ProcessRefusal.LANGUAGE_NOT_KNOWN));
        }
    }

    Optional<Money> sum(String typed) {
        Optional<Money> sum = Money.read(typed, currency);
        if (sum.isEmpty() || sum.get().isZero()) {
            refusals.add(Refusal.ofField("sum", ProcessRefusal.SUM_NOT_READABLE, currency.getCurrencyCode(), currency.getDefaultFractionDigits()));
            return Optional.empty();
        }
        return sum;
    }

    /** Sums by district number, null for the whole city, in the order given; parts left empty are left out. */
    Optional<Map<Long, Money>> envelopes(List<BudgetForm.Share> shares) {
        int before = refusals.size();
        if (shares.size() > MOST_ENVELOPES) {
            refusals.add(Refusal.ofField("envelopes", ProcessRefusal.TOO_MANY_ENVELOPES, MOST_ENVELOPES));
            return Optional.empty();
        }
        var sums = new LinkedHashMap<Long, Money>();
        for (BudgetForm.Share share : shares) {
            if (share.sum() != null && !share.sum().isBlank()) {
                read(share, sums);
            }
        }
        if (refusals.size() == before && sums.isEmpty()) {
            refusals.add(Refusal.ofField("envelopes", ProcessRefusal.ENVELOPES_MISSING));
        }
        return refusals.size() > before ? Optional.empty() : Optional.of(sums);
    }

    private void read(BudgetForm.Share share, Map<Long, Money> sums) {
        Optional<DistrictCard> district = share.district() == null ? Optional.empty() : municipality.districtByCode(share.district());
        Optional<Money> sum = Money.read(share.sum(), currency);
        Long key = district.map(DistrictCard::id).orElse(null);
        if (share.district() != null && district.isEmpty()) {
            refusals.add(Refusal.ofField(share.field(), ProcessRefusal.DISTRICT_NOT_KNOWN, LocalDates.shortened(share.district())));
        } else if (sum.isEmpty()) {
            refusals.add(Refusal.ofField(share.field(), ProcessRefusal.ENVELOPE_NOT_READABLE, currency.getCurrencyCode(),
                currency.getDefaultFractionDigits()));
        } else if (sums.containsKey(key)) {
            refusals.add(Refusal.ofField(share.field(), ProcessRefusal.DISTRICT_TWICE));
        } else if (!sum.get().isZero()) {
            sums.put(key, sum.get());
        }
    }

    Optional<BallotRules> limits(BudgetForm.Limits limits) {
        int before = refusals.size();
        Integer least = isEmpty(limits.minProjects()) ? Integer.valueOf(1) : number("minProjects", limits.minProjects(), 0);
        Integer most = isEmpty(limits.maxProjects()) ? null : number("maxProjects", limits.maxProjects(), 1);
        Money cost = null;
        if (!isEmpty(limits.maxCost())) {
            cost = Money.read(limits.maxCost(), currency).filter(money -> !money.isZero()).orElse(null);
            if (cost == null) {
                refusals.add(Refusal.ofField("maxCost", ProcessRefusal.COST_LIMIT_NOT_READABLE, currency.getCurrencyCode(),
                    currency.getDefaultFractionDigits()));
            }
        }
        if (refusals.size() == before && most != null && most < least) {
            refusals.add(Refusal.ofField("maxProjects", ProcessRefusal.FEWER_THAN_LEAST, least));
        }
        return refusals.size() > before ? Optional.empty() : Optional.of(new BallotRules(least, most, cost));
    }

    private Integer number(String field, String typed, int least) {
        if (typed.strip().matches("[0-9]{1,4}")) {
            int number = Integer.parseInt(typed.strip());
            if (number >= least && number <= MOST_PROJECTS) {
                return number;
            }
        }
        refusals.add(Refusal.ofField(field, ProcessRefusal.PROJECTS_OUT_OF_BOUNDS, least, MOST_PROJECTS));
        return null;
    }

    Optional<CountingRule> rule(String typed) {
        Optional<CountingRule> rule = Stream.of(CountingRule.values()).filter(one -> one.name().equals(typed)).findFirst();
        if (rule.isEmpty()) {
            refusals.add(Refusal.ofField("rule", ProcessRefusal.RULE_NOT_KNOWN));
        }
        return rule;
    }

    Optional<Timetable> dates(List<BudgetForm.Dates> phases) {
        return new LocalDates(municipality.zone(), refusals, Timetable.NONE).timetable(phases);
    }

    Optional<List<CollegePlan>> colleges(List<BudgetForm.CollegeForm> colleges) {
        return new ReadColleges(municipality, currency, refusals).read(colleges);
    }

    Optional<Integer> leastPublished(String typed) {
        return Optional.ofNullable(new ReadColleges(municipality, currency, refusals).leastPublished(typed));
    }

    private static boolean isEmpty(String typed) {
        return typed == null || typed.isBlank();
    }
}
