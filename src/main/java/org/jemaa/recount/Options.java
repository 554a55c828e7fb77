package org.jemaa.recount;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jemaa.counting.TieOrder;
import org.jemaa.counting.Utility;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command line. Its words are checked in {@link #request}, which says what is wrong. */
@Command(name = "java -jar jemaa-count.jar", sortOptions = false, mixinStandardHelpOptions = true, versionProvider = Help.class,
        header = "Counts elections of participatory budgets again, from their Pabulib files (https://pabulib.org).",
        description = {"", "Reads every vote type and prints the outcome: who won, in which round, at which price, and why the others"
                + " did not. Without a rule it counts as the file says it was counted. Needs no database, no server and no network.", ""},
        modelTransformer = Help.class)
final class Options {

    enum Mode {
        COUNT, VALIDATE, SIMULATE
    }

    @Parameters(arity = "1..*", paramLabel = "FILE.pb", description = "One or more Pabulib files.")
    private List<String> files = List.of();

    @Option(names = "--rule", paramLabel = "RULE", description = "One of the rules below (default: the file's own).")
    private String rule;

    @Option(names = "--utility", paramLabel = "UTILITY", description = "What a project is worth to who lists it: cost, cardinality,"
            + " points, points-cost, score, score-cost or borda (default: cost, points-cost or score-cost, whichever"
            + " suits the ballots, so that votes or points decide).")
    private String utility;

    @Option(names = "--completion", paramLabel = "C", description = "What equal-shares does with money left over: none, utilitarian"
            + " (greedily), add1 (raise every share step by step) or add1-utilitarian (default: none).")
    private String completion;

    @Option(names = "--start", paramLabel = "S", description = "Where add1 starts: exact (budget / voters) or integral (without the"
            + " fraction) (default: exact).")
    private String start;

    @Option(names = "--stop", paramLabel = "S", description = "When add1 stops: exhaustive (also when nothing more fits) or overspend"
            + " (only before it would overspend) (default: exhaustive).")
    private String stop;

    @Option(names = "--increment", paramLabel = "N", description = "The step of add1 (default: 1 currency unit, 1000 for forints).")
    private String increment;

    @Option(names = "--comparison", description = "Let the greedy outcome count instead where strictly more voters have more of their"
            + " projects in it.")
    private boolean comparison;

    @Option(names = "--run", paramLabel = "RUN", description = "All of these in one word, RULE:UTILITY:COMPLETION:START:STOP:INCREMENT;"
            + " what is left out at the end takes its default. May be repeated: each file is read once.")
    private List<String> runs = List.of();

    @Option(names = "--ties", paramLabel = "ORDER", description = "Who goes first among equals: cost, votes, then lot:SEED or id, such"
            + " as cost,votes,lot:2027-05-03 (default: cost, votes, and a lot whose seed is the file's unit and instance; if"
            + " that decides who wins, a note says so).")
    private String ties;

    @Option(names = "--threshold", paramLabel = "T", description = "The least support: votes:50, points:200, share:5%% (of the voters)"
            + " or cost-share:1/3 (votes/voters against cost/budget times this). May be repeated; all must hold.")
    private List<String> thresholds = List.of();

    @Option(names = "--exclusive", paramLabel = "A,B,…", description = "Projects of which only one may win. May be repeated.")
    private List<String> exclusive = List.of();

    @Option(names = "--withdrawn", paramLabel = "A,B,…", description = "Projects that were withdrawn after the ballots were printed. May"
            + " be repeated.")
    private List<String> withdrawn = List.of();

    @Option(names = "--second-chance", paramLabel = "A,B,…", description = "Winners that cannot be built: tell who moves up for them.")
    private String cannotBeBuilt;

    @Option(names = "--votes-missing", negatable = true, description = "Count how many more votes each project would have needed, or do"
            + " not (default: where it takes little work).")
    private Boolean votesMissing;

    @Option(names = "--format", paramLabel = "F", description = "text, json, jsonl (one object a line for each file and run) or csv (one"
            + " line for each project) (default: text).")
    private String format = "text";

    @Option(names = "--validate", description = "Only check the files and tell everything that is wrong with them.")
    private boolean validates;

    @Option(names = "--simulate", description = "Lay several rules side by side: those of --run, or six that are used in practice.")
    private boolean simulates;

    @Option(names = "--threads", paramLabel = "N", description = "How many counts at a time, 1 to 256 (default: as many as there are"
            + " processors). The output stays the same.")
    private int threads = Math.min(256, Runtime.getRuntime().availableProcessors());

    List<String> files() {
        return files;
    }

    int threads() {
        return threads;
    }

    Mode mode() {
        return validates ? Mode.VALIDATE : simulates && format.equals("text") ? Mode.SIMULATE : Mode.COUNT;
    }

    /** @throws IllegalArgumentException if a word is none of those that the option knows, or options contradict each other */
    Request request() {
        if (threads < 1 || threads > 256) {
            throw new IllegalArgumentException("--threads is between 1 and 256");
        }
        if (validates && (simulates || format.equals("csv"))) {
            throw new IllegalArgumentException("--validate goes without --simulate, and prints text, json or jsonl");
        }
        return new Request(specs(), ownUtility(), comparison, ties == null ? null : TieOrder.parse(ties),
                ConditionTexts.of(thresholds, exclusive, withdrawn),
                votesMissing, cannotBeBuilt == null ? Set.of() : ConditionTexts.projects(cannotBeBuilt));
    }

    private List<RunSpec> specs() {
        boolean detailed = Stream.of(completion, start, stop, increment).anyMatch(Objects::nonNull);
        if (!runs.isEmpty() && (rule != null || utility != null || detailed)) {
            throw new IllegalArgumentException("--run says all in one word; --rule, --utility, --completion, --start, --stop and"
                    + " --increment do not go with it");
        }
        if (rule == null && detailed) {
            throw new IllegalArgumentException("--completion, --start, --stop and --increment need --rule equal-shares");
        }
        List<RunSpec> specs = new ArrayList<>();
        if (rule != null) {
            specs.add(RunSpec.of(null, new String[]{rule, utility, completion, start, stop, increment}, comparison));
        }
        runs.forEach(run -> specs.add(RunSpec.parse(run, comparison)));
        return simulates && specs.isEmpty() ? Simulation.USUAL : specs;
    }

    private Utility ownUtility() {
        return rule == null && utility != null ? RunSpec.parse("greedy:" + utility, false).utility() : null;
    }

    Format format(int width) {
        boolean several = files.size() > 1 || runs.size() > 1 || simulates && runs.isEmpty();
        return switch (format) {
            case "text" -> new TextFormat(width);
            case "json" -> new JsonFormat(false, several);
            case "jsonl" -> new JsonFormat(true, several);
            case "csv" -> new CsvFormat();
            default -> throw new IllegalArgumentException("'" + format + "' is not a format; text, json, jsonl and csv are");
        };
    }
}
