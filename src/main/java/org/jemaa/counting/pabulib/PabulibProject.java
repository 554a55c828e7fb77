package org.jemaa.counting.pabulib;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One line of PROJECTS.
 *
 * @param id   unique in its file
 * @param cost in the file's currency; 999999999 marks a project that was withdrawn after the ballots were printed
 * @param more every other column that has a value on this line, such as {@code votes}, {@code name}, {@code selected}
 */
public record PabulibProject(String id, BigDecimal cost, Map<String, String> more) {

    public PabulibProject {
        more = Collections.unmodifiableMap(new LinkedHashMap<>(more));
    }

    /** The project's name, or its identifier if the file gives none. */
    public String name() {
        return more.getOrDefault("name", id);
    }
}
