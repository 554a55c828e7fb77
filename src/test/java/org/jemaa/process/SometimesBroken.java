package org.jemaa.process;

import jakarta.enterprise.context.ApplicationScoped;

/** A part of the vote that a test breaks and mends. */
@ApplicationScoped
class SometimesBroken implements VotePart {

    private volatile boolean broken;

    @Override
    public boolean works() {
        return !broken;
    }

    void breakDown() {
        broken = true;
    }

    void mend() {
        broken = false;
    }
}
