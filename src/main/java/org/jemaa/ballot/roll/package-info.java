/**
 * The roll: who may vote, and that they asked to. It knows persons, their slots and the hash of a paper, never a choice.
 * Its words: roll, number (the person's on the municipality's list), letter code, token, permit.
 * It promises one slot per person and vote, and one permit per slot and sequence, both kept by the database itself.
 * It keeps letter codes and addresses of e-mail only as keyed hashes, and never sees or imports the box.
 */
package org.jemaa.ballot.roll;
