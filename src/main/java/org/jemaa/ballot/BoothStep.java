package org.jemaa.ballot;

/** How far a visit of the booth came, in the order of the steps. */
public enum BoothStep {
    OPENED, IDENTIFIED, CHOSEN, REVIEWED, CAST
}
