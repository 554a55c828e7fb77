package org.jemaa.rehearsal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/** What goes wrong while people vote. */
interface Mishap {

    /** Runs beside the voters, and returns when it is over and all works again. */
    void happen(IntSupplier ballotsCast) throws IOException, InterruptedException, Trouble;

    /** What happened, in sentences for the report. */
    List<String> lines();

    /** What should not have happened. */
    List<String> differences();

    /** The same in numbers, for programs. */
    Map<String, Long> figures();
}
