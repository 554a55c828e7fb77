/**
 * The desks where people vote on paper: officers identify voters, give out printed ballots, and read them into the same box as all others.
 * Its words: desk, officer, mark (a voter took a printed ballot), stock (the serial numbers that a desk was given), sheet, keying, urn.
 * It promises that nobody votes on paper and online, that no sheet counts that only one officer read, and that the numbers of every desk
 * are explained before anything is counted. It is the only place that speaks to roll and box; it keeps no voter and no slot of its own.
 */
package org.jemaa.ballot.desk;
