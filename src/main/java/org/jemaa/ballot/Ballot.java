package org.jemaa.ballot;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jemaa.municipality.MunicipalityId;
import org.jemaa.process.BallotRules;
import org.jemaa.process.BudgetId;
import org.jemaa.process.CountingRule;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Money;

/**
 * What is voted on, as it has stood since the vote opened. The fingerprint is the SHA-256 hash of the manifest, which holds all of it.
 * A college in which fewer than {@code leastPublished} people voted is never published ballot by ballot. Once the box is sealed, {@code sealedAt} and the seed for lots, drawn after the seal, are there too.
 */
public record Ballot(BudgetId budget, MunicipalityId municipality, String slug, Hash fingerprint, LocalText title, Money sum,
        List<Envelope> envelopes, BallotRules rules, CountingRule rule, List<Project> projects, List<College> colleges, int leastPublished, Instant sealedAt, String lotSeed) {

    /** A vote has the college of all citizens and at most so many others. */
    public static final int MOST_COLLEGES = 99;

    /** A part of the money under the name that the ballot gives it. */
    public record Envelope(long id, LocalText name, Money sum) {
    }

    /**
     * Who votes on which projects with which weight.
     *
     * @param leastAge    in full years at the opening; null: no limit. {@code mostAge} likewise
     * @param ownEnvelope about which it alone decides; null where there is none
     * @param projects    numbers of those on its ballot, ascending
     */
    public record College(int number, String code, LocalText name, Integer leastAge, Integer mostAge, int weight, boolean binding, Long ownEnvelope,
            List<Integer> projects) {

        public College {
            projects = List.copyOf(projects);
        }

        /** Whether its papers count in an envelope: its own, or a common one on whose projects it votes in a binding way. */
        public boolean decides(Envelope envelope, Ballot ballot) {
            return ownEnvelope != null && ownEnvelope == envelope.id()
                || binding && ballot.isCommon(envelope) && (number == 0 || projects.stream().anyMatch(on -> ballot.projects().get(on).envelopeId() == envelope.id()));
        }
    }

    public Ballot {
        colleges = List.copyOf(colleges);
        envelopes = List.copyOf(envelopes);
        projects = List.copyOf(projects);
    }

    public boolean isSealed() {
        return sealedAt != null;
    }

    /** Whether others than all citizens vote as a college. */
    public boolean hasColleges() {
        return colleges.size() > 1;
    }

    public Optional<College> college(int number) {
        return colleges.stream().filter(college -> college.number() == number).findFirst();
    }

    /** What stands on the ballot of a college, in the order of the ballot; nothing where there is no such college. */
    public List<Project> projectsOf(int college) {
        return college(college).map(known -> known.projects().stream().map(projects::get).toList()).orElse(List.of());
    }

    public boolean isCommon(Envelope envelope) {
        return colleges.stream().noneMatch(college -> Objects.equals(college.ownEnvelope(), envelope.id()));
    }

    public Optional<Project> project(String reference) {
        return projects.stream().filter(project -> project.reference().equals(reference)).findFirst();
    }
}
