/**
 * What people ask once the winners are known, answered from the count itself: how many votes a project lacked, where its supporters' money went,
 * how many voters got something, what would follow if a winner cannot be built.
 *
 * <p>It promises that every number is exact and comes from a count, not from a guess, and that it is a record, so that pages and files can say it in their own
 * words. It does not publish.
 */
package org.jemaa.counting.explain;
