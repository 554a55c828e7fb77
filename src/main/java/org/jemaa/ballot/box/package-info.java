/**
 * The box: papers under slots, numbered without a gap in the order in which they came, and at last the seal.
 * Its words: paper, leaf, position, receipt, tracking code, seal, log, tree head, head of a minute, incident.
 * It promises to add and never to change, to give a receipt only after the commit, the same receipt for the same paper, and no word
 * about any choice before the seal; afterwards it hands out the last paper of each slot, sorted by what is on it.
 * Where its log is not the one that it signed, it takes nothing and signs nothing until officials have decided.
 * It knows no person, no account and no time of any paper, and never imports the roll or identity.
 */
package org.jemaa.ballot.box;
