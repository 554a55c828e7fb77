package org.jemaa.result.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jemaa.counting.Ballot;
import org.jemaa.result.AloneCount;
import org.jemaa.result.CollegeTurnout;
import org.jemaa.result.Disclosure;
import org.jemaa.result.EnvelopeResult;

/**
 * The files of a vote with colleges: SLUG-1.pb (SLUG.pb where there is one envelope) with the ballots that decided, where they may be
 * shown and weigh the same; SLUG-c2-1.pb (SLUG-c2.pb) with those of one college; SLUG.csv with the projects.
 */
public final class FilesOfColleges {

    private static final String PABULIB = "text/plain;charset=UTF-8";

    private FilesOfColleges() {
    }

    /** @param deciding the ballots that decided, by the number of the envelope */
    public static List<PublishedFile> make(Edition edition, List<EnvelopeResult> envelopes, List<AloneCount> alone,
            Map<Integer, SortedMap<Ballot, Integer>> deciding, List<CollegeTurnout> colleges) {
        boolean several = envelopes.size() > 1;
        var files = new ArrayList<PublishedFile>();
        for (EnvelopeResult envelope : envelopes) {
            String part = several ? "-" + envelope.number() : "";
            if (envelope.disclosure() == Disclosure.BALLOTS && !envelope.weighted()) {
                files.add(pabulib(edition, part, envelope, deciding.get(envelope.number()), "The ballots of all who decided about this envelope."));
            }
            alone.stream().filter(count -> count.result().number() == envelope.number() && mayBeShown(count.college(), envelope))
                .forEach(count -> files.add(pabulib(edition, "-c" + count.college().number() + part, count.result(), count.papers(),
                    "The ballots of one college: " + count.college().code() + ". The column selected says what it alone would have chosen, not the result.")));
        }
        files.add(PublishedFile.of(edition.slug() + ".csv", "text/csv;charset=UTF-8;header=present", CsvExport.bytes(edition, envelopes, colleges)));
        return files;
    }

    /** Where a small college decided with others, theirs would show its votes by subtraction from the totals. */
    private static boolean mayBeShown(CollegeTurnout college, EnvelopeResult envelope) {
        boolean decided = envelope.shares().stream().anyMatch(share -> share.college() == college.number() && share.decided());
        return college.shown() && (!decided || envelope.disclosure() == Disclosure.BALLOTS);
    }

    private static PublishedFile pabulib(Edition edition, String part, EnvelopeResult envelope, SortedMap<Ballot, Integer> papers, String what) {
        return PublishedFile.of(edition.slug() + part + ".pb", PABULIB, PabulibExport.bytes(new PabulibExport(edition, papers).part(envelope, what)));
    }
}
