package org.jemaa.ballot.box;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jemaa.ballot.Ballot;
import org.jemaa.ballot.Slot;

/** How many of what lie in a sealed box. */
public record BoxCounts(long leaves, long acts, long cancellations, SortedMap<Integer, OfCollege> colleges) {

    /**
     * @param superseded papers that their voter replaced
     * @param cancelled  last papers of voters who came to a desk
     * @param online     voters whose last paper stands
     * @param invalid    of these, papers that do not keep to the ballot
     */
    public record OfCollege(long papers, long superseded, long cancelled, long online, long invalid, long validSheets, long invalidSheets) {

        static final OfCollege NOTHING = new OfCollege(0, 0, 0, 0, 0, 0, 0);

        public long turnout() {
            return online + validSheets + invalidSheets;
        }

        /** Ballots that are counted. */
        public long counted() {
            return online - invalid + validSheets;
        }

        private OfCollege and(OfCollege more) {
            return new OfCollege(papers + more.papers, superseded + more.superseded, cancelled + more.cancelled, online + more.online,
                invalid + more.invalid, validSheets + more.validSheets, invalidSheets + more.invalidSheets);
        }
    }

    public OfCollege of(int college) {
        return colleges.getOrDefault(college, OfCollege.NOTHING);
    }

    /** Takes papers in the order of slot and sequence. */
    static final class Counting {

        private final Ballot ballot;
        private final SortedMap<Integer, OfCollege> colleges = new TreeMap<>();
        private Slot slot;
        private int college;
        private byte[] body;
        private boolean cancelled;
        private long acts;
        private long cancellations;
        private long leaves;

        Counting(Ballot ballot) {
            this.ballot = ballot;
        }

        void paper(Slot next, int itsCollege, byte[] itsBody, boolean isCancelled) {
            if (next.equals(slot)) {
                add(college, new OfCollege(0, 1, 0, 0, 0, 0, 0));
            } else {
                endOfSlot();
            }
            add(itsCollege, new OfCollege(1, 0, 0, 0, 0, 0, 0));
            slot = next;
            college = itsCollege;
            body = itsBody;
            cancelled = isCancelled;
        }

        private void endOfSlot() {
            if (slot != null) {
                boolean invalid = !cancelled && Limits.check(body, college, ballot).isPresent();
                add(college, cancelled ? new OfCollege(0, 0, 1, 0, 0, 0, 0) : new OfCollege(0, 0, 0, 1, invalid ? 1 : 0, 0, 0));
            }
        }

        void sheets(int itsCollege, int reason, long number) {
            add(itsCollege, new OfCollege(0, 0, 0, 0, 0, reason == 0 ? number : 0, reason == 0 ? 0 : number));
        }

        void log(long itsActs, long itsCancellations, long itsLeaves) {
            acts = itsActs;
            cancellations = itsCancellations;
            leaves = itsLeaves;
        }

        private void add(int itsCollege, OfCollege more) {
            colleges.merge(itsCollege, more, OfCollege::and);
        }

        BoxCounts done() {
            endOfSlot();
            slot = null;
            return new BoxCounts(leaves, acts, cancellations, colleges);
        }
    }
}
