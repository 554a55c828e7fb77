package org.jemaa.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jemaa.counting.Election;
import org.jemaa.counting.Fraction;
import org.jemaa.counting.Outcome;
import org.jemaa.counting.Rule;
import org.jemaa.counting.TieOrder;
import org.jemaa.counting.explain.Spending;
import org.jemaa.counting.explain.Statistics;
import org.jemaa.counting.rule.EqualShares;
import org.jemaa.result.EnvelopeFigures.Municipal;
import org.jemaa.result.VoteToCount.Candidate;
import org.jemaa.result.VoteToCount.Part;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Money;

/** Says of one envelope's outcome how its voters fared, what each place received, and where the money behind the lost projects went. */
final class Explanation {

    private static final int NAMED = 3;

    private final Part part;
    private final Election election;
    private final Outcome outcome;

    Explanation(Part part, Election election, Outcome outcome) {
        this.part = part;
        this.election = election;
        this.outcome = outcome;
    }

    /** @param weighted whether some voters count more than others: how many prefer which outcome is told in heads, and not then */
    EnvelopeFigures figures(Rule rule, TieOrder ties, boolean weighted) {
        return rule instanceof EqualShares && !weighted
            ? figures(Statistics.besideMunicipal(election, outcome, ties))
            : new EnvelopeFigures(fared(Statistics.of(election, outcome)), null, places());
    }

    private EnvelopeFigures figures(Statistics.BesideMunicipal beside) {
        return new EnvelopeFigures(fared(beside.first()),
            new Municipal(fared(beside.municipal()), heads(beside.preferTheFirst()), heads(beside.preferMunicipal())), places());
    }

    private VotersFared fared(Statistics statistics) {
        return new VotersFared(statistics.winnersPerVoter(), money(statistics.averageCost(), RoundingMode.HALF_UP));
    }

    /** Nobody's paper weighs more than another's here. */
    private static int heads(Fraction weight) {
        return weight.numerator().divide(weight.denominator()).intValueExact();
    }

    private List<PlaceFigures> places() {
        List<LocalText> places = part.projects().stream().map(Candidate::place).distinct().toList();
        if (places.size() < 2) {
            return List.of();
        }
        Map<String, LocalText> placeOf = new HashMap<>();
        part.projects().forEach(project -> placeOf.put(project.reference(), project.place()));
        List<Spending> spending = Spending.by(election, outcome, project -> List.of(String.valueOf(places.indexOf(placeOf.get(project)))));
        return spending.stream().sorted(Comparator.comparing(Spending::votes).reversed().thenComparing(each -> Integer.valueOf(each.label())))
            .map(each -> new PlaceFigures(places.get(Integer.parseInt(each.label())), each.projects(), each.winners(),
                new Money(each.cost(), part.sum().currency()), each.votes())).toList();
    }

    /** Under Equal Shares, for each project that lost though somebody chose it; none under other rules. */
    Map<String, MoneyWent> whereTheMoneyWent(Rule rule) {
        Map<String, MoneyWent> went = new HashMap<>();
        if (rule instanceof EqualShares shares) {
            shares.whereTheMoneyWent(election, outcome, (project, amounts) -> {
                if (!outcome.won(project)) {
                    went.put(project, went(amounts));
                }
            });
        }
        return went;
    }

    private MoneyWent went(Map<String, Fraction> amounts) {
        List<MoneyWent.Payment> most = amounts.entrySet().stream().sorted(Map.Entry.<String, Fraction>comparingByValue().reversed()).limit(NAMED)
            .map(paid -> new MoneyWent.Payment(paid.getKey(), money(paid.getValue(), RoundingMode.DOWN)))
            .filter(paid -> !paid.amount().isZero()).toList();
        return new MoneyWent(most, amounts.size() - most.size());
    }

    private Money money(Fraction amount, RoundingMode rounding) {
        return money(amount, rounding, part.sum().currency());
    }

    static Money money(Fraction amount, RoundingMode rounding, Currency currency) {
        return new Money(new BigDecimal(amount.numerator()).divide(new BigDecimal(amount.denominator()), currency.getDefaultFractionDigits(), rounding),
            currency);
    }
}
