package org.jemaa.recount;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jemaa.counting.Conditions;
import org.jemaa.counting.Election;
import org.jemaa.counting.Threshold;
import org.jemaa.counting.TieOrder;
import org.jemaa.counting.Utility;
import org.jemaa.counting.pabulib.PabulibFile;
import org.jemaa.counting.pabulib.VoteType;

/**
 * What the command line asks of every file.
 *
 * @param runs         the ways to count, in order; empty for the file's own
 * @param utility      instead of the one that the file's own rule would take; null for that one. Only without runs
 * @param comparison   whether the file's own rule is compared with greedy as well. Only without runs
 * @param ties         null for cost, votes, and a lot whose seed comes from the file
 * @param conditions   withdrawn projects, exclusive groups and thresholds
 * @param votesMissing whether the votes that losers missed are counted: null leaves it to the work that it takes
 * @param cannotBeBuilt winners for whom others shall move up
 */
record Request(List<RunSpec> runs, Utility utility, boolean comparison, TieOrder ties, Conditions conditions, Boolean votesMissing,
        Set<String> cannotBeBuilt) {

    /** One count of one file: the way, the election under its conditions, and what must be said about it. */
    record Prepared(RunSpec run, TieOrder ties, Election election, List<String> warnings) {
    }

    /**
     * @throws IllegalArgumentException if conditions name projects that the file does not have
     * @param election the file's, without conditions
     */
    List<Prepared> prepare(PabulibFile file, Election election) {
        FileRule own = FileRule.of(file);
        List<Prepared> prepared = new ArrayList<>();
        if (runs.isEmpty()) {
            RunSpec run = own.run().comparing(own.run().comparison() || comparison);
            prepared.add(prepared(file, election, utility == null ? run : run.valuing(utility), own.threshold(), own.warnings()));
        }
        for (RunSpec run : runs) {
            prepared.add(prepared(file, election, run, Threshold.NONE, List.of()));
        }
        return prepared;
    }

    private Prepared prepared(PabulibFile file, Election election, RunSpec asked, Threshold ofFile, List<String> already) {
        List<String> warnings = new ArrayList<>(already);
        Threshold threshold = conditions.threshold().equals(Threshold.NONE) ? ofFile : conditions.threshold();
        if (threshold.equals(Threshold.NONE) && FileRule.least(file).isPresent()) {
            warnings.add("The file asks for a score of " + FileRule.least(file).get().toPlainString()
                    + " (min_project_score_threshold); this run does not. See --threshold.");
        }
        if (file.voteType() == VoteType.SCORING && file.number("default_score").filter(score -> score.signum() != 0).isPresent()) {
            warnings.add("Projects that a voter does not list count 0 here; the file says " + file.meta().get("default_score") + " (default_score).");
        }
        if (asked.utility() != null && !asked.rule().usesUtility()) {
            warnings.add("The rule " + asked.rule().text() + " does not ask for a utility; '" + asked.utility().text()
                    + "' changes nothing.");
        }
        return new Prepared(asked.completed(election.kind(), file.meta().get("currency")), ties == null ? FileRule.usualTies(file) : ties,
                election.under(conditions.with(threshold)), List.copyOf(warnings));
    }

    boolean hasOwnTies() {
        return ties != null;
    }
}
