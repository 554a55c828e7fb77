package org.jemaa.verify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command line of a verification. */
@Command(name = "java -jar jemaa-verify.jar", sortOptions = false, mixinStandardHelpOptions = true, versionProvider = Options.Version.class,
    subcommandsRepeatable = false, header = "Checks the record of a vote, without trusting the server that it comes from.",
    description = {"", "Prints each check with “green” or “red” and its numbers. A check that could not be made is red.", ""},
    footer = {"", "Ends with 0 if all is green, with 1 if anything is wrong or damaged, with 2 if there is nothing to check, and with 3 if nothing is wrong but",
        "not everything could be checked: where very few took part in a college, its ballots are not in the public record. Such a check is red as well."})
final class Options {

    /** The version in the jar's manifest. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Options.class.getPackage().getImplementationVersion();
            return new String[] {"jemaa-verify " + (version == null ? "(not from a jar)" : version)};
        }
    }

    @Parameters(arity = "0..1", paramLabel = "RECORD.zip|URL", description = "The record, public or for observers: a file, or an address that begins with"
        + " http:// or https://.")
    private String record;

    @Option(names = "--receipt", paramLabel = "FILE", description = "A receipt that you hold, as the booth saved it: is its ballot in this log?"
        + " May be repeated.")
    private List<Path> receipts = List.of();

    @Option(names = "--head", paramLabel = "FILE", description = "Signed heads that you or a witness collected while the vote ran, such as the"
        + " heads.ndjson of “watch”: does this log continue them? May be repeated.")
    private List<Path> heads = List.of();

    @Option(names = "--fingerprint", paramLabel = "HEX", description = "The ballot's fingerprint as you know it from a letter, a poster or a receipt.")
    private String fingerprint;

    @Option(names = "--json", paramLabel = "REPORT", description = "Writes the report as JSON as well; “-” prints it instead of the text.")
    private String json;

    String record() {
        return record;
    }

    List<Path> held() {
        var held = new ArrayList<>(receipts);
        held.addAll(heads);
        return held;
    }

    String fingerprint() {
        return fingerprint(fingerprint);
    }

    static String fingerprint(String typed) {
        String plain = typed == null ? null : typed.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        if (plain != null && !plain.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("A fingerprint has 64 hexadecimal digits.");
        }
        return plain;
    }

    String json() {
        return json;
    }
}
