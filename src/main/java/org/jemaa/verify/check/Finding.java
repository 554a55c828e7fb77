package org.jemaa.verify.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What became of one check. It is green only if it came to its end, met nothing wrong and could show all that it is there for; so one that never
 * ran, or broke off, is red without anybody having to think of it.
 */
public final class Finding {

    private static final int SHOWN = 20;

    private final Check check;
    private final List<String> wrong = new ArrayList<>();
    private final List<String> notShown = new ArrayList<>();
    private long wrongs;
    private String numbers;
    private String brokeOff;

    Finding(Check check) {
        this.check = check;
    }

    void wrong(String what) {
        wrongs++;
        if (wrong.size() < SHOWN) {
            wrong.add(what);
        }
    }

    /** Something that this record cannot show, because what it would be seen from is kept back by the rules of the vote. */
    void notShown(String what) {
        notShown.add(what);
    }

    /** The check came to its end. @param done what it looked at, with numbers */
    void done(String done) {
        numbers = done;
    }

    void brokeOff(String why) {
        if (brokeOff == null) {
            brokeOff = why;
        }
    }

    public Check check() {
        return check;
    }

    public boolean isGreen() {
        return ran() && wrongs == 0 && notShown.isEmpty();
    }

    /** Nothing is wrong, and not everything could be checked. */
    public boolean isIncomplete() {
        return ran() && wrongs == 0 && !notShown.isEmpty();
    }

    public List<String> notShown() {
        return Collections.unmodifiableList(notShown);
    }

    public boolean ran() {
        return numbers != null && brokeOff == null;
    }

    public String numbers() {
        return ran() ? numbers : "could not be checked" + (brokeOff == null ? "" : ": " + brokeOff);
    }

    /** How many things were wrong; {@link #wrong()} holds the first of them. */
    public long wrongs() {
        return wrongs;
    }

    public List<String> wrong() {
        return Collections.unmodifiableList(wrong);
    }
}
