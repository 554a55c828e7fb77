package org.jemaa.result.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jemaa.result.EnvelopeFigures.Municipal;
import org.jemaa.result.EnvelopeResult;
import org.jemaa.result.VotersFared;
import org.jemaa.shared.web.Words;

/** Says how the voters of an envelope fared, and lays the municipal rule beside it where another was used and it matters. */
@RequestScoped
class FaredInWords {

    private static final int BARS = 10;

    @Inject
    private Words words;
    @Inject
    private PlacesInWords places;

    /** @param where the envelope's name; null where there is only one. Null if no figures were kept, or nobody voted. */
    FaredSection of(EnvelopeResult envelope, String where) {
        if (envelope.figures() == null || envelope.figures().fared().voters() == 0) {
            return null;
        }
        VotersFared fared = envelope.figures().fared();
        Municipal municipal = envelope.figures().municipal();
        VotersFared other = municipal == null || municipal.isTheSameForAll() ? null : municipal.fared();
        return new FaredSection(in(where, words.of("result.fared")), sentence(fared, other),
            municipal == null ? "" : comparison(municipal), facts(fared, other),
            other == null ? "" : words.of("result.rule.EQUAL_SHARES"), other == null ? "" : words.of("result.rule.MUNICIPAL_GREEDY"),
            bars(fared, other), rows(fared, other), in(where, words.of("result.places")), places.of(envelope));
    }

    private String in(String where, String heading) {
        return where == null ? heading : words.of("result.all.in", where, heading);
    }

    private String sentence(VotersFared fared, VotersFared other) {
        return other == null ? words.of("result.fared.some", fared.satisfied(), fared.voters())
            : words.of("result.fared.some-beside", fared.satisfied(), fared.voters(), other.satisfied());
    }

    private String comparison(Municipal municipal) {
        return municipal.isTheSameForAll() ? words.of("result.fared.same")
            : words.of("result.fared.prefer", municipal.preferThis(), municipal.preferMunicipal(), municipal.indifferent());
    }

    private List<FaredSection.Fact> facts(VotersFared fared, VotersFared other) {
        return List.of(
            new FaredSection.Fact(words.of("result.fared.none"), words.percent(share(fared, fared.with(0))),
                beside(other == null ? null : words.percent(share(other, other.with(0))))),
            new FaredSection.Fact(words.of("result.fared.average"), words.number(average(fared)),
                beside(other == null ? null : words.number(average(other)))),
            new FaredSection.Fact(words.of("result.fared.cost"), words.money(fared.averageCost()),
                beside(other == null ? null : words.money(other.averageCost()))));
    }

    private String beside(String figure) {
        return figure == null ? "" : words.of("result.fared.beside", figure);
    }

    private List<FaredSection.Bar> bars(VotersFared fared, VotersFared other) {
        int numbers = numbers(fared, other);
        int last = numbers > BARS + 1 ? BARS : numbers - 1;
        var bars = new ArrayList<FaredSection.Bar>();
        int longest = IntStream.rangeClosed(0, last).map(winners -> Math.max(voters(fared, winners, last), voters(other, winners, last))).max().orElse(0);
        for (int winners = 0; winners <= last; winners++) {
            int voters = voters(fared, winners, last);
            int others = voters(other, winners, last);
            bars.add(new FaredSection.Bar(words.of(winners == last && last < numbers - 1 ? "result.fared.winners-or-more" : "result.fared.winners", winners),
                words.number(voters), Bars.length(voters, longest), other == null ? null : words.number(others), Bars.length(others, longest)));
        }
        return bars;
    }

    private static int voters(VotersFared fared, int winners, int last) {
        ToIntFunction<VotersFared> count = some -> winners == last ? some.withAtLeast(winners) : some.with(winners);
        return fared == null ? 0 : count.applyAsInt(fared);
    }

    private List<FaredSection.Row> rows(VotersFared fared, VotersFared other) {
        return IntStream.range(0, numbers(fared, other)).mapToObj(winners -> new FaredSection.Row(words.of("result.fared.winners", winners),
            words.number(fared.with(winners)), words.percent(share(fared, fared.with(winners))),
            other == null ? "" : words.number(other.with(winners)), other == null ? "" : words.percent(share(other, other.with(winners))))).toList();
    }

    private static int numbers(VotersFared fared, VotersFared other) {
        return Math.max(fared.winnersPerVoter().size(), other == null ? 0 : other.winnersPerVoter().size());
    }

    private static BigDecimal share(VotersFared fared, int voters) {
        return new BigDecimal(voters).divide(new BigDecimal(fared.voters()), 4, RoundingMode.HALF_UP);
    }

    private static BigDecimal average(VotersFared fared) {
        return fared.averageWinners().toDecimal(2);
    }
}
