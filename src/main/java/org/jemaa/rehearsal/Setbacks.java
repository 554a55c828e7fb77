package org.jemaa.rehearsal;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** What went wrong on the way to the server and back, counted over all voters. */
final class Setbacks {

    enum Kind {
        LOST("answers lost on the way"),
        NOT_THERE("calls that found no server"),
        LATER("clear answers to ask again later (503 or 429)"),
        UNCLEAR("answers that explain nothing");

        final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    private static final int MOST_EXAMPLES = 5;

    private final Map<Kind, LongAdder> counts = new EnumMap<>(Kind.class);
    private final LongAdder askedAgain = new LongAdder();
    private final Map<String, LongAdder> unclear = new ConcurrentSkipListMap<>();

    Setbacks() {
        Arrays.stream(Kind.values()).forEach(kind -> counts.put(kind, new LongAdder()));
    }

    void met(Kind kind) {
        counts.get(kind).increment();
    }

    void metUnclear(String answer) {
        met(Kind.UNCLEAR);
        if (unclear.size() < MOST_EXAMPLES || unclear.containsKey(answer)) {
            unclear.computeIfAbsent(answer, any -> new LongAdder()).increment();
        }
    }

    /** A call got its answer in the end. */
    void answered(int attempt) {
        if (attempt > 1) {
            askedAgain.increment();
        }
    }

    long of(Kind kind) {
        return counts.get(kind).sum();
    }

    /** Calls that met a setback, were sent again with the same words, and were answered. */
    long askedAgain() {
        return askedAgain.sum();
    }

    /** Some of them, with how often each was met. */
    String unclear() {
        return unclear.entrySet().stream().map(answer -> answer.getValue() + " × " + answer.getKey()).collect(Collectors.joining("; "));
    }

    String line() {
        return Arrays.stream(Kind.values()).filter(kind -> of(kind) > 0).map(kind -> of(kind) + " " + kind.words)
                .collect(Collectors.joining(", ", "", of(Kind.LOST) + of(Kind.NOT_THERE) + of(Kind.LATER) + of(Kind.UNCLEAR) == 0
                        ? "no answer was lost" : "; " + askedAgain() + " calls asked again and answered"))
                + (unclear.isEmpty() ? "" : " (explaining nothing: " + unclear() + ")");
    }
}
