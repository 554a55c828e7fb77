package org.jemaa.recount;

import java.util.List;

/** The rules by the names that people type, each explained in three lines of which the last is its source. */
enum RuleName {

    GREEDY("greedy", true, "Greedy",
            "The municipal rule: most votes (or points) first, each taken if it fits in the money left and",
            "skipped otherwise. With --utility cardinality: most votes for the money first.",
            "Source: Rey, Maly, \"The (Computational) Social Choice Take on Indivisible PB\", 2023."),
    GREEDY_NO_SKIP("greedy-no-skip", true, "Greedy without skipping",
            "As greedy, but the count stops at the first project that does not fit. A project dearer than",
            "the entire budget, or withdrawn, stops nothing.",
            "Source: the Pabulib format; Faliszewski et al., \"PB: Data, Tools, and Analysis\", 2023."),
    EQUAL_SHARES("equal-shares", true, "Equal Shares",
            "Every voter gets the same share of the money, which only goes to what the voter lists. First",
            "comes what its supporters pay least for, measured by its worth to them. See --completion.",
            "Source: Peters, Pierczyński, Skowron, \"Proportional PB with Additive Utilities\", 2021."),
    PHRAGMEN("phragmen", false, "Sequential Phragmén",
            "Each winner's cost is a load on its supporters; the next winner is the one after which the",
            "greatest load is smallest. The count stops as soon as the next one does not fit.",
            "Source: Los, Christoff, Grossi, \"Proportional Budget Allocations\", 2022."),
    BOS("bos", true, "Bounded overspending",
            "As equal-shares, but supporters may overspend their shares for a project that they can nearly",
            "pay; the part that they cannot cover counts against it.",
            "Source: Papasotiropoulos et al., \"Method of Equal Shares with Bounded Overspending\", 2024."),
    KNAPSACK("knapsack", true, "Best knapsack",
            "The set of projects within the budget that is worth most to all voters together, exactly.",
            "Several sets can be best; the outcome says what the set is worth (welfare).",
            "Source: Talmon, Faliszewski, \"A Framework for Approval-Based Budgeting Methods\", 2019."),
    MAJORITY_JUDGEMENT("majority-judgement", false, "Majority judgement",
            "Points are grades, 0 for what is not listed. The best middle grade comes first; equals are",
            "told apart by the grades next to the middle. Each is taken if it fits.",
            "Source: Balinski, Laraki, \"Majority Judgment\", 2010."),
    PLURALITY("plurality", false, "Plurality",
            "One question, one winner: the answer that most voters put first.",
            "Money plays no part.",
            "Source: Zwicker in the Handbook of Computational Social Choice, 2016."),
    APPROVAL("approval", false, "Approval",
            "One question, one winner: the answer that most voters approve.",
            "Money plays no part.",
            "Source: Brams, Fishburn, \"Approval Voting\", 1978."),
    BORDA("borda", false, "Borda",
            "One question, one winner: from each ranking an answer gets as many points as there are",
            "answers below it; the most points win. Money plays no part.",
            "Source: Zwicker in the Handbook of Computational Social Choice, 2016."),
    SCHULZE("schulze", false, "Condorcet (Schulze)",
            "One question, one winner: the answer that beats every other in pairs or, if none does, the",
            "one that no other beats by a stronger chain of pairs. Money plays no part.",
            "Source: Schulze, \"A New Monotonic, Clone-Independent … Election Method\", 2011."),
    INSTANT_RUNOFF("instant-runoff", false, "Instant runoff",
            "One question, one winner: while no answer is first on more than half of the rankings, the one",
            "first on the fewest is struck out. Money plays no part.",
            "Source: Zwicker in the Handbook of Computational Social Choice, 2016.");

    private final String text;
    private final boolean usesUtility;
    private final String title;
    private final List<String> explanation;

    RuleName(String text, boolean usesUtility, String title, String... explanation) {
        this.text = text;
        this.usesUtility = usesUtility;
        this.title = title;
        this.explanation = List.of(explanation);
    }

    /** As it is typed. */
    String text() {
        return text;
    }

    String title() {
        return title;
    }

    boolean usesUtility() {
        return usesUtility;
    }

    /** Whether it answers one question, without money. */
    boolean isQuestion() {
        return compareTo(PLURALITY) >= 0;
    }

    List<String> explanation() {
        return explanation;
    }
}
