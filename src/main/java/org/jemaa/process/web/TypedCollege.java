package org.jemaa.process.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.BudgetForm;
import org.jemaa.process.College;
import org.jemaa.process.Envelope;
import org.jemaa.shared.LocalText;

/** What stands in the fields of one college: as typed or, before that, as it is. {@code number}: its place on the page. */
public class TypedCollege {

    private final int number;
    private final boolean citizens;
    private final Map<String, String> name = new HashMap<>();
    private String code;
    private String leastAge;
    private String mostAge;
    private String weight = "1";
    private String binding = "false";
    private List<String> envelopes;
    private String ownSum;
    private String ownProjects;

    private TypedCollege(int number, boolean citizens, List<String> envelopes) {
        this.number = number;
        this.citizens = citizens;
        this.envelopes = envelopes;
    }

    /** @param common the common envelopes by the names that the form gives them */
    static TypedCollege empty(int number, Map<String, Envelope> common) {
        return new TypedCollege(number, false, List.copyOf(common.keySet()));
    }

    static TypedCollege of(int number, College college, BudgetCard budget, Map<String, Envelope> common) {
        var typed = new TypedCollege(number, college.isOfCitizens(),
            common.entrySet().stream().filter(envelope -> college.votesOn(envelope.getValue())).map(Map.Entry::getKey).toList());
        typed.code = college.code();
        typed.name.putAll(college.name().byLanguage());
        typed.leastAge = college.leastAge() == null ? null : college.leastAge().toString();
        typed.mostAge = college.mostAge() == null ? null : college.mostAge().toString();
        typed.weight = String.valueOf(college.weight());
        typed.binding = String.valueOf(college.binding());
        typed.ownSum = budget.ownEnvelope(college).map(own -> TypedBudget.plain(own.sum())).orElse(null);
        typed.ownProjects = String.join(", ", college.ownProjects());
        return typed;
    }

    /** @param all how many common envelopes there are: with all of them, those that come later are on its ballot too */
    BudgetForm.CollegeForm form(int all) {
        var texts = new LinkedHashMap<>(name);
        LocalText named = texts.values().stream().allMatch(text -> text == null || text.isBlank()) ? null : new LocalText(texts);
        String field = "college-" + number;
        return citizens ? new BudgetForm.CollegeForm(field, College.CITIZENS_CODE, null, leastAge, mostAge, weight, null, null, null, null)
            : new BudgetForm.CollegeForm(field, code, named, leastAge, mostAge, weight, Boolean.valueOf(binding),
                envelopes.size() == all ? null : new ArrayList<>(envelopes), ownSum, ownProjects);
    }

    /** Where a college was put in, or not left empty. */
    boolean isTyped() {
        return code != null && !code.isBlank();
    }

    public int getNumber() {
        return number;
    }

    public boolean isCitizens() {
        return citizens;
    }

    public Map<String, String> getName() {
        return name;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getLeastAge() {
        return leastAge;
    }

    public void setLeastAge(String leastAge) {
        this.leastAge = leastAge;
    }

    public String getMostAge() {
        return mostAge;
    }

    public void setMostAge(String mostAge) {
        this.mostAge = mostAge;
    }

    public String getWeight() {
        return weight;
    }

    public void setWeight(String weight) {
        this.weight = weight;
    }

    public String getBinding() {
        return binding;
    }

    public void setBinding(String binding) {
        this.binding = binding;
    }

    public List<String> getEnvelopes() {
        return envelopes;
    }

    public void setEnvelopes(List<String> envelopes) {
        this.envelopes = envelopes;
    }

    public String getOwnSum() {
        return ownSum;
    }

    public void setOwnSum(String ownSum) {
        this.ownSum = ownSum;
    }

    public String getOwnProjects() {
        return ownProjects;
    }

    public void setOwnProjects(String ownProjects) {
        this.ownProjects = ownProjects;
    }
}
