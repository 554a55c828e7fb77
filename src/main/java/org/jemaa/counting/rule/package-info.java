/**
 * The rules: each turns an {@link org.jemaa.counting.Election} into an {@link org.jemaa.counting.Outcome}.
 *
 * <p>Its words: {@code Greedy} is what most municipalities do, {@code EqualShares} gives every voter the same share of the money,
 * {@code Phragmen} spreads the cost of winners evenly, {@code Knapsack} looks for the set of greatest utility. It promises exact comparisons in
 * every decision, and that withdrawn projects, thresholds and exclusive groups are kept in every rule. It does not recommend one.
 */
package org.jemaa.counting.rule;
