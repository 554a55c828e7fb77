package org.jemaa.result.files;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jemaa.counting.Ballot;
import org.jemaa.result.EnvelopeResult;

/** Makes every file of a result: SLUG.pb with all ballots, SLUG-1.pb … for each of several envelopes, SLUG.csv with the projects. */
public final class FilesOfAResult {

    private static final String PABULIB = "text/plain;charset=UTF-8";

    private FilesOfAResult() {
    }

    /** @param papers each different choice with the number of its voters */
    public static List<PublishedFile> make(Edition edition, List<EnvelopeResult> envelopes, SortedMap<Ballot, Integer> papers) {
        var export = new PabulibExport(edition, papers);
        var files = new ArrayList<PublishedFile>();
        files.add(PublishedFile.of(edition.slug() + ".pb", PABULIB, PabulibExport.bytes(export.whole(envelopes))));
        if (envelopes.size() > 1) {
            for (EnvelopeResult envelope : envelopes) {
                files.add(PublishedFile.of(edition.slug() + "-" + envelope.number() + ".pb", PABULIB, PabulibExport.bytes(export.part(envelope))));
            }
        }
        files.add(PublishedFile.of(edition.slug() + ".csv", "text/csv;charset=UTF-8;header=present", CsvExport.bytes(edition, envelopes, List.of())));
        return files;
    }
}
