package org.jemaa.result.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jemaa.result.EnvelopeResult;
import org.jemaa.result.PlaceFigures;
import org.jemaa.shared.web.Words;

/** What each place received, as a share of the money spent, beside its share of the votes. */
@RequestScoped
class PlacesInWords {

    @Inject
    private Words words;

    List<FaredSection.Place> of(EnvelopeResult envelope) {
        List<PlaceFigures> places = envelope.figures().places();
        BigDecimal votes = BigDecimal.valueOf(places.stream().mapToLong(PlaceFigures::votes).sum());
        BigDecimal cost = envelope.cost().amount();
        BigDecimal longest = places.stream().map(place -> moneyShare(place, cost).max(voteShare(place, votes))).reduce(BigDecimal.ZERO, BigDecimal::max);
        return places.stream().map(place -> place(place, moneyShare(place, cost), voteShare(place, votes), longest)).toList();
    }

    private FaredSection.Place place(PlaceFigures place, BigDecimal money, BigDecimal votes, BigDecimal longest) {
        var bar = new FaredSection.Bar(place.place() == null ? words.of("result.city") : words.text(place.place()),
            words.percent(money), Bars.length(money, longest), words.percent(votes), Bars.length(votes, longest));
        return new FaredSection.Place(bar, words.langOf(place.place()), place.projects(), place.winners(), words.money(place.cost()), words.number(place.votes()));
    }

    private static BigDecimal moneyShare(PlaceFigures place, BigDecimal all) {
        return share(place.cost().amount(), all);
    }

    private static BigDecimal voteShare(PlaceFigures place, BigDecimal all) {
        return share(BigDecimal.valueOf(place.votes()), all);
    }

    private static BigDecimal share(BigDecimal part, BigDecimal all) {
        return all.signum() == 0 ? BigDecimal.ZERO : part.divide(all, 4, RoundingMode.HALF_UP);
    }
}
