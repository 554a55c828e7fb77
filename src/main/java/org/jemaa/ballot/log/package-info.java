/**
 * The log: an append-only Merkle tree of leaves as RFC 6962 (and 9162) defines it, by which anybody can check that the box added and
 * never changed or removed.
 * Its words: leaf hash, node, edge, root, tree head, inclusion proof, consistency proof, receipt.
 * It promises one root for one list of leaves, proofs of at most 64 hashes, and checks that fail for anything but the truth.
 * It knows no database, no server and no clock: what a voter's own program needs to check a receipt is here and in {@code Hash} and
 * {@code Statement}, and asks for Java alone.
 */
package org.jemaa.ballot.log;
