/**
 * The record of a vote: everything from which somebody else can check it, in one zip whose form {@code src/site/markdown/record.md} says.
 * Its words: record, public record, observers' record, undertaking, download.
 * It promises that the public record holds no leaf's content, that nobody gets an observers' record without an undertaking for that vote,
 * that each download of one is noted, and that memory does not grow with the box. It checks nothing: that is done elsewhere, by
 * {@code verify}, on purpose.
 */
package org.jemaa.result.record;
