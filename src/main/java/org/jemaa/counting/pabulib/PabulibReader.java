package org.jemaa.counting.pabulib;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jemaa.counting.pabulib.PabulibError.Kind;

/**
 * Reads the current format and the older form of it ({@code target} for {@code beneficiaries}, a literal {@code None} for
 * a missing value, costs of 0): UTF-8 with or without a byte order mark, LF or CR LF, the sections META, PROJECTS and VOTES in this
 * order.
 *
 * <p>It refuses what the count would have to guess: a cost or budget that is no number, a vote for an unknown project, a project or a
 * voter twice, points that do not match, numbers of projects or votes that differ from the lines. What does not touch the count is
 * passed over, because published files contain it: blank lines, spaces around cells, cells too many or missing at the end of a line,
 * unknown keys, projects twice on one vote, votes that break the file's own limits. {@link PabulibChecker} tells of all these.
 *
 * <p>Bounds: 1 GiB for a file, 1 MiB for a line or a quoted cell, 200 columns, 10,000 projects, 20,000,000 votes. Memory grows with the
 * votes, not with what a hostile file claims.
 */
public final class PabulibReader {

    private PabulibReader() {
    }

    /** @throws PabulibError if the file cannot be read: with line, column, field, what was found and what was expected */
    public static PabulibFile read(Path file) throws IOException, PabulibError {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        }
    }

    /** As above; reads to the end and does not close. */
    public static PabulibFile read(InputStream in) throws IOException, PabulibError {
        try {
            Records records = new Records(in);
            MetaSection meta = MetaSection.read(records);
            ProjectSection projects = ProjectSection.read(records);
            VoteList votes = VoteSection.read(records, meta, projects);
            meta.check("num_projects", projects.projects().size());
            meta.check("num_votes", votes.size());
            return new PabulibFile(meta.values(), votes.projects(), votes);
        } catch (OutOfMemoryError tooLarge) {
            // everything that was read is garbage by now, so there is memory again
            throw new PabulibError(Kind.FILE_TOO_LARGE, 0, "", "more votes than fit in memory", "a smaller file, or more memory (java -Xmx)");
        }
    }
}
