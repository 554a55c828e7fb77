package org.jemaa.counting.pabulib;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jemaa.counting.pabulib.Finding.Kind;
import org.jemaa.counting.pabulib.Finding.Severity;

/** What may stand in the fields of the format. */
final class CheckedValues {

    static final List<String> RULES = List.of("greedy", "greedy-no-skip", "greedy-threshold", "greedy-exclusive", "greedy-custom",
            "equalshares", "equalshares-comparison", "equalshares/add1", "equalshares/add1-comparison", "unknown");
    private static final Set<String> WHOLE = Set.of("num_projects", "num_votes", "min_length", "max_length", "min_points", "max_points",
            "min_sum_points", "max_sum_points", "default_score", "min_project_cost", "max_project_cost", "min_project_score_threshold",
            "min_length_per_category", "max_length_per_category", "votes", "score", "topic_preference_transport",
            "topic_preference_culture", "topic_preference_nature", "time_taken_seconds");
    private static final Set<String> DECIMAL = Set.of("budget", "cost", "min_sum_cost", "max_sum_cost");
    private static final Set<String> LISTS = Set.of("vote", "points", "category", "beneficiaries", "categories", "neighborhoods",
            "subdistricts", "budget_per_category", "budget_per_neighborhood", "min_sum_cost_per_category", "max_sum_cost_per_category");
    private static final Map<String, List<String>> CHOICES = Map.of("selected", List.of("0", "1", "2", "3"), "fully_funded", List.of("1"),
            "experimental", List.of("1"), "sex", List.of("M", "F", "O"), "voting_method", List.of("internet", "paper"),
            "vote_type", List.of("approval", "choose-1", "ordinal", "cumulative", "scoring"), "rule", RULES);
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,15}");
    private static final Pattern AGES = Pattern.compile("([0-9]{1,3})-([0-9]{1,3})");
    /** Names in ISO 3166 that differ from those that Java knows. */
    private static final String OTHER_COUNTRIES = """
            Worldwide|Bolivia, Plurinational State of|Bosnia and Herzegovina|Brunei Darussalam|Cabo Verde|Czech Republic|Czechia
            Congo|Congo, The Democratic Republic of the|Côte d'Ivoire|Eswatini|Falkland Islands (Malvinas)|Holy See (Vatican City State)
            Hong Kong|Iran, Islamic Republic of|Iran|Korea, Republic of|South Korea|Korea, Democratic People's Republic of|North Korea
            Lao People's Democratic Republic|Laos|Macao|Micronesia, Federated States of|Moldova, Republic of|Moldova|Myanmar
            North Macedonia|Palestine, State of|Russian Federation|Sao Tome and Principe|Syrian Arab Republic|Syria
            Taiwan, Province of China|Taiwan|Tanzania, United Republic of|Tanzania|Timor-Leste|Trinidad and Tobago|Turkey|Türkiye
            Venezuela, Bolivarian Republic of|Venezuela|Viet Nam|Vietnam|Virgin Islands, British|Virgin Islands, U.S.|Antigua and Barbuda
            Saint Kitts and Nevis|Saint Lucia|Saint Vincent and the Grenadines|United States of America""";
    private static final Set<String> COUNTRIES = countries();
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    /** Also those of the past, because votes lie in the past. */
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private CheckedValues() {
    }

    private static Set<String> countries() {
        Set<String> names = new HashSet<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale("", code);
            names.addAll(List.of(code.toLowerCase(Locale.ROOT), country.getISO3Country().toLowerCase(Locale.ROOT),
                    country.getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT)));
        }
        for (String name : OTHER_COUNTRIES.split("[|\\n]")) {
            names.add(name.toLowerCase(Locale.ROOT));
        }
        return names;
    }

    /** Finds what is wrong with a value that is there. */
    static void check(Findings findings, String field, String text, Place place) {
        if (LISTS.contains(field)) {
            checkList(findings, field, text, place);
        } else if (DECIMAL.contains(field)) {
            checkAmount(findings, field, text, place);
        } else if (WHOLE.contains(field) && !WHOLE_NUMBER.matcher(text).matches()) {
            findings.error(Kind.NOT_A_NUMBER, place, field, "a whole number such as 12");
        } else if (field.equals("latitude") || field.equals("longitude")) {
            checkCoordinate(findings, field, text, place);
        } else if (CHOICES.containsKey(field)) {
            if (!CHOICES.get(field).contains(text)) {
                findings.error(Kind.VALUE_UNKNOWN, place, field, String.join(", ", CHOICES.get(field)));
            }
        } else {
            checkWord(findings, field, text, place);
        }
    }

    private static void checkWord(Findings findings, String field, String text, Place place) {
        String expected = switch (field) {
            case "country" -> COUNTRIES.contains(text.toLowerCase(Locale.ROOT)) ? null : "the English name of a country, or Worldwide";
            case "language" -> LANGUAGES.contains(text) ? null : "a language code of two letters (ISO 639-1)";
            case "currency" -> CURRENCIES.contains(text) ? null : "a currency code of three letters (ISO 4217)";
            case "age" -> isAge(text) ? null : "an age such as 27, or ages such as 40-59";
            default -> null;
        };
        if (expected != null) {
            findings.error(Kind.VALUE_UNKNOWN, place, field, expected);
        }
    }

    private static boolean isAge(String text) {
        var ages = AGES.matcher(text);
        return WHOLE_NUMBER.matcher(text).matches() || ages.matches() && Integer.parseInt(ages.group(1)) <= Integer.parseInt(ages.group(2));
    }

    private static void checkList(Findings findings, String field, String text, Place place) {
        if (text.indexOf(' ') < 0 || text.indexOf(',') < 0) {
            return;
        }
        for (String item : text.split(",", -1)) {
            if (!item.equals(item.strip())) {
                // published files have categories with a comma in them, so only votes and points are sure to be wrong
                boolean sure = field.equals("vote") || field.equals("points");
                findings.add(sure ? Severity.ERROR : Severity.WARNING, Kind.SPACE_IN_LIST, place, field, text,
                        "no spaces around the commas of a list");
                return;
            }
        }
    }

    private static void checkAmount(Findings findings, String field, String text, Place place) {
        BigDecimal amount = Numbers.decimal(text);
        if (text.indexOf(',') >= 0) {
            findings.error(Kind.COMMA_IN_NUMBER, place, field, "a point before the decimal places, and nothing between thousands");
        } else if (amount == null) {
            findings.error(Kind.NOT_A_NUMBER, place, field, Numbers.EXPECTED);
        } else if (amount.signum() < 0) {
            findings.error(Kind.OUT_OF_BOUNDS, place, field, "0 or more");
        }
    }

    private static void checkCoordinate(Findings findings, String field, String text, Place place) {
        BigDecimal most = BigDecimal.valueOf(field.equals("latitude") ? 90 : 180);
        if (!text.matches("-?[0-9]{1,3}([.,][0-9]{1,30})?") || new BigDecimal(text.replace(',', '.')).abs().compareTo(most) > 0) {
            findings.error(Kind.OUT_OF_BOUNDS, place, field, "a number from -" + most + " to " + most);
        }
    }

    /** A number as it can be meant, with a comma too; null if it cannot be meant as one. */
    static BigDecimal meant(String text) {
        return text == null ? null : Numbers.decimal(text.replace(',', '.'));
    }
}
