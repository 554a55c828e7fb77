package org.jemaa.recount;

/** How an outcome is printed. Formats are values without state, used by several threads. */
interface Format {

    /** One outcome, with the line end after it. */
    String outcome(Recounted recounted);

    /** The answer to a single question, with the line end after it. */
    String ranking(Ranked ranked);

    /**
     * A file or a run that could not be counted, as part of the output; empty if the output has no place for it and it is told apart from
     * it.
     */
    String failure(Failure failure);

    /** What stands before the first outcome. */
    default String head() {
        return "";
    }

    /** What stands between two. */
    default String between() {
        return "";
    }

    /** What stands after the last. */
    default String foot() {
        return "";
    }
}
