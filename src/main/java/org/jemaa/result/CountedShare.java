package org.jemaa.result;

import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A line of a {@link CollegeShare}; position 0 holds no project and says that there is a share. */
@Embeddable
class CountedShare {

    private int college;
    private int position;
    private boolean decided;
    private String reference;
    private Integer votes;
    private Boolean chosen;

    protected CountedShare() {
    }

    private CountedShare(CollegeShare share, int position, CollegeShare.Line line) {
        college = share.college();
        decided = share.decided();
        this.position = position;
        if (line != null) {
            reference = line.reference();
            votes = line.votes();
            chosen = line.chosen();
        }
    }

    static List<CountedShare> of(CollegeShare share) {
        var rows = new ArrayList<CountedShare>();
        rows.add(new CountedShare(share, 0, null));
        share.projects().forEach(line -> rows.add(new CountedShare(share, rows.size(), line)));
        return rows;
    }

    static List<CollegeShare> cards(List<CountedShare> rows) {
        Map<Integer, List<CountedShare>> byCollege = rows.stream().collect(Collectors.groupingBy(row -> row.college, TreeMap::new, Collectors.toList()));
        return byCollege.entrySet().stream().map(share -> new CollegeShare(share.getKey(), share.getValue().get(0).decided, share.getValue().stream()
            .filter(row -> row.position > 0).map(row -> new CollegeShare.Line(row.reference, row.votes, row.chosen)).toList())).toList();
    }
}
