package org.jemaa.process;

import org.jemaa.shared.Money;

/** A part of a budget's sum, for one district or, where {@code districtId} is null, for the whole city. */
public record Envelope(long id, Long districtId, Money sum) {

    public boolean isForWholeCity() {
        return districtId == null;
    }
}
