package org.jemaa.process;

import org.jemaa.shared.Money;

/** A college as it was typed and read: its number is not known yet. {@code own} is null where it has no envelope of its own. */
record CollegePlan(String field, College college, Money own) {

    boolean hasOwn() {
        return own != null;
    }
}
