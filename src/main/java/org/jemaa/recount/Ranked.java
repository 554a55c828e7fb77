package org.jemaa.recount;

import java.util.List;
import java.util.Map;
import org.jemaa.counting.Conditions;
import org.jemaa.counting.TieOrder;
import org.jemaa.counting.question.Ranking;

/**
 * One file whose ballots answer a single question, ranked in one way. Members as in {@link Recounted}.
 */
record Ranked(String file, Map<String, String> meta, Map<String, String> names, RunSpec run, TieOrder ties, Conditions conditions,
        Ranking ranking, List<String> warnings) {
}
