package org.jemaa.process.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.municipality.DistrictCard;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.BudgetDesk;
import org.jemaa.process.BudgetForm;
import org.jemaa.process.College;
import org.jemaa.process.Envelope;
import org.jemaa.process.SetUpBudget;
import org.jemaa.shared.Answer;
import org.jemaa.shared.Refusal;
import org.jemaa.shared.web.Notices;
import org.jemaa.shared.web.Words;

/** The assistant's step about who votes: all citizens, the colleges that are there, and room for one more. */
@Named
@RequestScoped
public class SetUpCollegesView {

    @Inject
    private BudgetDesk desk;
    @Inject
    private SetUpBudget setUp;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private Notices notices;
    @Inject
    private Words words;
    @Inject
    @ManagedProperty("#{param}")
    private Map<String, String> asked;
    private final Map<String, Envelope> common = new LinkedHashMap<>();
    private final List<TypedCollege> colleges = new ArrayList<>();
    private String leastPublished;

    @PostConstruct
    void load() {
        desk.find(asked.get("key")).ifPresent(this::show);
    }

    private void show(BudgetCard budget) {
        budget.envelopes().stream().filter(Envelope::isCommon).forEach(envelope -> common.put(name(envelope), envelope));
        budget.colleges().forEach(college -> colleges.add(TypedCollege.of(colleges.size(), college, budget, common)));
        if (colleges.size() <= College.MOST) {
            colleges.add(TypedCollege.empty(colleges.size(), common));
        }
        leastPublished = String.valueOf(budget.leastPublished());
    }

    private String name(Envelope envelope) {
        return envelope.isForWholeCity() ? "city" : here.card().district(envelope.districtId()).map(DistrictCard::code).orElseThrow();
    }

    public String save() {
        String slug = asked.get("key");
        List<BudgetForm.CollegeForm> forms = colleges.stream().filter(college -> college.isCitizens() || college.isTyped())
            .map(college -> college.form(common.size())).toList();
        if (setUp.change(slug, BudgetForm.ofColleges(forms, leastPublished)) instanceof Answer.Refused<BudgetCard> no) {
            notices.refused(no.refusals().stream().map(this::atItsField).toList());
            return null;
        }
        notices.done("process.set-up.kept");
        return "/process/set-up-budget?faces-redirect=true&key=" + slug + "&step=6";
    }

    /** Names have one field for each language; what concerns them all stands at the first. */
    private Refusal atItsField(Refusal refusal) {
        String field = String.valueOf(refusal.field()).replace('.', '-');
        return new Refusal(refusal.key(), field.endsWith("-name") ? field + "-" + here.card().languages().get(0)
            : field.equals("colleges") ? "leastPublished" : field, refusal.arguments());
    }

    /** The common envelopes to tick. */
    public List<SelectItem> getEnvelopes() {
        return common.entrySet().stream().map(one -> new SelectItem(one.getKey(), one.getValue().isForWholeCity() ? words.of("process.whole-city")
            : words.text(here.card().district(one.getValue().districtId()).orElseThrow().name()))).toList();
    }

    public List<TypedCollege> getColleges() {
        return colleges;
    }

    public String getLeastPublished() {
        return leastPublished;
    }

    public void setLeastPublished(String leastPublished) {
        this.leastPublished = leastPublished;
    }
}
