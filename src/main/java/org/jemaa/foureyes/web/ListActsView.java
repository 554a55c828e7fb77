package org.jemaa.foureyes.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jemaa.foureyes.ActBoard;
import org.jemaa.foureyes.ActCard;

@Named
@RequestScoped
public class ListActsView {

    @Inject
    private ActBoard board;
    @Inject
    private ToldInWords words;
    private List<ActCard> all;

    @PostConstruct
    void load() {
        all = board.newest();
    }

    public List<ActCard> getAll() {
        return all;
    }

    public String told(ActCard act) {
        return words.of(act);
    }
}
