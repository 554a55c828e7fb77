package org.jemaa.process;

/** Something without which nobody can vote, such as the ballot box. A context brings a bean of this type for each of its own. */
public interface VotePart {

    /** Whether it works at this moment. Asked every few seconds while a vote runs. */
    boolean works();
}
