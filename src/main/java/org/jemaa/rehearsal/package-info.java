/**
 * The rehearsal: a whole vote with the projects and ballots of a real election, against a running server, before the day
 * on which it counts.
 *
 * <p>Its words: a {@code Script} says what happens on the stage, the {@code Desk} does what an official does, the
 * {@code Booth} what voters do, and the {@code Comparison} tells what came out differently. It speaks to the server only
 * through its public HTTP interfaces, encodes papers and checks receipts by code of its own, and counts again. It runs only
 * against servers in rehearsal mode, and never touches a vote that it did not create.
 */
package org.jemaa.rehearsal;
