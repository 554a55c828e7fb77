package org.jemaa.ballot.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import org.jemaa.ballot.desk.DeskBoard;
import org.jemaa.ballot.desk.DeskCard;
import org.jemaa.identity.CurrentAccount;
import org.jemaa.process.BudgetCard;
import org.jemaa.shared.NotFound;

/** The desk that an address names: the key is its vote, the parameter "desk" its number. */
@RequestScoped
class NamedDesk {

    @Inject
    private DeskVote vote;
    @Inject
    private DeskBoard board;
    @Inject
    @ManagedProperty("#{param.desk}")
    private String desk;
    @Inject
    private CurrentAccount me;
    private DeskCard card;

    @PostConstruct
    void load() {
        int number = desk != null && desk.matches("[0-9]{1,4}") ? Integer.parseInt(desk) : 0;
        card = board.find(vote.card().slug(), number).orElseThrow(() -> new NotFound("desk " + desk));
    }

    DeskCard card() {
        return card;
    }

    /** Whether whoever looks serves the desk; officials may look without. */
    boolean isServed() {
        return me.find().map(account -> card.isServedBy(account.id().value())).orElse(false);
    }

    BudgetCard vote() {
        return vote.card();
    }

    String slug() {
        return vote.card().slug();
    }

    String state() {
        return vote.state();
    }

    /** Where a page of this desk goes on after a form was sent. */
    String next(String page) {
        return "/ballot/" + page + "?faces-redirect=true&key=" + slug() + "&desk=" + card.number();
    }
}
