/**
 * A recount for anyone: reads elections as Pabulib files, counts them by any rule, and prints the outcome, without a database and
 * without a server.
 *
 * <p>Its words: a {@code Request} is what the command line asks for, a {@code RunSpec} is one way to count, a {@code Recounted} is one
 * file counted in one way, and a {@code Format} prints it. It promises that each file is read once, that the output stands in the order
 * of the command line whatever the number of threads, that exact numbers are printed exactly, and that a file with an error does not
 * stop the others. It decides nothing itself: the count and the reasons come from {@code counting}.
 */
package org.jemaa.recount;
