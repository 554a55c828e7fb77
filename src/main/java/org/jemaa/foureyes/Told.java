package org.jemaa.foureyes;

import java.util.List;

/** A sentence about an act, as a message key with arguments, for whoever decides about it. */
public record Told(String key, List<Object> arguments) {

    public static Told of(String key, Object... arguments) {
        return new Told(key, List.of(arguments));
    }
}
