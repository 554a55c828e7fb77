package org.jemaa.result;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import org.jemaa.shared.Money;

/** How the voters of an envelope fared, as {@link EnvelopeFigures} has it but for the places. All empty in results from before figures were kept. */
@Embeddable
class CountedFigures {

    @Column(name = "winners_per_voter")
    private String winnersPerVoter;
    @Column(name = "average_cost")
    private BigDecimal averageCost;
    @Column(name = "municipal_winners_per_voter")
    private String municipalWinnersPerVoter;
    @Column(name = "municipal_average_cost")
    private BigDecimal municipalAverageCost;
    @Column(name = "prefer_this")
    private Integer preferThis;
    @Column(name = "prefer_municipal")
    private Integer preferMunicipal;

    protected CountedFigures() {
    }

    CountedFigures(EnvelopeFigures figures) {
        winnersPerVoter = text(figures.fared());
        averageCost = figures.fared().averageCost().amount();
        if (figures.municipal() != null) {
            municipalWinnersPerVoter = text(figures.municipal().fared());
            municipalAverageCost = figures.municipal().fared().averageCost().amount();
            preferThis = figures.municipal().preferThis();
            preferMunicipal = figures.municipal().preferMunicipal();
        }
    }

    boolean areKept() {
        return winnersPerVoter != null;
    }

    EnvelopeFigures card(List<PlaceFigures> places, Currency currency) {
        return new EnvelopeFigures(fared(winnersPerVoter, averageCost, currency), municipalWinnersPerVoter == null ? null
            : new EnvelopeFigures.Municipal(fared(municipalWinnersPerVoter, municipalAverageCost, currency), preferThis, preferMunicipal), places);
    }

    private static String text(VotersFared fared) {
        return fared.winnersPerVoter().stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static VotersFared fared(String text, BigDecimal averageCost, Currency currency) {
        return new VotersFared(Arrays.stream(text.split(",")).map(Integer::valueOf).toList(), new Money(averageCost, currency));
    }
}
