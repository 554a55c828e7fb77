package org.jemaa.verify.check;

import org.jemaa.verify.record.Doc;
import org.jemaa.verify.record.Promise;
import org.jemaa.verify.record.Unreadable;

/** The envelopes of the published result beside those of the ballot. */
record Envelopes(PublishedResult result, Promise promise) {

    /** The result's words about an envelope. */
    Doc of(long id) throws Unreadable {
        for (Doc envelope : result.doc().docs("envelopes")) {
            if (envelope.number("id") == id) {
                return envelope;
            }
        }
        throw new Unreadable(PublishedResult.FILE + " has no envelope " + id);
    }

    /**
     * Money for the whole town, which has no name in the result, or for all of a college: there every ballot of those who decide counts, also one
     * that chose nothing there.
     */
    boolean isForEverybody(long id) {
        try {
            return promise.isOwn(id) || !of(id).has("name");
        } catch (Unreadable missing) {
            return false;
        }
    }
}
