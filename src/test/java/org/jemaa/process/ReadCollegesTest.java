package org.jemaa.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jemaa.municipality.DistrictCard;
import org.jemaa.municipality.MunicipalityCard;
import org.jemaa.municipality.MunicipalityId;
import org.jemaa.process.BudgetForm.CollegeForm;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Money;
import org.jemaa.shared.Refusal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadCollegesTest {

    private static final LocalText NAME = LocalText.of("en", "Youth delegates");
    private static final MunicipalityCard TOWN = new MunicipalityCard(new MunicipalityId(1), "town", LocalText.of("en", "Town"), List.of("en"),
        Currency.getInstance("EUR"), ZoneId.of("Africa/Tunis"), null, null, false, List.of(new DistrictCard(7, "port", LocalText.of("en", "Port"))));

    private final List<Refusal> refusals = new ArrayList<>();

    private Optional<List<CollegePlan>> read(CollegeForm... forms) {
        refusals.clear();
        return new ReadColleges(TOWN, Currency.getInstance("EUR"), refusals).read(List.of(forms));
    }

    private List<String> reasons() {
        return refusals.stream().map(refusal -> refusal.field() + " " + refusal.code()).toList();
    }

    private static CollegeForm college(String field, String code, String least, String most, String weight) {
        return new CollegeForm(field, code, NAME, least, most, weight, null, null, null, null);
    }

    private static CollegeForm owning(String field, String code, String sum, String projects) {
        return new CollegeForm(field, code, NAME, null, null, null, null, List.of(), sum, projects);
    }

    @Test
    void a_college_is_indicative_weighs_one_and_votes_on_all_common_envelopes_unless_told_otherwise() {
        CollegePlan youth = read(college("y", " Youth ", null, "", null)).orElseThrow().get(0);
        assertEquals(new College(0, "youth", NAME, null, null, 1, false, null, List.of()), youth.college());
        assertNull(youth.own());
    }

    @Test
    void what_is_told_is_read() {
        CollegePlan youth = read(new CollegeForm("y", "youth", NAME, "16", "25", "3", true, List.of("city", "port"), "5000", "12, 17;12")).orElseThrow().get(0);
        assertEquals(new College(0, "youth", NAME, 16, 25, 3, true, Set.of(0L, 7L), List.of("12", "17")), youth.college());
        assertEquals(Money.of("5000", "EUR"), youth.own());
    }

    @Test
    void citizens_need_no_name_and_may_have_an_age_and_a_weight_but_nothing_else() {
        College citizens = read(new CollegeForm("c", "citizens", null, "16", null, "2", null, null, null, null)).orElseThrow().get(0).college();
        assertTrue(citizens.binding());
        assertEquals(List.of(16, 2), List.of(citizens.leastAge(), citizens.weight()));
        read(new CollegeForm("c", "citizens", null, null, null, null, false, null, null, null));
        assertEquals(List.of("c.code CITIZENS_DECIDE_ALL"), reasons());
    }

    @Test
    void bounds_of_codes_ages_and_weights_are_kept_and_named_with_their_field() {
        read(college("a", "no spaces", null, null, null), college("b", "b", "-1", "121", "0"), college("c", "c", "20", "16", "101"), college("d", "b", null, null, "x"));
        assertEquals(List.of("a.code COLLEGE_CODE_NOT_USABLE", "b.leastAge AGE_OUT_OF_BOUNDS", "b.mostAge AGE_OUT_OF_BOUNDS", "b.weight WEIGHT_OUT_OF_BOUNDS",
            "c.mostAge AGES_CROSSED", "c.weight WEIGHT_OUT_OF_BOUNDS", "d.code COLLEGE_TWICE", "d.weight WEIGHT_OUT_OF_BOUNDS"), reasons());
        assertTrue(read(college("a", "a", "0", "120", "100")).isPresent());
    }

    @Test
    void money_of_its_own_needs_proposals_that_no_other_college_pays() {
        read(owning("a", "a", "10", " , "), owning("b", "b", "ten", "1"), owning("c", "c", "10", "2"), owning("d", "d", "10", "2"));
        assertEquals(List.of("a.ownProjects OWN_PROJECTS_MISSING", "b.ownSum ENVELOPE_NOT_READABLE", "d.ownProjects OWN_PROJECT_TWICE"), reasons());
    }

    @Test
    void an_envelope_that_the_town_does_not_have_is_named() {
        read(new CollegeForm("a", "a", NAME, null, null, null, null, List.of("moon"), null, null));
        assertEquals(List.of("a.envelopes DISTRICT_NOT_KNOWN"), reasons());
    }

    @Test
    void there_are_not_more_than_a_few() {
        var many = new ArrayList<CollegeForm>();
        for (int i = 0; i < College.MOST; i++) {
            many.add(college("f" + i, "c" + i, null, null, null));
        }
        assertTrue(read(many.toArray(CollegeForm[]::new)).isPresent());
        many.addAll(Collections.nCopies(1, college("g", "one-more", null, null, null)));
        assertTrue(read(many.toArray(CollegeForm[]::new)).isEmpty());
        assertEquals(List.of("colleges TOO_MANY_COLLEGES"), reasons());
    }

    @Test
    void ballots_are_never_published_of_fewer_than_twenty() {
        var reading = new ReadColleges(TOWN, Currency.getInstance("EUR"), refusals);
        assertEquals(20, reading.leastPublished("20"));
        assertNull(reading.leastPublished("19"));
        assertEquals(List.of("leastPublished LEAST_PUBLISHED_OUT_OF_BOUNDS"), reasons());
    }
}
