package org.jemaa.ballot.print;

import java.util.ArrayList;
import java.util.List;
import org.jemaa.shared.Refusal;

/**
 * Which sheets a desk wants: in one language, in usual or large print, with the projects of one college, numbered {@code first} to
 * {@code last}. A specimen has desk and numbers 0.
 */
public record SheetOrder(String language, boolean large, int college, int desk, int first, int last) {

    public static final int MOST_AT_ONCE = 500;

    private static final int LAST_DESK = 9_999;
    private static final int LAST_NUMBER = 999_999;

    public static SheetOrder specimen(String language, boolean large, int college) {
        return new SheetOrder(language, large, college, 0, 0, 0);
    }

    public boolean isSpecimen() {
        return desk == 0 && first == 0 && last == 0;
    }

    public int sheets() {
        return last - first + 1;
    }

    /** The name of a sheet among all sheets of a vote: "3 – 0042". */
    public String serial(int number) {
        return String.format("%d – %04d", desk, number);
    }

    List<Refusal> refusals(List<String> languages) {
        var refusals = new ArrayList<Refusal>();
        if (!languages.contains(language)) {
            refusals.add(Refusal.ofField("language", PrintRefusal.LANGUAGE_NOT_SPOKEN, String.join(", ", languages)));
        }
        if (isSpecimen()) {
            return refusals;
        }
        if (desk < 1 || desk > LAST_DESK) {
            refusals.add(Refusal.ofField("desk", PrintRefusal.DESK_NOT_USABLE, LAST_DESK));
        }
        if (first < 1 || last > LAST_NUMBER || first > last) {
            refusals.add(Refusal.ofField("from", PrintRefusal.SHEETS_NOT_USABLE, LAST_NUMBER));
        } else if (sheets() > MOST_AT_ONCE) {
            refusals.add(Refusal.ofField("to", PrintRefusal.TOO_MANY_SHEETS, MOST_AT_ONCE));
        }
        return refusals;
    }
}
