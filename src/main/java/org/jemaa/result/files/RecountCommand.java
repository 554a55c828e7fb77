package org.jemaa.result.files;

import java.util.List;
import java.util.stream.IntStream;
import org.jemaa.counting.TieOrder;
import org.jemaa.process.CountingRule;

/**
 * What somebody types to count a published file again, without this server.
 *
 * @param file of the result: the one of an envelope where there are several, because each is counted by itself
 * @param run  the rule in the words of the program for recounts
 * @param ties as {@link TieOrder#parse} reads them
 */
public record RecountCommand(String file, String run, String ties) {

    /** One for each envelope. The seed is that of a lot drawn by the ballot box: hexadecimal digits, harmless in every terminal. */
    public static List<RecountCommand> of(String slug, int envelopes, CountingRule rule, String seed) {
        String ties = TieOrder.byLot(seed).toString();
        return IntStream.rangeClosed(1, envelopes)
            .mapToObj(number -> new RecountCommand(envelopes == 1 ? slug + ".pb" : slug + "-" + number + ".pb", run(rule), ties)).toList();
    }

    /** One for each file that may be counted by itself. */
    public static List<RecountCommand> of(List<String> files, CountingRule rule, String seed) {
        return files.stream().map(file -> new RecountCommand(file, run(rule), TieOrder.byLot(seed).toString())).toList();
    }

    private static String run(CountingRule rule) {
        return switch (rule) {
            case MUNICIPAL_GREEDY -> "greedy:cost";
            case EQUAL_SHARES -> "equal-shares:cost:utilitarian";
        };
    }

    public String text() {
        return "java -jar jemaa-count.jar " + file + " --run " + run + " --ties \"" + ties + "\"";
    }
}
