package org.jemaa.recount;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The program: {@code java -jar jemaa-count.jar --help}. */
public final class Recount {

    static final int FINE = 0;
    static final int FOUND_ERRORS = 1;
    static final int WRONG_USE = 2;

    private final OutputStream out;
    private final OutputStream err;
    private final int width;

    Recount(OutputStream out, OutputStream err, int width) {
        this.out = out;
        this.err = err;
        this.width = width;
    }

    public static void main(String[] arguments) {
        int code = new Recount(new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err),
                width(System.getenv("COLUMNS"))).run(arguments);
        System.exit(code);
    }

    /** How many characters stand on a line of the terminal; 100 if it does not say. */
    static int width(String columns) {
        return columns != null && columns.matches("[0-9]{2,3}") ? Math.max(60, Integer.parseInt(columns)) : 100;
    }

    int run(String... arguments) {
        PrintWriter usage = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
        PrintWriter complaints = new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
        Options options = new Options();
        CommandLine line = new CommandLine(options);
        line.setUsageHelpWidth(Math.min(120, width)).setOut(usage).setErr(complaints);
        line.setParameterExceptionHandler(Recount::explain);
        line.setExecutionStrategy(parsed -> {
            Integer helped = CommandLine.executeHelpRequest(parsed);
            return helped != null ? helped : perform(options, line, complaints);
        });
        return line.execute(arguments);
    }

    private static int explain(ParameterException wrong, String[] arguments) {
        wrong.getCommandLine().getErr().println(wrong.getMessage());
        wrong.getCommandLine().getErr().println("See --help.");
        return WRONG_USE;
    }

    private int perform(Options options, CommandLine line, PrintWriter complaints) {
        try {
            return perform(options);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(line, wrong.getMessage(), wrong);
        } catch (Output.ReaderGone gone) {
            return FINE;
        } catch (IOException full) {
            complaints.println("The output cannot be written: " + full.getMessage());
            return FOUND_ERRORS;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return FOUND_ERRORS;
        }
    }

    private int perform(Options options) throws IOException, InterruptedException {
        Request request = options.request();
        Format format = options.format(width);
        Function<String, List<Callable<Printed>>> work = switch (options.mode()) {
            case VALIDATE -> name -> List.of(() -> Validation.check(name, format instanceof JsonFormat json ? json : null));
            case SIMULATE -> name -> List.of(() -> Simulation.of(request, name, width));
            case COUNT -> name -> new Recounting(request, format, name).begin();
        };
        boolean lines = options.mode() == Options.Mode.VALIDATE && format instanceof TextFormat;
        Output output = new Output(out, err, lines ? "" : format.between());
        output.print(format.head());
        InOrder.work(options.threads(), options.files().stream().<Callable<List<Callable<Printed>>>>map(name -> () -> work.apply(name))
                .toList(), output);
        output.print(format.foot());
        return output.hasFailed() ? FOUND_ERRORS : FINE;
    }
}
