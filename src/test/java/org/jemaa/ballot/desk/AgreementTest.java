package org.jemaa.ballot.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.jemaa.ballot.box.Sheet;
import org.jemaa.ballot.desk.Agreement.State;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AgreementTest {

    private static final Reading A = choice(1);
    private static final Reading B = choice(2);
    private static final Reading C = choice(3);
    private static final Reading BLURRED = new Reading(Sheet.Reason.UNREADABLE, new byte[0]);

    @Test
    void one_officer_alone_settles_nothing() {
        assertEquals(State.READ_ONCE, Agreement.of(List.of(A)).state());
        assertNull(Agreement.of(List.of(A)).holds());
    }

    @Test
    void two_who_read_the_same_settle_it() {
        assertEquals(new Agreement(State.AGREED, A), Agreement.of(List.of(A, choice(1))));
        assertEquals(State.AGREED, Agreement.of(List.of(BLURRED, new Reading(Sheet.Reason.UNREADABLE, new byte[0]))).state());
    }

    @Test
    void two_who_differ_need_a_third_also_about_why_a_sheet_is_invalid() {
        assertEquals(new Agreement(State.DIFFERENT, null), Agreement.of(List.of(A, B)));
        assertEquals(State.DIFFERENT, Agreement.of(List.of(A, BLURRED)).state());
        assertEquals(State.DIFFERENT, Agreement.of(List.of(BLURRED, new Reading(Sheet.Reason.IDENTIFYING_MARK, new byte[0]))).state());
    }

    @Test
    void with_a_third_two_of_three_hold_whoever_they_are() {
        assertEquals(A, Agreement.of(List.of(A, B, choice(1))).holds());
        assertEquals(B, Agreement.of(List.of(A, B, choice(2))).holds());
        assertEquals(BLURRED, Agreement.of(List.of(BLURRED, A, new Reading(Sheet.Reason.UNREADABLE, new byte[0]))).holds());
    }

    @Test
    void three_who_all_differ_settle_nothing_and_there_is_no_fourth() {
        assertEquals(new Agreement(State.UNDECIDED, null), Agreement.of(List.of(A, B, C)));
        assertThrows(IllegalArgumentException.class, () -> Agreement.of(List.of(A, B, C, A)));
        assertThrows(IllegalArgumentException.class, () -> Agreement.of(List.of()));
    }

    private static Reading choice(int bits) {
        return new Reading(Sheet.Reason.VALID, new byte[] {1, 0, 4, (byte) (bits << 4)});
    }
}
