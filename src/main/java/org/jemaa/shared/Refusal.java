package org.jemaa.shared;

import java.util.List;
import java.util.Locale;

/**
 * Why a use case said no, as a message key with its arguments and, where it is about one, the field.
 *
 * <p>Each context keeps its reasons in an enum {@code Refusal…}; {@link #of} turns a constant into the key
 * {@code <context>.refusal.<CONSTANT>}. The context is the package right below {@code org.jemaa}.
 */
public record Refusal(String key, String field, List<Object> arguments) {

    public Refusal {
        arguments = List.copyOf(arguments);
    }

    public static Refusal of(Enum<?> reason, Object... arguments) {
        return new Refusal(contextOf(reason) + ".refusal." + reason.name(), null, List.of(arguments));
    }

    public static Refusal ofField(String field, Enum<?> reason, Object... arguments) {
        return new Refusal(contextOf(reason) + ".refusal." + reason.name(), field, List.of(arguments));
    }

    /** The constant's name, the stable code that the HTTP interface shows. */
    public String code() {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    private static String contextOf(Enum<?> reason) {
        return reason.getDeclaringClass().getPackageName().split("\\.")[2].toLowerCase(Locale.ROOT);
    }
}
