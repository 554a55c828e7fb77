/**
 * The count: from projects, ballots and a budget to the projects that win, with the reason for every one that does not.
 *
 * <p>Its words: an {@link org.jemaa.counting.Election} is counted by a {@link org.jemaa.counting.Rule} and gives an
 * {@link org.jemaa.counting.Outcome}. It promises exact results: money comes in as decimals, is held as whole numbers and
 * exact fractions, and the same election gives the same outcome on every machine, whatever the order of its ballots. It
 * reads no clock, draws no random number, keeps no state and uses nothing but java.base. It does not know who voted, does
 * not publish, and does not decide which rule a municipality should choose.
 *
 * <p>Names and definitions follow D. Peters, G. Pierczyński, P. Skowron, "Proportional Participatory Budgeting with
 * Additive Utilities" (NeurIPS 2021), and P. Faliszewski et al., "Participatory Budgeting: Data, Tools, and Analysis"
 * (IJCAI 2023).
 */
package org.jemaa.counting;
