package org.jemaa.ballot;

import org.jemaa.process.BudgetId;

/** The roll's word about itself for the log. The roll gives it; the box writes it down without knowing whom it is about. */
public interface CommittedRoll {

    RollCommitment of(BudgetId vote);
}
