/**
 * Checks the record of a vote for anyone, without a server: {@code java -jar jemaa-verify.jar RECORD.zip}. What a record holds is
 * written down in {@code src/site/markdown/record.md}; {@code verify.record} reads it, {@code verify.check} judges it.
 *
 * <p>Its words: record, leaf, head, act, slot, pile (equal choices with their number), check, finding. It promises that nothing in a
 * record can end it or be unpacked by it, that a check which could not be made is red, and that it says what it cannot show. It
 * shares the hashes of the tree and the rules of the count with the server, which have tests of their own against other
 * implementations; every other byte it reads by code of its own.
 */
package org.jemaa.verify;
