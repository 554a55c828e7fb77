package org.jemaa.process;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Optional;
import org.jemaa.shared.Json;

/**
 * That a vote, which was to close then, shall close later. Later phases move along where they would overlap, and no further than that.
 *
 * @param closed when the vote closes as things stand; an extension of a vote that closes at another instant is outdated
 */
record ExtensionPlan(Instant closed, Instant closes) {

    static final Duration LONGEST = Duration.ofDays(30);

    /** Why a vote with this timetable cannot be extended so at this moment. */
    Optional<ProcessRefusal> refused(Timetable timetable, Instant now) {
        if (!timetable.hasOpened(Phase.VOTE, now)) {
            return Optional.of(ProcessRefusal.VOTE_NOT_OPEN);
        }
        if (timetable.isOver(Phase.VOTE, now)) {
            return Optional.of(ProcessRefusal.VOTE_ALREADY_CLOSED);
        }
        if (!timetable.closes(Phase.VOTE).equals(closed)) {
            return Optional.of(ProcessRefusal.EXTENSION_OUTDATED);
        }
        if (!closes.isAfter(closed)) {
            return Optional.of(ProcessRefusal.VOTE_ONLY_LONGER);
        }
        return closes.isAfter(closed.plus(LONGEST)) ? Optional.of(ProcessRefusal.EXTENSION_TOO_LONG) : Optional.empty();
    }

    Timetable applied(Timetable timetable) {
        var windows = new EnumMap<Phase, Timetable.Window>(Phase.class);
        Instant free = closes;
        for (var entry : timetable.windows().entrySet()) {
            Timetable.Window window = entry.getValue();
            if (entry.getKey() == Phase.VOTE) {
                window = new Timetable.Window(window.opens(), closes);
            } else if (entry.getKey().compareTo(Phase.VOTE) > 0 && window.opens().isBefore(free)) {
                Duration shift = Duration.between(window.opens(), free);
                window = new Timetable.Window(window.opens().plus(shift), window.closes().plus(shift));
            }
            free = entry.getKey().compareTo(Phase.VOTE) < 0 ? free : window.closes();
            windows.put(entry.getKey(), window);
        }
        return new Timetable(windows);
    }

    String written() {
        return Json.createObjectBuilder().add("closed", closed.toString()).add("closes", closes.toString()).build().toString();
    }

    static ExtensionPlan read(String written) {
        try (var reader = Json.createReader(new StringReader(written))) {
            JsonObject json = reader.readObject();
            return new ExtensionPlan(Instant.parse(json.getString("closed")), Instant.parse(json.getString("closes")));
        } catch (JsonException e) {
            throw new IllegalArgumentException(written, e);
        }
    }
}
