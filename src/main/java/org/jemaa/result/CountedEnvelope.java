package org.jemaa.result;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Money;

/** What one envelope's count gave. Written with its {@link CountedVote} and never changed. */
@Entity
@Table(name = "result_envelope")
class CountedEnvelope {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private int number;
    @Column(name = "envelope_id")
    private long envelopeId;
    @Column(name = "district_code")
    private String districtCode;
    private LocalText name;
    private BigDecimal amount;
    private int papers;
    @Embedded
    private CountedFigures figures;

    @ElementCollection(fetch = FetchType.LAZY)
    @BatchFetch(BatchFetchType.IN)
    @CollectionTable(name = "result_project", joinColumns = @JoinColumn(name = "envelope_id"))
    @OrderBy("rank")
    private List<CountedProject> projects = new ArrayList<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @BatchFetch(BatchFetchType.IN)
    @CollectionTable(name = "result_tie", joinColumns = @JoinColumn(name = "envelope_id"))
    @OrderBy("position")
    private List<CountedTie> ties = new ArrayList<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @BatchFetch(BatchFetchType.IN)
    @CollectionTable(name = "result_payment", joinColumns = @JoinColumn(name = "envelope_id"))
    @OrderBy("rank, position")
    private List<CountedPayment> payments = new ArrayList<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @BatchFetch(BatchFetchType.IN)
    @CollectionTable(name = "result_place", joinColumns = @JoinColumn(name = "envelope_id"))
    @OrderBy("position")
    private List<CountedPlace> places = new ArrayList<>();

    private Integer college;
    private boolean weighted;
    @Enumerated(EnumType.STRING)
    private Disclosure disclosure;

    @ElementCollection(fetch = FetchType.LAZY)
    @BatchFetch(BatchFetchType.IN)
    @CollectionTable(name = "result_share", joinColumns = @JoinColumn(name = "envelope_id"))
    @OrderBy("college, position")
    private List<CountedShare> shares = new ArrayList<>();

    protected CountedEnvelope() {
    }

    CountedEnvelope(EnvelopeResult result) {
        number = result.number();
        envelopeId = result.envelopeId();
        districtCode = result.districtCode();
        name = result.name();
        amount = result.sum().amount();
        papers = result.papers();
        college = result.college();
        weighted = result.weighted();
        disclosure = result.disclosure();
        result.shares().forEach(share -> shares.addAll(CountedShare.of(share)));
        result.projects().forEach(this::add);
        if (result.figures() != null) {
            figures = new CountedFigures(result.figures());
            result.figures().places().forEach(place -> places.add(new CountedPlace(places.size() + 1, place)));
        }
        result.ties().forEach(tie -> ties.add(new CountedTie(ties.size() + 1, tie)));
    }

    private void add(ProjectResult project) {
        projects.add(new CountedProject(project));
        if (project.moneyWent() != null) {
            List<MoneyWent.Payment> most = project.moneyWent().most();
            most.forEach(paid -> payments.add(new CountedPayment(project.rank(), most.indexOf(paid) + 1, paid)));
        }
    }

    boolean hasFigures() {
        return figures != null && figures.areKept();
    }

    EnvelopeResult card(Currency currency) {
        return new EnvelopeResult(number, envelopeId, districtCode, name, new Money(amount, currency), papers,
            projects.stream().map(project -> project.card(currency, payments)).toList(), ties.stream().map(CountedTie::card).toList(),
            hasFigures() ? figures.card(places.stream().map(place -> place.card(currency)).toList(), currency) : null, college, weighted, disclosure,
            CountedShare.cards(shares));
    }
}
