package org.jemaa.process;

import java.util.List;
import org.jemaa.shared.LocalText;

/**
 * What an official typed, part by part. A part that is null stays as it is, or as a new budget starts: the whole sum for the whole
 * city, most votes first, at least one project, no dates, all citizens as one college. {@code rule} is the name of a {@link CountingRule}.
 */
public record BudgetForm(String slug, LocalText title, LocalText summary, String sum, String currency, List<Share> envelopes, Limits limits, String rule,
        List<Dates> phases, List<CollegeForm> colleges, String leastPublished) {

    public BudgetForm(String slug, LocalText title, LocalText summary, String sum, String currency, List<Share> envelopes, Limits limits, String rule,
            List<Dates> phases) {
        this(slug, title, summary, sum, currency, envelopes, limits, rule, phases, null, null);
    }

    /** Money for a district, by its code, or for the whole city (null). {@code field} is where a refusal points. */
    public record Share(String field, String district, String sum) {
    }

    /** Empty texts stand for "no limit". */
    public record Limits(String minProjects, String maxProjects, String maxCost) {
    }

    /** A phase by name, opening and closing in the municipality's local time, such as 2026-11-01T08:00. */
    public record Dates(String phase, String opens, String closes) {
    }

    /**
     * People who vote as a college; {@code field} is where a refusal points, with the part behind a point.
     *
     * @param binding     null: as usual, for citizens yes, for others no
     * @param envelopes   codes of districts, or "city", on whose envelopes it votes; null: on all
     * @param ownSum      of an envelope about which it decides alone; empty: none
     * @param ownProjects references of the proposals for which that envelope is, parted by commas
     */
    public record CollegeForm(String field, String code, LocalText name, String leastAge, String mostAge, String weight, Boolean binding,
            List<String> envelopes, String ownSum, String ownProjects) {
    }

    public static BudgetForm ofText(String slug, LocalText title, LocalText summary, String sum) {
        return new BudgetForm(slug, title, summary, sum, null, null, null, null, null);
    }

    public static BudgetForm ofEnvelopes(List<Share> envelopes) {
        return new BudgetForm(null, null, null, null, null, envelopes, null, null, null);
    }

    public static BudgetForm ofRules(Limits limits, String rule) {
        return new BudgetForm(null, null, null, null, null, null, limits, rule, null);
    }

    public static BudgetForm ofColleges(List<CollegeForm> colleges, String leastPublished) {
        return new BudgetForm(null, null, null, null, null, null, null, null, null, colleges, leastPublished);
    }

    public static BudgetForm ofDates(List<Dates> phases) {
        return new BudgetForm(null, null, null, null, null, null, null, null, phases);
    }
}
