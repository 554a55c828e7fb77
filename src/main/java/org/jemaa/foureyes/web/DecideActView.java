package org.jemaa.foureyes.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jemaa.foureyes.ActBoard;
import org.jemaa.foureyes.ActCard;
import org.jemaa.foureyes.ActId;
import org.jemaa.foureyes.ConfirmAct;
import org.jemaa.foureyes.DropAct;
import org.jemaa.identity.CurrentAccount;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.shared.Answer;
import org.jemaa.shared.web.Notices;

@Named
@RequestScoped
public class DecideActView {

    @Inject
    private ActBoard board;
    @Inject
    private ConfirmAct confirm;
    @Inject
    private DropAct drop;
    @Inject
    private CurrentAccount me;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private ToldInWords words;
    @Inject
    private Notices notices;
    @Inject
    @ManagedProperty("#{param.key}")
    private String key;
    private ActCard act;
    private String seen;
    private String password;

    @PostConstruct
    void load() {
        act = key != null && key.matches("[0-9]{1,18}") ? board.find(new ActId(Long.parseLong(key))).orElse(null) : null;
        seen = act == null ? null : act.seal();
    }

    public void check() {
        if (act == null) {
            notices.notHere();
        }
    }

    public String confirm() {
        return decided(confirm.handle(act.id(), seen, password));
    }

    public String drop() {
        return decided(drop.handle(act.id()));
    }

    private String decided(Answer<ActCard> answer) {
        if (answer instanceof Answer.Refused<ActCard> no) {
            notices.refused(no.refusals());
            return null;
        }
        notices.done("foureyes.done.".concat(answer.orThrow().state().name()));
        return "/foureyes/list-acts?faces-redirect=true";
    }

    public ActCard getAct() {
        return act;
    }

    public String getTold() {
        return words.of(act);
    }

    public boolean isOpen() {
        return act.state() == ActCard.State.PROPOSED;
    }

    public boolean isOwn() {
        return act.isOf(me.find().orElseThrow().id().value());
    }

    /** The reason in each language in which it was given, in the municipality's order. */
    public List<Map.Entry<String, String>> getReasons() {
        return here.card().languages().stream().filter(act.reason().byLanguage()::containsKey)
            .map(language -> Map.entry(language, act.reason().byLanguage().get(language))).toList();
    }

    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
