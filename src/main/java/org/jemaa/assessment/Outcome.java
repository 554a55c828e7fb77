package org.jemaa.assessment;

/** REOPENED takes an earlier answer back: the proposal waits again. */
public enum Outcome {
    ACCEPTED, REFUSED, REOPENED
}
