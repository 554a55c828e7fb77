package org.jemaa.process;

/** An extension that was not announced yet. */
record ExtensionDue(long id, BudgetId budget, Extension extension) {

    VoteExtended event() {
        return new VoteExtended(budget, extension.closed(), extension.closes(), extension.reason(), extension.decidedAt());
    }
}
