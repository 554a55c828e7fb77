package org.jemaa.ballot;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jemaa.process.BudgetId;

/**
 * What the roll may learn of the box: that there is a paper under a slot. Not which, and not when: whoever asks for what is new
 * gets it in no order.
 */
public interface VotedSlots {

    /** A paper that lies in the box. */
    record Cast(Slot slot, int sequence) {
    }

    /** @param upTo with which to ask for what is behind these */
    record Batch(List<Cast> papers, long upTo) {
    }

    /** Papers that came after those of an earlier batch; 0 begins. {@code upTo} moves on also where there is none among what came. */
    Batch after(BudgetId vote, long upTo, int most);

    /** Which of these have voted: a paper lies under the slot, or its voter took a printed ballot at a desk. */
    Set<Slot> among(BudgetId vote, Collection<Slot> slots);
}
