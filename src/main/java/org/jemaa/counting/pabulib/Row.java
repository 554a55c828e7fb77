package org.jemaa.counting.pabulib;

import java.util.List;

/**
 * One record of the file: the line on which it begins and its cells.
 */
record Row(int line, List<String> cells) {

    String first() {
        return cells.get(0);
    }

    boolean isBlank() {
        return cells.size() == 1 && first().isEmpty();
    }
}
