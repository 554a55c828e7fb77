/**
 * What the services answer to a proposal: accepted with a cost, or refused with a reason that everybody reads.
 * Its words: assessment, outcome, reason, explanation; a feasible proposal is one that is accepted.
 * It promises that no answer comes without a reason, that nobody answers a proposal of their own, and that nothing moves once the vote has opened.
 * It does not choose: what wins is for the vote and the count.
 */
package org.jemaa.assessment;
