package org.jemaa.ballot.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jemaa.ballot.desk.DeskFigures.OfCollege;
import org.jemaa.ballot.roll.MarkPaper;
import org.jemaa.process.BudgetId;
import org.jemaa.shared.Right;

/** The figures of the desks of a vote: all of them for officers, and those that everybody may read. */
@ApplicationScoped
@Right("ballot:serve-desk")
public class ReconciliationBoard {

    @Inject
    private Desks desks;
    @Inject
    private ReadSheets sheets;
    @Inject
    private MarkPaper roll;

    /** Everything about each desk, by its number. Asks four questions, however many desks and sheets there are. */
    public List<DeskFigures> of(BudgetId vote) {
        return figures(vote);
    }

    /** What is public once the box is sealed: empty where nobody voted on paper. */
    @Right(Right.ANYONE)
    public List<PublicFigures> published(BudgetId vote) {
        return PublicFigures.of(figures(vote));
    }

    /** The same for the record: a list of {"desks":[…],"marked","urn","valid","invalid":{reason: sheets}}. */
    @Right(Right.ANYONE)
    public List<Map<String, Object>> json(BudgetId vote) {
        return published(vote).stream().map(PublicFigures::json).toList();
    }

    @Right(Right.ANYONE)
    List<DeskFigures> figures(BudgetId vote) {
        SortedMap<Integer, SortedMap<Integer, Integer>> marked = roll.perDesk(vote);
        Map<Long, Map<Integer, Integer>> agreed = sheets.agreedByCollege(vote);
        Map<Long, ReadSheets.Count> counts = sheets.counts(vote);
        var figures = new ArrayList<DeskFigures>();
        for (DeskCard desk : desks.of(vote).stream().map(Desk::card).toList()) {
            ReadSheets.Count count = counts.getOrDefault(desk.id(), ReadSheets.none());
            SortedMap<Integer, Integer> voters = marked.getOrDefault(desk.number(), new TreeMap<>());
            figures.add(new DeskFigures(desk.number(), voters.values().stream().mapToInt(Integer::intValue).sum(), desk.issued(), desk.urn(), count.agreed(),
                count.open().getOrDefault(Agreement.State.READ_ONCE, 0), count.open().getOrDefault(Agreement.State.DIFFERENT, 0),
                count.open().getOrDefault(Agreement.State.UNDECIDED, 0), count.onTheWay(),
                colleges(desk, voters, agreed.getOrDefault(desk.id(), Map.of()))));
        }
        return figures;
    }

    /** Where the desk has voters or ballots of one college only, the numbers of the desk are those of the college. */
    private static SortedMap<Integer, OfCollege> colleges(DeskCard desk, SortedMap<Integer, Integer> voters, Map<Integer, Integer> agreed) {
        var colleges = new TreeMap<Integer, OfCollege>();
        Stream.concat(desk.colleges().stream(), voters.keySet().stream()).distinct().forEach(college -> colleges.put(college,
            new OfCollege(voters.getOrDefault(college, 0), desk.issued(college), agreed.getOrDefault(college, 0))));
        return colleges.size() > 1 ? colleges : new TreeMap<>();
    }
}
