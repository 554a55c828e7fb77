package org.jemaa.notification;

import java.time.Instant;

/** For the demonstration without a mail server: a letter is delivered by leaving it where officials can read it. */
final class PostBoxCarrier implements Carrier {

    @Override
    public Errand set() {
        return new Errand() {
            @Override
            public void deliver(MimeLetter.Sender sender, Outbox.Taken taken, Instant now) {
                // it stays where it is
            }

            @Override
            public void close() {
                // nothing was opened
            }
        };
    }

    @Override
    public boolean keepsLetters() {
        return true;
    }
}
