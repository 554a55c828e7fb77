package org.jemaa.result;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Currency;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Money;

/** What a place received, as {@link PlaceFigures} has it. */
@Embeddable
class CountedPlace {

    private int position;
    private LocalText name;
    private int projects;
    private int winners;
    private BigDecimal cost;
    private long votes;

    protected CountedPlace() {
    }

    CountedPlace(int position, PlaceFigures place) {
        this.position = position;
        name = place.place();
        projects = place.projects();
        winners = place.winners();
        cost = place.cost().amount();
        votes = place.votes();
    }

    PlaceFigures card(Currency currency) {
        return new PlaceFigures(name, projects, winners, new Money(cost, currency), votes);
    }
}
