package org.jemaa.ballot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jemaa.municipality.MunicipalityId;
import org.jemaa.process.BallotRules;
import org.jemaa.process.BudgetId;
import org.jemaa.process.CountingRule;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Money;

/**
 * What is voted on, as it has stood since the vote opened. The fingerprint is the SHA-256 hash of the manifest, which holds all of it.
 * Once the box is sealed, {@code sealedAt} and the seed for lots, drawn after the seal, are there too.
 */
public record Ballot(BudgetId budget, MunicipalityId municipality, String slug, Hash fingerprint, LocalText title, Money sum,
        List<Envelope> envelopes, BallotRules rules, CountingRule rule, List<Project> projects, Instant sealedAt, String lotSeed) {

    /** A vote has the college of all citizens and at most so many others. */
    public static final int MOST_COLLEGES = 99;

    /** A part of the money under the name that the ballot gives it. */
    public record Envelope(long id, LocalText name, Money sum) {
    }

    public Ballot {
        envelopes = List.copyOf(envelopes);
        projects = List.copyOf(projects);
    }

    public boolean isSealed() {
        return sealedAt != null;
    }

    public Optional<Project> project(String reference) {
        return projects.stream().filter(project -> project.reference().equals(reference)).findFirst();
    }
}
