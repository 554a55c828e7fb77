package org.jemaa.foureyes.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jemaa.foureyes.ActBoard;
import org.jemaa.foureyes.ActCard;
import org.jemaa.identity.CurrentAccount;

/** What waits for a second official, for the desk's first page: of others, to decide; of one's own, to know. */
@Named
@RequestScoped
public class ActTasksView {

    @Inject
    private ActBoard board;
    @Inject
    private CurrentAccount me;
    @Inject
    private ToldInWords words;
    private List<ActCard> ofOthers;
    private List<ActCard> mine;

    @PostConstruct
    void load() {
        long account = me.find().orElseThrow().id().value();
        List<ActCard> waiting = board.waiting();
        ofOthers = waiting.stream().filter(act -> !act.isOf(account)).toList();
        mine = waiting.stream().filter(act -> act.isOf(account)).toList();
    }

    public List<ActCard> getOfOthers() {
        return ofOthers;
    }

    public List<ActCard> getMine() {
        return mine;
    }

    public String told(ActCard act) {
        return words.of(act);
    }
}
