package org.jemaa.rehearsal;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jemaa.counting.pabulib.PabulibError;
import org.jemaa.counting.pabulib.PabulibFile;
import org.jemaa.counting.pabulib.PabulibReader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command line: {@code java -jar jemaa-rehearsal.jar --help}. */
@Command(name = "jemaa-rehearsal", sortOptions = false, mixinStandardHelpOptions = true, usageHelpWidth = 110,
        version = "Jemaa rehearsal",
        header = "Plays a whole vote with the projects and ballots of a real election, before the day on which it counts.",
        description = {"", "Through the server's public HTTP interfaces and an official's account it creates a participatory"
                + " budget with the file's projects, costs, money and limits, imports a made-up roll with one person for each"
                + " ballot, opens the vote, casts every ballot as its own voter with a letter code, closes, counts, publishes,"
                + " downloads the published .pb file, and compares: the same projects, the same ballots, the same winners as"
                + " its own count of the file by the same rule. Every receipt is checked against the box's key.", "",
                "The server must be in rehearsal mode (-Djemaa.rehearsal=true or JEMAA_REHEARSAL=true); otherwise nothing is"
                + " done. No existing vote is touched; the rehearsed one stays on the server under its own name.", ""},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:PASS", "1:something differs; every difference is named",
                "2:wrong use, or the file is not a Pabulib file with approval, choose-1 or knapsack ballots",
                "3:the server is not in rehearsal mode, or it refused the account or a step of the desk",
                "4:the server could not be reached, or did not answer as expected"},
        footer = {"", "Example:", "  java -jar jemaa-rehearsal.jar zurich.pb --server http://127.0.0.1:8080"
                + " --municipality tamaris%n    --user official@tamaris.example --password-file official.txt"
                + " --connections 16"})
public final class Rehearsal implements Callable<Integer> {

    @Parameters(paramLabel = "FILE.pb", description = "A Pabulib file (https://pabulib.org) with approval, choose-1 or"
            + " knapsack ballots.")
    private Path file;

    @Option(names = "--server", paramLabel = "URL", defaultValue = "http://127.0.0.1:8080",
            description = "Address of the server (default: ${DEFAULT-VALUE}).")
    private URI server;

    @Option(names = "--municipality", paramLabel = "NAME",
            description = "Short name of the municipality, as in its address.")
    private String municipality;

    @Option(names = "--user", paramLabel = "NAME", description = "The official's account.")
    private String user;

    @Option(names = "--password-file", paramLabel = "FILE",
            description = "A file whose first line is the official's password.")
    private Path passwordFile;

    @Option(names = "--connections", paramLabel = "N", defaultValue = "16",
            description = "How many voters are in the booth at a time, 1 to 1000 (default: ${DEFAULT-VALUE}).")
    private int connections;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "2147483647", showDefaultValue =
            CommandLine.Help.Visibility.NEVER, description = "Cast only the first N ballots of the file.")
    private int limit;

    @Option(names = "--rule", paramLabel = "RULE", description = "Rule of the count: ${COMPLETION-CANDIDATES}"
            + " (default: EQUAL_SHARES if the file names it, otherwise MUNICIPAL_GREEDY).")
    private Script.CountBy rule;

    @Option(names = "--json", paramLabel = "REPORT", description = "Also write the report to this file as JSON.")
    private Path json;

    @Option(names = "--double", description = "Every voter sends every request twice and at the same time; both answers must be the same.")
    private boolean twice;

    @Option(names = "--verifier", paramLabel = "JAR", description = "Check the public record of the rehearsed vote with this program; it must be"
            + " green (default: the jemaa-verify.jar beside this program, where the server has the record).")
    private Path verifier;

    @Mixin
    private OwnStage own = new OwnStage();

    private static final DateTimeFormatter SLUG = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

    @Spec
    private CommandSpec spec;

    private final Clock clock = Clock.systemUTC();

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Rehearsal()).setCaseInsensitiveEnumValuesAllowed(true).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        try {
            Report report = play(new Progress(out, System.console() != null));
            report.lines().forEach(out::println);
            if (json != null) {
                Files.writeString(json, report.json() + "\n");
            }
            return report.passed() ? 0 : 1;
        } catch (PabulibError wrongFile) {
            return fail(Trouble.USAGE, file + ": " + wrongFile.getMessage());
        } catch (Trouble trouble) {
            return fail(trouble.exitCode(), trouble.getMessage());
        } catch (Refused refused) {
            return fail(Trouble.NOT_ALLOWED, "The server refused " + refused.getMessage());
        } catch (ConnectException | HttpConnectTimeoutException unreachable) {
            return fail(Trouble.BROKEN, "The server at " + server + " cannot be reached.");
        } catch (IOException | RuntimeException broken) {
            return fail(Trouble.BROKEN, "The rehearsal stopped: " + (broken.getMessage() == null ? broken
                    : broken.getMessage()));
        }
    }

    private int fail(int exitCode, String sentence) {
        spec.commandLine().getOut().flush();
        spec.commandLine().getErr().println(sentence);
        return exitCode;
    }

    private Report play(Progress progress) throws IOException, InterruptedException, PabulibError, Trouble, Refused {
        if (connections < 1 || connections > 1000 || limit < 1) {
            throw new Trouble(Trouble.USAGE, "--connections is between 1 and 1000, and --limit at least 1.");
        }
        own.check();
        Script script = Script.of(read(), rule, limit);
        Setbacks setbacks = new Setbacks();
        if (!own.isWanted()) {
            return play(script, guest(), null, setbacks, progress);
        }
        try (OwnStage.Ready ready = own.build(script, setbacks, clock.instant(), progress)) {
            server = ready.stage().url();
            Report report = play(script, ready.stage().venue(), ready.mishap(), setbacks, progress);
            ready.judged(report.passed());
            return report;
        }
    }

    private Report play(Script script, Venue venue, Mishap mishap, Setbacks setbacks, Progress progress)
            throws IOException, InterruptedException, Trouble, Refused {
        String slug = "rehearsal-" + LocalDateTime.now(clock.withZone(ZoneOffset.UTC)).format(SLUG);
        return new Play(script, venue, slug, connections, twice ? new Twice() : null, mishap, setbacks, progress).perform(file.toString(), Verifier.find(verifier));
    }

    /** Somebody else's server, on which we are guests. */
    private Venue guest() throws IOException, Trouble {
        if (!List.of("http", "https").contains(String.valueOf(server.getScheme())) || server.getHost() == null) {
            throw new Trouble(Trouble.USAGE, "--server must be an address such as http://127.0.0.1:8080");
        }
        if (municipality == null || user == null || passwordFile == null) {
            throw new Trouble(Trouble.USAGE, "--municipality, --user and --password-file say where, and as whom; only with --kill or"
                    + " --small-disk, where the rehearsal starts a server of its own, they are left out.");
        }
        if (!municipality.matches("[a-z0-9-]{1,60}")) {
            throw new Trouble(Trouble.USAGE, "--municipality is the short name in the address, such as tamaris");
        }
        return new Venue(server, municipality, user, password());
    }

    private PabulibFile read() throws IOException, PabulibError, Trouble {
        if (!Files.isReadable(file)) {
            throw new Trouble(Trouble.USAGE, "The file " + file + " cannot be read.");
        }
        return PabulibReader.read(file);
    }

    private String password() throws IOException, Trouble {
        if (!Files.isReadable(passwordFile)) {
            throw new Trouble(Trouble.USAGE, "The password file " + passwordFile + " cannot be read.");
        }
        try (Stream<String> lines = Files.lines(passwordFile)) {
            return lines.findFirst().map(String::strip).filter(line -> !line.isEmpty()).orElseThrow(() ->
                    new Trouble(Trouble.USAGE, "The first line of the password file " + passwordFile + " is empty."));
        }
    }
}
