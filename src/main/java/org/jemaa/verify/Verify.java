package org.jemaa.verify;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jemaa.verify.check.Held;
import org.jemaa.verify.check.Report;
import org.jemaa.verify.check.Verification;
import org.jemaa.verify.record.RecordFile;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The program: {@code java -jar jemaa-verify.jar --help}. */
public final class Verify {

    static final int GREEN = 0;
    static final int RED = 1;
    static final int NOT_READ = 2;
    /** Nothing is wrong, but not everything could be checked. */
    static final int INCOMPLETE = 3;

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean colours;

    Verify(OutputStream out, OutputStream err, boolean colours) {
        this.out = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
        this.err = new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
        this.colours = colours;
    }

    public static void main(String[] arguments) {
        boolean terminal = System.console() != null && System.getenv("NO_COLOR") == null && !"dumb".equals(System.getenv("TERM"));
        System.exit(new Verify(new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err), terminal).run(arguments));
    }

    int run(String... arguments) {
        var options = new Options();
        var watch = new WatchOptions();
        var line = new CommandLine(options).addSubcommand(watch);
        line.setOut(out).setErr(err).setUsageHelpWidth(100);
        line.setParameterExceptionHandler(Verify::explain);
        line.setExecutionStrategy(parsed -> {
            Integer helped = CommandLine.executeHelpRequest(parsed);
            if (helped != null) {
                return helped;
            }
            return parsed.hasSubcommand() ? attempt(() -> new Watch(watch, out).run()) : attempt(() -> verify(options));
        });
        return line.execute(arguments);
    }

    private static int explain(ParameterException wrong, String[] arguments) {
        wrong.getCommandLine().getErr().println(wrong.getMessage());
        wrong.getCommandLine().getErr().println("See --help.");
        return NOT_READ;
    }

    private int attempt(Callable<Integer> work) {
        try {
            return work.call();
        } catch (NoSuchFileException missing) {
            err.println("There is no file " + missing.getFile());
        } catch (IOException | IllegalArgumentException unreadable) {
            err.println(unreadable.getMessage() == null ? unreadable.toString() : unreadable.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return NOT_READ;
    }

    private int verify(Options options) throws IOException, InterruptedException {
        if (options.record() == null) {
            throw new IllegalArgumentException("Which record? Give a file or an address. See --help.");
        }
        var held = new Held();
        for (Path file : options.held()) {
            held.add(file);
        }
        try (Fetched fetched = Fetched.of(options.record()); RecordFile record = RecordFile.open(fetched.file())) {
            Report report = Verification.of(record, held, options.fingerprint());
            if (options.json() != null) {
                JsonReport.write(report, options.record(), options.json(), out);
            }
            if (!"-".equals(options.json())) {
                out.print(new TextReport(report, options.record(), colours).text());
                out.flush();
            }
            return report.isGreen() ? GREEN : report.isIncomplete() ? INCOMPLETE : RED;
        } catch (java.util.zip.ZipException notAZip) {
            throw new IOException(options.record() + " is no zip that can be read: " + notAZip.getMessage(), notAZip);
        }
    }
}
