package org.jemaa.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Payara Micro stays alive when the application cannot be deployed, and says so only in its log: read here. */
final class ServerLog {

    private static final Pattern READY = Pattern.compile("Payara Micro\\b.* ready in ");
    private static final Pattern FAILED = Pattern.compile(
            "Exception while (deploying|loading|starting|preparing|invoking).*|Exception during lifecycle processing.*|"
            + "Failed to deploy.*|Deployment of .* failed.*");
    private static final Pattern CAUSE = Pattern.compile("Caused by: (?:[\\w.$]+\\.)?([\\w$]+)(?:: (.*))?");

    private final Path file;
    private long read;
    private String text = "";

    ServerLog(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    /** Takes in what has been written since; up to half a line may be missing and comes next time. */
    void readOn() throws IOException {
        try (var channel = Files.newByteChannel(file)) {
            if (channel.size() > read) {
                text = Files.readString(file, StandardCharsets.UTF_8);
                read = channel.size();
            }
        } catch (java.nio.charset.CharacterCodingException e) {
            text = Files.readString(file, StandardCharsets.ISO_8859_1);
        }
    }

    boolean saysReady() {
        return READY.matcher(text).find();
    }

    /** The innermost cause after the first line that speaks of a failed deployment. */
    Optional<String> failure() {
        return failure(text.lines().toList());
    }

    static Optional<String> failure(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Matcher failed = FAILED.matcher(lines.get(i));
            if (failed.find()) {
                return Optional.of(innermostCause(lines.subList(i, lines.size())).orElse(failed.group().strip()));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> innermostCause(List<String> lines) {
        Optional<String> cause = Optional.empty();
        for (String line : lines) {
            Matcher found = CAUSE.matcher(line);
            if (found.find()) {
                cause = Optional.of(found.group(2) == null || found.group(2).isBlank() ? found.group(1) : found.group(2).strip());
            } else if (cause.isPresent() && !line.startsWith("\t") && !line.startsWith(" ")) {
                return cause; // the first stack trace is over
            }
        }
        return cause;
    }
}
