package org.jemaa.recount;

/** What is done with the money that Equal Shares leaves over. */
enum Completion {
    NONE("none", false, false),
    UTILITARIAN("utilitarian", false, true),
    ADD1("add1", true, false),
    ADD1_UTILITARIAN("add1-utilitarian", true, true);

    private final String text;
    private final boolean raises;
    private final boolean greedyAfterwards;

    Completion(String text, boolean raises, boolean greedyAfterwards) {
        this.text = text;
        this.raises = raises;
        this.greedyAfterwards = greedyAfterwards;
    }

    String text() {
        return text;
    }

    /** Whether every voter's endowment is raised step by step. */
    boolean raises() {
        return raises;
    }

    /** Whether what is left at the end is spent by the greedy rule. */
    boolean greedyAfterwards() {
        return greedyAfterwards;
    }
}
