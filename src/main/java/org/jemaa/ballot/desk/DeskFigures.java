package org.jemaa.ballot.desk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jemaa.ballot.box.Sheet;

/**
 * What has to match at a desk before anything is counted: voters marked, ballots the desk was given, sheets found in the urn, sheets read.
 *
 * @param urn      null until the officers have counted what is in it
 * @param agreed   how many sheets lie in the box, by reason; valid ones under VALID
 * @param onTheWay agreed, and not yet known to be in the box
 * @param colleges the same for each college whose voters or ballots the desk has, where these are several; otherwise empty
 */
public record DeskFigures(int desk, int marked, int issued, Integer urn, Map<Sheet.Reason, Integer> agreed, int readOnce, int different,
        int undecided, int onTheWay, SortedMap<Integer, OfCollege> colleges) {

    /** Of one college: voters marked, ballots that the desk was given, sheets agreed. */
    public record OfCollege(int marked, int issued, int read) {

        /** False where somebody must have been handed the ballot of another college. */
        boolean canBe() {
            return read <= marked && marked <= issued;
        }
    }

    /** What does not match, the graver ones first. An open one ends by work, the others have to be explained. */
    public enum Finding {
        URN_NOT_COUNTED(true), READ_ONCE(true), DIFFERENT(true), UNDECIDED(true), ON_THE_WAY(true),
        MORE_SHEETS_THAN_VOTERS(false), MORE_READ_THAN_IN_THE_URN(false), FEWER_READ_THAN_IN_THE_URN(false), MORE_VOTERS_THAN_BALLOTS(false), BALLOT_OF_ANOTHER_COLLEGE(false),
        FEWER_SHEETS_THAN_VOTERS(false);

        private final boolean open;

        Finding(boolean open) {
            this.open = open;
        }

        public boolean isOpen() {
            return open;
        }
    }

    private static final Set<Finding> CONTRADICTIONS = Set.of(Finding.MORE_SHEETS_THAN_VOTERS, Finding.MORE_READ_THAN_IN_THE_URN,
        Finding.MORE_VOTERS_THAN_BALLOTS, Finding.BALLOT_OF_ANOTHER_COLLEGE);

    /** RED: numbers contradict each other. AMBER: work is left, or voters kept their ballots. GREEN: all match. */
    public enum Light {
        GREEN, AMBER, RED
    }

    public DeskFigures {
        colleges = Collections.unmodifiableSortedMap(new TreeMap<>(colleges));
        agreed = agreed.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(agreed));
    }

    public int valid() {
        return agreed.getOrDefault(Sheet.Reason.VALID, 0);
    }

    public int invalid() {
        return read() - valid();
    }

    public int read() {
        return agreed.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Voters marked whose sheet is not in the urn: below zero where sheets lie in it for which nobody was marked. */
    public int missing() {
        return marked - (urn == null ? 0 : urn);
    }

    /** Whether anybody voted here, so that the box waits for the desk. */
    public boolean hasWork() {
        return marked > 0 || urn != null && urn > 0 || read() + readOnce + different + undecided + onTheWay > 0;
    }

    public List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        note(findings, urn == null, Finding.URN_NOT_COUNTED);
        note(findings, readOnce > 0, Finding.READ_ONCE);
        note(findings, different > 0, Finding.DIFFERENT);
        note(findings, undecided > 0, Finding.UNDECIDED);
        note(findings, onTheWay > 0, Finding.ON_THE_WAY);
        int sheets = Math.max(urn == null ? 0 : urn, read());
        note(findings, sheets > marked, Finding.MORE_SHEETS_THAN_VOTERS);
        note(findings, urn != null && read() > urn, Finding.MORE_READ_THAN_IN_THE_URN);
        note(findings, urn != null && read() < urn, Finding.FEWER_READ_THAN_IN_THE_URN);
        note(findings, marked > issued, Finding.MORE_VOTERS_THAN_BALLOTS);
        note(findings, !colleges.values().stream().allMatch(OfCollege::canBe), Finding.BALLOT_OF_ANOTHER_COLLEGE);
        note(findings, urn != null && urn < marked, Finding.FEWER_SHEETS_THAN_VOTERS);
        return findings;
    }

    private static void note(List<Finding> findings, boolean holds, Finding finding) {
        if (holds) {
            findings.add(finding);
        }
    }

    public Light light() {
        List<Finding> findings = findings();
        boolean stillReading = findings.stream().anyMatch(Finding::isOpen);
        if (findings.stream().anyMatch(CONTRADICTIONS::contains) || !stillReading && findings.contains(Finding.FEWER_READ_THAN_IN_THE_URN)) {
            return Light.RED;
        }
        return findings.isEmpty() ? Light.GREEN : Light.AMBER;
    }

    /** Whether the desk may finish: no work is left, and what does not match is explained. */
    public boolean mayFinish(String explanation) {
        return findings().stream().noneMatch(Finding::isOpen) && (findings().isEmpty() || explanation != null && !explanation.isBlank());
    }
}
