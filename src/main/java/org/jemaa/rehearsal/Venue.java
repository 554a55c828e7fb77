package org.jemaa.rehearsal;

import java.net.URI;

/** Where the rehearsal plays, and the official's account there. */
record Venue(URI server, String municipality, String user, String password) {

    @Override
    public String toString() {
        return municipality + " on " + server;
    }
}
