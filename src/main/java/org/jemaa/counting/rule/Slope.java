package org.jemaa.counting.rule;

/**
 * Worth per money, exactly, without a common factor being taken out.
 *
 * @param worth 0 or more
 * @param money 0 or more; 0 for a slope steeper than all others
 */
record Slope(long worth, long money) implements Comparable<Slope> {

    static final Slope FLAT = new Slope(0, 1);
    static final Slope VERTICAL = new Slope(1, 0);

    @Override
    public int compareTo(Slope other) {
        return compareProducts(worth, other.money, other.worth, money);
    }

    /** Whether so much money (0 or more) at this slope makes at least so much worth (0 or more). */
    boolean reaches(long wanted, long spent) {
        return compareProducts(worth, spent, wanted, money) >= 0;
    }

    /** Whether this much money (0 or more) can be freed by giving up no more than so much worth (0 or more). */
    boolean frees(long needed, long given) {
        return compareProducts(worth, needed, given, money) <= 0;
    }

    /** Compares a × b with c × d, all 0 or more, in 128 bits. */
    private static int compareProducts(long a, long b, long c, long d) {
        int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
        return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
    }
}
