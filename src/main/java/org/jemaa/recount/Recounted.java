package org.jemaa.recount;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jemaa.counting.Election;
import org.jemaa.counting.Fate;
import org.jemaa.counting.Fraction;
import org.jemaa.counting.Outcome;
import org.jemaa.counting.Round;
import org.jemaa.counting.TieOrder;
import org.jemaa.counting.explain.SecondChance;
import org.jemaa.counting.explain.Welfare;

/**
 * One file counted in one way.
 *
 * @param file         its name as it was given
 * @param meta         the file's keys and values
 * @param names        each project's name, by identifier
 * @param ties         as applied
 * @param welfare      what the winners are worth to all voters together
 * @param figures      how voters, districts and themes fared
 * @param votesMissing how many more votes each project would have needed: 0 for winners, nothing where no number helps; null if it was
 *                     not counted
 * @param moneyWent    for each project that equal-shares did not take, where its supporters' money went; empty under other rules
 * @param secondChance who moves up if the winners that were named cannot be built; null if none was named
 * @param warnings     in English
 */
record Recounted(String file, Map<String, String> meta, Map<String, String> names, RunSpec run, TieOrder ties, Election election,
        Outcome outcome, Fraction welfare, Figures figures, Map<String, Optional<Integer>> votesMissing,
        Map<String, MoneyWent> moneyWent, SecondChance secondChance, List<String> warnings) {

    /** Each winner's round. */
    Map<String, Round> rounds() {
        Map<String, Round> rounds = new HashMap<>();
        outcome.rounds().forEach(round -> rounds.put(round.project(), round));
        return rounds;
    }

    /** How many more votes it would have needed; null if that is not known or no number helps. */
    Integer missing(String project) {
        return votesMissing == null ? null : votesMissing.get(project).orElse(null);
    }

    String name(String project) {
        return names.get(project);
    }

    /** Such as "won-by-completion". */
    static String text(Fate.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String text(TieOrder.Criterion criterion) {
        return criterion == TieOrder.Criterion.IDENTIFIER ? "id" : criterion.name().toLowerCase(Locale.ROOT);
    }

    /** Without an exponent and without zeros at the end. */
    static String exact(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    /** As a decimal where it has an end, otherwise as a fraction; always exact. */
    static String exact(Fraction fraction) {
        return Welfare.text(fraction);
    }
}
