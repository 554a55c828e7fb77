package org.jemaa.ballot;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What binds a municipality to its roll without naming anybody: how many slots each college has, and the root of a Merkle tree over
 * all slots in the order of their bytes, so that no voter can be invented later.
 */
public record RollCommitment(Hash root, SortedMap<Integer, Long> slotsByCollege) {

    public RollCommitment {
        slotsByCollege = new TreeMap<>(slotsByCollege);
    }

    /** As it stands in an act of the log. */
    public Map<String, Object> json() {
        return Map.of("root", root.hex(), "colleges",
            slotsByCollege.entrySet().stream().collect(Collectors.toMap(college -> college.getKey().toString(), Map.Entry::getValue)));
    }
}
