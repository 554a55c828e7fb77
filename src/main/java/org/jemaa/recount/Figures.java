package org.jemaa.recount;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jemaa.counting.Election;
import org.jemaa.counting.Outcome;
import org.jemaa.counting.TieOrder;
import org.jemaa.counting.explain.Spending;
import org.jemaa.counting.explain.Statistics;
import org.jemaa.counting.pabulib.PabulibProject;

/**
 * How voters, districts and themes fared, beside the municipal rule.
 *
 * @param districts  by the projects' column {@code district} or, where the file has none, {@code subunit} or {@code neighborhood}
 * @param categories by the projects' column {@code category}
 */
record Figures(Statistics.BesideMunicipal voters, List<Spending> districts, List<Spending> categories) {

    static Figures of(Election election, Outcome outcome, TieOrder ties, List<PabulibProject> projects) {
        return new Figures(Statistics.besideMunicipal(election, outcome, ties),
                spending(election, outcome, projects, districtColumn(projects)),
                spending(election, outcome, projects, "category"));
    }

    private static String districtColumn(List<PabulibProject> projects) {
        return Stream.of("district", "subunit", "neighborhood")
                .filter(column -> projects.stream().anyMatch(project -> project.more().containsKey(column))).findFirst().orElse("district");
    }

    private static List<Spending> spending(Election election, Outcome outcome, List<PabulibProject> projects, String column) {
        Map<String, List<String>> labels = new HashMap<>();
        projects.forEach(project -> labels.put(project.id(), Arrays.stream(project.more().getOrDefault(column, "").split(","))
                .map(String::strip).filter(label -> !label.isEmpty()).distinct().toList()));
        return Spending.by(election, outcome, labels::get);
    }
}
