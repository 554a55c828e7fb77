package org.jemaa.counting.pabulib;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads the current format and the older form of it ({@code target} for {@code beneficiaries}, a literal {@code None} for
 * a missing value, costs of 0), strictly: UTF-8 with or without a byte order mark, LF or CR LF, the sections META, PROJECTS
 * and VOTES in this order, every cell in its place.
 *
 * <p>Bounds: 256 MiB for a file, 1 MiB for a line or a quoted cell, 200 columns, 10,000 projects, 2,000,000 votes. Memory
 * grows with the votes, not with what a hostile file claims.
 */
public final class PabulibReader {

    private PabulibReader() {
    }

    /** @throws PabulibError if the file is not in the format: with line, field, what was found and what was expected */
    public static PabulibFile read(Path file) throws IOException, PabulibError {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        }
    }

    /** As above; reads to the end and does not close. */
    public static PabulibFile read(InputStream in) throws IOException, PabulibError {
        Rows rows = new Rows(new Lines(in));
        MetaSection meta = MetaSection.read(rows);
        ProjectSection projects = ProjectSection.read(rows);
        VoteSection votes = VoteSection.read(rows, meta, projects);
        meta.check("num_projects", projects.projects().size());
        meta.check("num_votes", votes.votes().size());
        return new PabulibFile(meta.values(), projects.projects(), votes.votes());
    }
}
