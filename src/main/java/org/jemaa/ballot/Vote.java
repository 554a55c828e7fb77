package org.jemaa.ballot;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jemaa.municipality.MunicipalityId;
import org.jemaa.process.BudgetId;

/**
 * A vote begins when its ballot is frozen, at the opening, and from then on nothing on the ballot changes. It ends when the box is
 * sealed; then the seed for lots is drawn, so that nobody could know it while votes could still be cast. It is kept for good.
 */
@Entity
@Table(name = "ballot_vote")
class Vote {

    @Id
    @Column(name = "budget_id")
    private long budgetId;
    @Column(name = "municipality_id")
    private long municipalityId;
    private byte[] fingerprint;
    private byte[] manifest;
    @Column(name = "frozen_at")
    private LocalDateTime frozenAt;
    @Column(name = "sealed_at")
    private LocalDateTime sealedAt;
    @Column(name = "lot_seed")
    private byte[] lotSeed;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "ballot_project", joinColumns = @JoinColumn(name = "budget_id"))
    @OrderBy("number")
    private List<ProjectCopy> projects = new ArrayList<>();

    protected Vote() {
    }

    Vote(BudgetId budget, MunicipalityId municipality, Manifest manifest, Instant now) {
        this.budgetId = budget.value();
        this.municipalityId = municipality.value();
        this.manifest = manifest.bytes();
        this.fingerprint = Hash.over(this.manifest).bytes();
        this.frozenAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        manifest.projects().forEach(project -> projects.add(new ProjectCopy(project)));
    }

    boolean isSealed() {
        return sealedAt != null;
    }

    void seal(Instant now, byte[] seed) {
        if (isSealed()) {
            throw new IllegalStateException("sealed already");
        }
        sealedAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        lotSeed = seed;
    }

    byte[] manifest() {
        return manifest;
    }

    Ballot ballot() {
        var promised = Manifest.read(manifest, projects.stream().collect(Collectors.toMap(ProjectCopy::number, ProjectCopy::proposalId)));
        return new Ballot(new BudgetId(budgetId), new MunicipalityId(municipalityId), promised.vote(), Hash.of(fingerprint), promised.title(),
            promised.sum(), promised.envelopes(), promised.rules(), promised.rule(), promised.projects(), promised.colleges(), promised.leastPublished(),
            isSealed() ? sealedAt.toInstant(ZoneOffset.UTC) : null, isSealed() ? HexFormat.of().formatHex(lotSeed) : null);
    }
}
