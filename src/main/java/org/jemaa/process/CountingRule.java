package org.jemaa.process;

/** How votes become winners: most votes first while the money lasts, or equal shares of the money for every voter. */
public enum CountingRule {
    MUNICIPAL_GREEDY, EQUAL_SHARES
}
