package org.jemaa.verify.check;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jemaa.verify.record.Promise;

/** Every head: signed, in order of time, and the root of so many of these leaves; which makes each consistent with all others. */
final class HeadsCheck {

    private static final int MINUTE = 60;

    private HeadsCheck() {
    }

    static void run(Finding finding, List<Head> heads, Promise promise, Levels levels) {
        String[] wrong = new String[heads.size()];
        IntStream.range(0, heads.size()).parallel().forEach(i -> wrong[i] = wrong(heads.get(i), promise, levels));
        Arrays.stream(wrong).filter(one -> one != null).forEach(finding::wrong);
        Head before = null;
        for (Head head : heads) {
            if (before != null && (head.size() < before.size() || head.at() != null && (before.at() == null || head.at() <= before.at()))) {
                finding.wrong(head.where() + " does not come after the one before it");
            }
            before = head;
        }
        long timed = heads.stream().filter(head -> head.at() != null).count();
        finding.done(heads.size() + " signed heads, " + timed + " of them with a time");
    }

    private static String wrong(Head head, Promise promise, Levels levels) {
        if (!head.isSigned(promise.fingerprint(), promise.box())) {
            return head.where() + ": the box did not sign this head";
        }
        if (head.at() != null && head.at() % MINUTE != 0) {
            return head.where() + ": its time is no whole minute";
        }
        if (head.size() > levels.size()) {
            return head.where() + ": the box signed " + head.size() + " leaves, and the record has only " + levels.size() + ": leaves are missing";
        }
        return Arrays.equals(levels.root(head.size()), head.root().bytes()) ? null
            : head.where() + ": the first " + head.size() + " leaves do not have the root " + head.root().hex() + " that the box signed";
    }
}
