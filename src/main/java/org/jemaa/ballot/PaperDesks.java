package org.jemaa.ballot;

import org.jemaa.process.BudgetId;

/** The desks where people vote on paper, as far as the box waits for them. */
public interface PaperDesks {

    /** Before the box closes: whoever was marked at a desk is known to the box afterwards. */
    void handInMarks(BudgetId vote);

    /** Whether printed ballots are still to be read into the box, so that its seal has to wait. */
    boolean areCounting(BudgetId vote);
}
