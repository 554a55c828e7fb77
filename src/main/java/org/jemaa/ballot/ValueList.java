package org.jemaa.ballot;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * A list of values in a statement, {@code IN (?,?,…)}. There are marks for the next power of two, of which those behind the values repeat
 * the last one: few different statements, so that prepared ones can be kept.
 */
public final class ValueList {

    private ValueList() {
    }

    /** Such as {@link PreparedStatement#setLong}. */
    public interface Setter<T> {

        void set(PreparedStatement statement, int index, T value) throws SQLException;
    }

    /** {@code ?,?,…} for so many values; for none, as for one. */
    public static String marks(int count) {
        return String.join(",", Collections.nCopies(padded(count), "?"));
    }

    /**
     * Gives the marks from index {@code first} on their values.
     *
     * @param values at least one
     * @return the index behind the marks
     */
    public static <T> int set(PreparedStatement statement, int first, List<T> values, Setter<? super T> setter) throws SQLException {
        int behind = first + padded(values.size());
        for (int index = first; index < behind; index++) {
            setter.set(statement, index, values.get(Math.min(index - first, values.size() - 1)));
        }
        return behind;
    }

    /** As {@link #set}. */
    public static int setSlots(PreparedStatement statement, int first, Collection<Slot> slots) throws SQLException {
        return set(statement, first, List.copyOf(slots), (query, index, slot) -> query.setBytes(index, slot.bytes()));
    }

    private static int padded(int count) {
        return count <= 1 ? 1 : Integer.highestOneBit(count - 1) << 1;
    }
}
