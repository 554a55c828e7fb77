package org.jemaa.ballot.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jemaa.ballot.desk.DeskBoard;
import org.jemaa.ballot.desk.DeskCard;
import org.jemaa.ballot.desk.SetUpDesk;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.process.BudgetCard;
import org.jemaa.shared.Answer;
import org.jemaa.shared.web.Notices;

/** The office sets up the desks of a vote. With the parameter "desk", that one is changed, otherwise one is added. */
@Named
@RequestScoped
public class ManageDesksView {

    @Inject
    private DeskVote vote;
    @Inject
    private DeskBoard board;
    @Inject
    private SetUpDesk setUp;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private Notices notices;
    @Inject
    @ManagedProperty("#{param.desk}")
    private String desk;
    private List<DeskCard> desks;
    private DeskCard changed;
    private String number;
    private Map<String, String> name = new HashMap<>();
    private Map<String, String> place = new HashMap<>();
    private String officers;

    @PostConstruct
    void load() {
        desks = board.of(getCard().slug());
        changed = desks.stream().filter(known -> String.valueOf(known.number()).equals(desk)).findFirst().orElse(null);
        if (changed != null) {
            name = new HashMap<>(changed.name().byLanguage());
            place = new HashMap<>(changed.place().byLanguage());
            officers = changed.officers().stream().map(DeskCard.Officer::name).collect(Collectors.joining("\n"));
        }
    }

    public String save() {
        var form = new SetUpDesk.Form(number, name, place, officers);
        Answer<DeskCard> answer = changed == null ? setUp.add(getCard().slug(), form) : setUp.change(getCard().slug(), changed.number(), form);
        if (answer instanceof Answer.Refused<DeskCard> no) {
            notices.refused(no.refusals());
            return null;
        }
        notices.done("ballot.desk.saved", answer.orThrow().number());
        return "/ballot/manage-desks?faces-redirect=true&key=" + getCard().slug();
    }

    public BudgetCard getCard() {
        return vote.card();
    }

    public boolean isOver() {
        return vote.isOver();
    }

    public List<DeskCard> getDesks() {
        return desks;
    }

    public DeskCard getChanged() {
        return changed;
    }

    public List<String> getLanguages() {
        return here.card().languages();
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public Map<String, String> getName() {
        return name;
    }

    public Map<String, String> getPlace() {
        return place;
    }

    public String getOfficers() {
        return officers;
    }

    public void setOfficers(String officers) {
        this.officers = officers;
    }
}
