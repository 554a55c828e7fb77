/**
 * Messages that leave the machine: a context that knows something writes a notice to somebody, and this one delivers it.
 * Its words: notice, message, outbox, carrier, post box (where the demonstration keeps what it would have sent).
 * It promises that a notice that was written is not lost, is written once for each key, lies in the database only sealed, and that
 * its text is gone once it is sent; a message may arrive twice with the same number if the server dies at the wrong moment.
 * It decides neither what is said nor when, and knows nobody: who writes a notice gives the address.
 */
package org.jemaa.notification;
