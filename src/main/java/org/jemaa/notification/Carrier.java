package org.jemaa.notification;

import java.time.Instant;

/** Takes letters out of the house. */
interface Carrier {

    /** One errand with several letters: one connection to the mail server. */
    interface Errand extends AutoCloseable {

        void deliver(MimeLetter.Sender sender, Outbox.Taken taken, Instant now) throws NotDelivered;

        @Override
        void close();
    }

    /** @throws NotDelivered where nothing can be delivered now */
    Errand set() throws NotDelivered;

    /** True where what was delivered can be read again in the house. */
    boolean keepsLetters();

    final class NotDelivered extends Exception {

        /** What can be done about it. */
        enum Kind {
            /** this letter never */
            NEVER,
            /** this letter later */
            LATER,
            /** no letter, for now: the mail server does not answer, or does not take us */
            NOBODYS
        }

        private static final long serialVersionUID = 1L;

        private final Kind kind;

        NotDelivered(Kind kind, Exception reason) {
            super(reason.getMessage(), reason);
            this.kind = kind;
        }

        Kind kind() {
            return kind;
        }
    }
}
