package org.jemaa.ballot.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jemaa.ballot.BallotRefusal;
import org.jemaa.ballot.roll.EraseContacts;
import org.jemaa.shared.Answer;
import org.jemaa.shared.Refusal;
import org.jemaa.shared.web.Notices;

/** After a vote, the office erases the addresses that were kept for it. */
@Named
@RequestScoped
public class EraseContactsView {

    @Inject
    private DeskVote vote;
    @Inject
    private EraseContacts erase;
    @Inject
    private Notices notices;
    private long left;
    private boolean sure;

    @PostConstruct
    void load() {
        left = vote.isOver() ? erase.left(vote.card().slug()) : 0;
    }

    public String erase() {
        if (!sure) {
            notices.refused(List.of(Refusal.ofField("sureToErase", BallotRefusal.NOT_SURE)));
            return null;
        }
        Answer<Integer> answer = erase.handle(vote.card().slug());
        if (answer instanceof Answer.Refused<Integer> no) {
            notices.refused(no.refusals());
            return null;
        }
        notices.done("ballot.contacts.erased", answer.orThrow());
        return "/ballot/manage-roll?faces-redirect=true&key=" + vote.card().slug();
    }

    public long getLeft() {
        return left;
    }

    public boolean isSureToErase() {
        return sure;
    }

    public void setSureToErase(boolean sure) {
        this.sure = sure;
    }
}
