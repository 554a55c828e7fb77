package org.jemaa.recount;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jemaa.counting.Outcome;
import org.jemaa.counting.Rule;
import org.jemaa.counting.TieOrder;
import org.jemaa.counting.explain.SecondChance;
import org.jemaa.counting.explain.Welfare;
import org.jemaa.counting.pabulib.PabulibFile;
import org.jemaa.counting.pabulib.PabulibReader;
import org.jemaa.counting.question.Ranking;

/**
 * Reads a file once and counts it in every way that is asked for. What goes wrong becomes a failure of this file or this run, and of no
 * other.
 */
final class Recounting {

    private final Request request;
    private final Format format;
    private final String name;
    private PabulibFile file;

    Recounting(Request request, Format format, String name) {
        this.request = request;
        this.format = format;
        this.name = name;
    }

    /** Reads; the counts are left to do. */
    List<Callable<Printed>> begin() {
        List<Callable<Printed>> counts = new ArrayList<>();
        try {
            PabulibFile read = PabulibReader.read(Path.of(name));
            List<Request.Prepared> runs = request.prepare(read, read.election());
            file = new PabulibFile(read.meta(), read.projects(), List.of());
            runs.forEach(run -> counts.add(() -> count(run, runs.size())));
        } catch (Exception | OutOfMemoryError failed) {
            Throwable cause = failed instanceof InvalidPathException ? new IllegalArgumentException("This is not a file's name.") : failed;
            return List.of(() -> Printed.failure(Failure.of(name, null, cause), format));
        }
        return counts;
    }

    private Printed count(Request.Prepared prepared, int runs) {
        try {
            boolean isQuestion = prepared.run().rule().isQuestion();
            return Printed.text(isQuestion ? format.ranking(ranked(prepared)) : format.outcome(recounted(prepared, runs)));
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError failed) {
            return Printed.failure(Failure.of(name, prepared.run().name(), failed), format);
        }
    }

    private Ranked ranked(Request.Prepared prepared) {
        Ranking ranking = Rules.question(prepared.run(), prepared.ties()).rank(prepared.election());
        List<String> warnings = new ArrayList<>(prepared.warnings());
        if (!request.hasOwnTies() && ranking.ties().stream().anyMatch(tie -> tie.decidedBy() == TieOrder.Criterion.LOT)) {
            warnings.add(drawn(prepared));
        }
        return new Ranked(name, file.meta(), names(), prepared.run(), prepared.ties(), prepared.election().conditions(), ranking,
                List.copyOf(warnings));
    }

    private static String drawn(Request.Prepared prepared) {
        return "A lot decided, with the seed '" + prepared.ties().seed()
                + "' that stands for the file's unit and instance. Give the seed that was drawn in public: --ties cost,votes,lot:SEED";
    }

    private Recounted recounted(Request.Prepared prepared, int runs) {
        RunSpec run = prepared.run();
        Rule rule = Rules.of(run, prepared.ties());
        Outcome outcome = rule.count(prepared.election());
        List<String> warnings = new ArrayList<>(prepared.warnings());
        if (run.rule() == RuleName.EQUAL_SHARES && run.comparison() && outcome.endowments() == null) {
            warnings.add("More voters prefer the outcome of the greedy rule, so it counts.");
        }
        if (!request.hasOwnTies() && outcome.decisiveTies().stream().anyMatch(tie -> tie.decidedBy() == TieOrder.Criterion.LOT)) {
            warnings.add(drawn(prepared));
        }
        Map<String, Optional<Integer>> missing = missing(prepared, rule, outcome, runs, warnings);
        SecondChance chance = secondChance(prepared, outcome, warnings);
        return new Recounted(name, file.meta(), names(), run, prepared.ties(), prepared.election(), outcome,
                Welfare.of(prepared.election(), run.utility(), outcome.selected()),
                Figures.of(prepared.election(), outcome, prepared.ties(), file.projects()),
                missing, Rules.moneyWent(run, prepared.ties(), prepared.election(), outcome), chance, List.copyOf(warnings));
    }

    private Map<String, Optional<Integer>> missing(Request.Prepared prepared, Rule rule, Outcome outcome, int runs, List<String> warnings) {
        if (Boolean.FALSE.equals(request.votesMissing())) {
            return null;
        }
        if (request.votesMissing() == null && !Missing.isLittleWork(prepared.run(), prepared.election(), outcome, runs)) {
            warnings.add("How many votes projects missed would take long to count; ask with --votes-missing.");
            return null;
        }
        try {
            return Missing.count(rule, prepared.election(), outcome);
        } catch (IllegalStateException | ArithmeticException tooMuch) {
            warnings.add("How many votes projects missed could not be counted: " + tooMuch.getMessage());
            return null;
        }
    }

    private SecondChance secondChance(Request.Prepared prepared, Outcome outcome, List<String> warnings) {
        Set<String> winners = new LinkedHashSet<>(request.cannotBeBuilt());
        winners.removeIf(project -> !outcome.won(project));
        request.cannotBeBuilt().stream().filter(project -> !winners.contains(project))
                .forEach(project -> warnings.add("'" + project + "' did not win, so nothing moves up for it."));
        return winners.isEmpty() ? null : SecondChance.of(prepared.election(), outcome, winners, prepared.ties());
    }

    private Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        file.projects().forEach(project -> names.put(project.id(), project.name()));
        return names;
    }
}
