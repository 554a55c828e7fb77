/**
 * The vote: what is voted on, who may vote (ballot.roll) and what was voted (ballot.box).
 * Its words: ballot, project, roll, slot, permit, box, paper, receipt, tracking code, seal.
 * It promises that what is on the ballot stands still from the opening on, that of every slot the last paper counts and no other, that
 * a receipt is given only for what is in the database for good, and that nothing about any choice can be read before the box is sealed.
 * It does not count: ballot.box hands over the papers, without their slots and in an order that says nothing.
 */
package org.jemaa.ballot;
