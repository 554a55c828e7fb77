/**
 * The box's log is not the one that it signed, because an old backup was put back or somebody changed rows: the vote stands still.
 * Its words: incident, lost head, missing positions.
 * It promises that officials see what is missing, that the vote goes on only when two of them have decided so with a reason, and that
 * everybody then reads it in the log. It brings nothing back and decides nothing by itself.
 */
package org.jemaa.ballot.incident;
