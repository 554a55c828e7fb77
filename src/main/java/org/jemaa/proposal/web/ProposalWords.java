package org.jemaa.proposal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.municipality.DistrictCard;
import org.jemaa.proposal.ProposalCard;
import org.jemaa.proposal.ProposalState;
import org.jemaa.shared.web.Words;

/** How a proposal's state and place are shown, the same on every page. */
@Named
@RequestScoped
public class ProposalWords {

    @Inject
    private CurrentMunicipality here;
    @Inject
    private Words words;

    public String place(ProposalCard card) {
        return card.districtId() == null ? words.of("proposal.whole-city")
            : words.text(here.card().district(card.districtId()).map(DistrictCard::name).orElse(null));
    }

    public String by(ProposalCard card) {
        return card.authorName() == null ? words.of("proposal.by-office") : words.of("proposal.by", card.authorName());
    }

    public String state(ProposalState state) {
        return words.of("proposal.state." + state);
    }

    public String chip(ProposalState state) {
        return switch (state) {
            case SUBMITTED -> "due";
            case ACCEPTED -> "good";
            case REFUSED -> "bad";
            case WITHDRAWN -> "done";
        };
    }

    public String icon(ProposalState state) {
        return switch (state) {
            case SUBMITTED -> "hourglass";
            case ACCEPTED -> "circle-check";
            case REFUSED -> "circle-x";
            case WITHDRAWN -> "undo-2";
        };
    }
}
