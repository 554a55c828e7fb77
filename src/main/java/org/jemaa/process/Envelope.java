package org.jemaa.process;

import org.jemaa.shared.Money;

/**
 * A part of a budget's sum.
 *
 * @param districtId whose projects it pays for; null: those of the whole city, or of a college
 * @param college    that decides about it alone; null: it is common to all
 */
public record Envelope(long id, Long districtId, Integer college, Money sum) {

    public boolean isCommon() {
        return college == null;
    }

    public boolean isForWholeCity() {
        return isCommon() && districtId == null;
    }
}
