/**
 * What citizens ask for: a proposal has a title, a story, a place and perhaps an estimated cost, and belongs to one budget.
 * Its words: proposal, author, reference, state (submitted, accepted, refused, withdrawn).
 * It promises that a proposal stays readable at its address whatever becomes of it.
 * It does not judge: accepting with a cost and refusing with a reason are assessment's, which leaves the outcome here.
 */
package org.jemaa.proposal;
