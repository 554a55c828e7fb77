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
    /** The server's own summary at the end of its start; an application between the brackets has a name. */
    private static final Pattern SUMMARY = Pattern.compile("\"Deployed\": \\[\\s*(\\{|])");
    private static final Pattern SEVERE = Pattern.compile("^\\[20.*SEVERE");
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

    /** What went wrong first, if the server is ready without the application. */
    Optional<String> failure() {
        Matcher summary = SUMMARY.matcher(text);
        boolean missing = saysReady() && !(summary.find() && summary.group(1).equals("{"));
        return missing ? failure(text.lines().toList()).or(() -> Optional.of("the server does not say why")) : Optional.empty();
    }

    /** The first severe record that gives a reason. */
    static Optional<String> failure(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (SEVERE.matcher(lines.get(i)).find()) {
                Optional<String> reason = reason(lines.subList(i + 1, lines.size()));
                if (reason.isPresent()) {
                    return reason;
                }
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
