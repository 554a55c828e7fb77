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
    /** EclipseLink tells its reason on a line of its own, above every trace and once more for each cause. */
    private static final Pattern DESCRIBED = Pattern.compile("^Exception Description: (.*)$");
    private static final Pattern THROWN = Pattern.compile(
            "^(Caused by: )?(?:[\\w$]+\\.)+([\\w$]+(?:Exception|Error))(?:: (.*))?$");

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

    /** What went wrong first, if the application could not be deployed. */
    Optional<String> failure() {
        return failure(text.lines().toList());
    }

    static Optional<String> failure(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Matcher failed = FAILED.matcher(lines.get(i));
            if (failed.find()) {
                return Optional.of(reason(lines.subList(i + 1, lines.size())).orElse(failed.group().strip()));
            }
        }
        return Optional.empty();
    }

    /** The innermost cause; where the trace names none, the last exception above its first step. */
    private static Optional<String> reason(List<String> record) {
        Optional<String> reason = Optional.empty();
        boolean tracing = false;
        for (String line : record) {
            Matcher thrown = THROWN.matcher(line);
            boolean found = thrown.matches();
            if (found && (!tracing || thrown.group(1) != null)) {
                reason = Optional.of(thrown.group(3) == null ? thrown.group(2) : thrown.group(2) + ": " + thrown.group(3).strip());
            }
            Matcher described = DESCRIBED.matcher(line);
            if (described.matches()) {
                reason = Optional.of(described.group(1).strip());
            }
            tracing |= line.startsWith("\tat ");
            if (line.startsWith("]]") || line.startsWith("[20")) {
                return reason;
            }
        }
        return reason;
    }
}
