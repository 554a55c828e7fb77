/**
 * What goes on paper: the printed ballots of the desks and the letters with the codes, as PDF in the municipality's languages.
 * Its words: sheet, serial (desk and sheet number), large print, letter, window (of the envelope), fold mark.
 * It promises that a sheet shows the frozen ballot and nothing else, that letters joined in Arabic are joined in print, and that a
 * document of many copies holds what they share once.
 * It does not draw codes and does not know the roll: ballot.roll hands it what is to be printed.
 */
package org.jemaa.ballot.print;
