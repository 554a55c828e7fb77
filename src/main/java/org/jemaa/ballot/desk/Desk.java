package org.jemaa.ballot.desk;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;
import org.jemaa.municipality.MunicipalityId;
import org.jemaa.process.BudgetId;
import org.jemaa.shared.LocalText;

/**
 * A desk is set up for one vote, gets officers and printed ballots, and serves voters while the vote is open. After the close its officers
 * count the sheets in the urn, read them, explain what does not match, and finish it; then it never changes again. It is kept for good.
 */
@Entity
@Table(name = "ballot_desk")
class Desk {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(name = "municipality_id")
    private long municipalityId;
    @Column(name = "budget_id")
    private long budgetId;
    private int number;
    private LocalText name;
    private LocalText place;
    private Integer urn;
    private String explanation;
    @Column(name = "finished_at")
    private LocalDateTime finishedAt;
    @BatchFetch(BatchFetchType.IN)
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "ballot_desk_officer", joinColumns = @JoinColumn(name = "desk_id"))
    private List<DeskOfficer> officers = new ArrayList<>();
    @BatchFetch(BatchFetchType.IN)
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "ballot_desk_stock", joinColumns = @JoinColumn(name = "desk_id"))
    @OrderBy("first")
    private List<DeskStock> stock = new ArrayList<>();

    protected Desk() {
    }

    Desk(MunicipalityId municipality, BudgetId vote, int number) {
        this.municipalityId = municipality.value();
        this.budgetId = vote.value();
        this.number = number;
    }

    void describe(LocalText name, LocalText place, List<DeskCard.Officer> people) {
        this.name = name;
        this.place = place;
        List<DeskOfficer> wanted = people.stream().map(DeskOfficer::new).toList();
        officers.removeIf(officer -> !wanted.contains(officer));
        wanted.stream().filter(officer -> !officers.contains(officer)).forEach(officers::add);
    }

    void give(DeskStock more) {
        stock.add(more);
    }

    boolean hasAnyOf(int first, int last) {
        return stock.stream().anyMatch(given -> given.overlaps(first, last));
    }

    void count(Integer sheetsInTheUrn, String explained) {
        urn = sheetsInTheUrn;
        explanation = explained;
    }

    void finish(Instant now) {
        if (finishedAt != null) {
            throw new IllegalStateException("desk " + id + " is finished");
        }
        finishedAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    }

    boolean isFinished() {
        return finishedAt != null;
    }

    long id() {
        return id;
    }

    DeskCard card() {
        return new DeskCard(id, new BudgetId(budgetId), number, name, place, officers.stream().map(DeskOfficer::card).toList(),
            stock.stream().map(DeskStock::card).toList(), urn, explanation, finishedAt == null ? null : finishedAt.toInstant(ZoneOffset.UTC));
    }
}
