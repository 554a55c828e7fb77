/**
 * Starts Jemaa on one machine: the embedded database (or a database given from outside), its schemas and accounts, the
 * migrations, and Payara Micro with the application. It is packed into {@code jemaa-run.jar} and is never part of the WAR.
 *
 * <p>Its words: the <em>data folder</em> keeps everything that must survive a stop; a <em>child</em> is the database or
 * the server; the <em>guard</em> ends the children when the launcher is gone, however it went.
 *
 * <p>It promises that a wrong setting is answered by one sentence, that no process stays behind, and that the account of
 * the ballot box can only read and add. It does not decide anything about a vote.
 */
package org.jemaa.launcher;
