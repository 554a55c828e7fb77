package org.jemaa.shared;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;

/** Shiro wraps what is thrown while somebody acts: tests look at what it was. */
public final class Causes {

    private Causes() {
    }

    public static <T extends Throwable> T assertCause(Class<T> expected, Executable work) {
        Throwable thrown = assertThrows(Throwable.class, work);
        while (!expected.isInstance(thrown) && thrown.getCause() != null) {
            thrown = thrown.getCause();
        }
        return assertInstanceOf(expected, thrown);
    }
}
