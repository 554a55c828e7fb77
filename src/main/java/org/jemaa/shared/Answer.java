package org.jemaa.shared;

import java.util.List;
import java.util.function.Consumer;

/** What a use case answers: done, with what came of it, or refused, with every reason found. A "no" is not an exception. */
public sealed interface Answer<T> {

    record Accepted<T>(T value) implements Answer<T> {
    }

    record Refused<T>(List<Refusal> refusals) implements Answer<T> {
        public Refused {
            refusals = List.copyOf(refusals);
            if (refusals.isEmpty()) {
                throw new IllegalArgumentException("a refusal has a reason");
            }
        }
    }

    static <T> Answer<T> accepted(T value) {
        return new Accepted<>(value);
    }

    static Answer<Void> done() {
        return new Accepted<>(null);
    }

    static <T> Answer<T> refused(Refusal... refusals) {
        return new Refused<>(List.of(refusals));
    }

    static <T> Answer<T> refused(List<Refusal> refusals) {
        return new Refused<>(refusals);
    }

    static <T> Answer<T> refused(Enum<?> reason, Object... arguments) {
        return refused(Refusal.of(reason, arguments));
    }

    default boolean isAccepted() {
        return this instanceof Accepted;
    }

    /** @throws IllegalStateException if refused: for callers to whom a refusal would be a programming error */
    default T orThrow() {
        if (this instanceof Accepted<T> yes) {
            return yes.value();
        }
        throw new IllegalStateException("refused: " + refusals());
    }

    default List<Refusal> refusals() {
        return this instanceof Refused<T> no ? no.refusals() : List.of();
    }

    default void handle(Consumer<T> accepted, Consumer<List<Refusal>> refused) {
        if (this instanceof Accepted<T> yes) {
            accepted.accept(yes.value());
        } else {
            refused.accept(refusals());
        }
    }
}
