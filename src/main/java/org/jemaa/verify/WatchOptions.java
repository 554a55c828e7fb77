package org.jemaa.verify;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command line of a witness. */
@Command(name = "watch", sortOptions = false, mixinStandardHelpOptions = true,
    header = "Keeps the newest signed head of a running vote, and checks that it continues the last one kept.",
    description = {"", "For a witness: have it run every few minutes. What it kept is held against the record after the vote, with --head.", ""},
    footer = {"", "Ends with 0 if the log continues, with 1 if it does not: then both heads, each signed by the box, prove it.",
        "Ends with 2 if the server did not answer."})
final class WatchOptions {

    @Parameters(arity = "1", paramLabel = "URL", description = "The vote: the address of its page, of its booth, or …/TOWN/api/box/VOTE.")
    private String url;

    @Option(names = "--data", required = true, paramLabel = "FOLDER", description = "Where the heads of this vote are kept.")
    private Path data;

    @Option(names = "--fingerprint", paramLabel = "HEX", description = "The ballot's fingerprint as you know it from a letter or a poster.")
    private String fingerprint;

    String url() {
        return url;
    }

    Path data() {
        return data;
    }

    String fingerprint() {
        return Options.fingerprint(fingerprint);
    }
}
