package org.jemaa.rehearsal;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Where the acknowledged ballots are when all is over.
 *
 * @param acknowledged ballots whose voters hold a receipt
 * @param inTheLog     of these, how many the final head of the log holds, by a proof that was followed for each
 * @param inTheCount   ballots in the published result
 * @param headIsSigned whether the box signed that head
 */
record Ending(int acknowledged, int inTheLog, int inTheCount, boolean headIsSigned) {

    static Ending of(Booth.Receipt[] receipts, FinalLog log, int inTheCount, int connections) throws InterruptedException, Trouble {
        List<Booth.Receipt> held = Arrays.stream(receipts).filter(Objects::nonNull).toList();
        ExecutorService askers = Executors.newFixedThreadPool(Math.min(connections, 16));
        try {
            int proved = 0;
            List<Callable<Boolean>> questions = held.stream().map(receipt -> (Callable<Boolean>) () -> log.holds(receipt)).toList();
            for (Future<Boolean> answer : askers.invokeAll(questions)) {
                proved += answer.get() ? 1 : 0;
            }
            return new Ending(held.size(), proved, inTheCount, log.isSigned());
        } catch (ExecutionException failed) {
            throw new Trouble(Trouble.BROKEN, "The log did not answer: " + failed.getCause());
        } finally {
            askers.shutdownNow();
        }
    }

    void compare(Comparison comparison) {
        comparison.same("the final head of the log is signed", true, headIsSigned);
        comparison.same("acknowledged ballots in the log", acknowledged, inTheLog);
        comparison.same("ballots in the count", acknowledged, inTheCount);
    }
}
