package org.jemaa.process.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jemaa.municipality.MunicipalityCard;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.BudgetForm;
import org.jemaa.process.CountingRule;
import org.jemaa.process.Envelope;
import org.jemaa.process.Phase;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Money;

/** What stands in the fields of the assistant: as typed or, before that, as the budget is, or a suggestion. */
public class TypedBudget {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
    private static final String CITY = "city";
    private static final Map<Phase, Integer> USUAL_DAYS = Map.of(Phase.RULES, 14, Phase.PROPOSALS, 42, Phase.REVIEW, 56, Phase.YOUTH_OPINIONS, 14,
        Phase.VOTE, 21, Phase.COUNT, 4, Phase.RESULTS, 14, Phase.DELIVERY, 365);

    private final Map<String, String> title = new HashMap<>();
    private final Map<String, String> summary = new HashMap<>();
    private final Map<String, String> reason = new HashMap<>();
    private final Map<String, String> envelopes = new HashMap<>();
    private final Map<String, String> opens = new HashMap<>();
    private final Map<String, String> closes = new HashMap<>();
    private String slug;
    private String sum;
    private String minProjects = "1";
    private String maxProjects;
    private String maxCost;
    private String rule = CountingRule.MUNICIPAL_GREEDY.name();

    static TypedBudget suggested(LocalDate today) {
        var typed = new TypedBudget();
        typed.suggestDates(today);
        return typed;
    }

    static TypedBudget of(BudgetCard card, ZoneId zone, LocalDate today) {
        var typed = new TypedBudget();
        typed.title.putAll(card.title().byLanguage());
        typed.summary.putAll(card.summary().byLanguage());
        typed.slug = card.slug();
        typed.sum = plain(card.sum());
        for (Envelope envelope : card.envelopes().stream().filter(Envelope::isCommon).toList()) {
            typed.envelopes.put(envelope.isForWholeCity() ? CITY : envelope.districtId().toString(), plain(envelope.sum()));
        }
        typed.minProjects = String.valueOf(card.ballotRules().minProjects());
        typed.maxProjects = card.ballotRules().limitsNumber() ? card.ballotRules().maxProjects().toString() : null;
        typed.maxCost = card.ballotRules().limitsCost() ? plain(card.ballotRules().maxCost()) : null;
        typed.rule = card.rule().name();
        card.timetable().windows().forEach((phase, window) -> {
            typed.opens.put(phase.name(), TYPED.format(LocalDateTime.ofInstant(window.opens(), zone)));
            typed.closes.put(phase.name(), TYPED.format(LocalDateTime.ofInstant(window.closes(), zone).truncatedTo(ChronoUnit.MINUTES)));
        });
        if (card.timetable().windows().isEmpty()) {
            typed.suggestDates(today);
        }
        return typed;
    }

    /** From Monday after next on, one phase after the other, from eight in the morning to eight in the evening. */
    private void suggestDates(LocalDate today) {
        LocalDate day = today.plusDays(15L - today.getDayOfWeek().getValue());
        for (Phase phase : Phase.values()) {
            opens.put(phase.name(), TYPED.format(day.atTime(8, 0)));
            day = day.plusDays(USUAL_DAYS.get(phase));
            closes.put(phase.name(), TYPED.format(day.minusDays(1).atTime(20, 0)));
        }
    }

    BudgetForm texts() {
        return BudgetForm.ofText(slug, text(title), text(summary), sum == null ? "" : sum);
    }

    /** {@code envelope-city} and {@code envelope-<number of the district>} are the fields to which refusals point. */
    BudgetForm shares(MunicipalityCard municipality) {
        var shares = new ArrayList<BudgetForm.Share>();
        shares.add(new BudgetForm.Share("envelope-" + CITY, null, envelopes.get(CITY)));
        municipality.districts().forEach(district -> shares.add(new BudgetForm.Share("envelope-" + district.id(), district.code(),
            envelopes.get(String.valueOf(district.id())))));
        return BudgetForm.ofEnvelopes(shares);
    }

    List<BudgetForm.Dates> dates() {
        return List.of(Phase.values()).stream().map(phase -> new BudgetForm.Dates(phase.name(), opens.get(phase.name()), closes.get(phase.name()))).toList();
    }

    BudgetForm rules() {
        return BudgetForm.ofRules(new BudgetForm.Limits(minProjects, maxProjects, maxCost), rule);
    }

    LocalText reasonText() {
        return text(reason);
    }

    private static LocalText text(Map<String, String> typed) {
        var texts = new LinkedHashMap<>(typed);
        return texts.values().stream().allMatch(text -> text == null || text.isBlank()) ? null : new LocalText(texts);
    }

    static String plain(Money money) {
        return money.amount().stripTrailingZeros().scale() <= 0 ? money.amount().setScale(0).toPlainString() : money.amount().toPlainString();
    }

    public Map<String, String> getTitle() {
        return title;
    }

    public Map<String, String> getSummary() {
        return summary;
    }

    public Map<String, String> getReason() {
        return reason;
    }

    public Map<String, String> getEnvelopes() {
        return envelopes;
    }

    public Map<String, String> getOpens() {
        return opens;
    }

    public Map<String, String> getCloses() {
        return closes;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    public String getSum() {
        return sum;
    }

    public void setSum(String sum) {
        this.sum = sum;
    }

    public String getMinProjects() {
        return minProjects;
    }

    public void setMinProjects(String minProjects) {
        this.minProjects = minProjects;
    }

    public String getMaxProjects() {
        return maxProjects;
    }

    public void setMaxProjects(String maxProjects) {
        this.maxProjects = maxProjects;
    }

    public String getMaxCost() {
        return maxCost;
    }

    public void setMaxCost(String maxCost) {
        this.maxCost = maxCost;
    }

    public String getRule() {
        return rule;
    }

    public void setRule(String rule) {
        this.rule = rule;
    }
}
