/**
 * Consultations with a single question: from ballots to an order of the options, without money.
 *
 * <p>Its words: the projects of an {@link org.jemaa.counting.Election} are the options, whatever they cost; an
 * {@link org.jemaa.counting.question.OptionRule} puts them in an order, the {@link org.jemaa.counting.question.Ranking}, and gives the
 * {@link org.jemaa.counting.question.Working} that leads to it. It promises exact results that depend neither on the order of ballots nor on that of
 * options, that every tie is told, and that options that were withdrawn are treated as if they had never been on the ballot. Thresholds and exclusive
 * groups are about money and mean nothing here. It does not decide what follows from the order.
 */
package org.jemaa.counting.question;
