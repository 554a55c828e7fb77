/**
 * What came of a vote: the count of its papers by the rule agreed before it, kept with every reason, published once, and then unchangeable.
 * Its words: count, envelope, winner, lot, publication, file.
 * It promises that the same papers always give the same result, that nothing is public before an official publishes it, and that anybody
 * can count again from the files: they hold every paper's choice and nothing that leads back to a voter.
 * It does not decide which rule is used, when a vote closes, or who may vote; the arithmetic is that of {@code counting}.
 */
package org.jemaa.result;
