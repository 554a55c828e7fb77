package org.jemaa.result;

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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
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

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "result_project", joinColumns = @JoinColumn(name = "envelope_id"))
    @OrderBy("rank")
    private List<CountedProject> projects = new ArrayList<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "result_tie", joinColumns = @JoinColumn(name = "envelope_id"))
    @OrderBy("position")
    private List<CountedTie> ties = new ArrayList<>();

    protected CountedEnvelope() {
    }

    CountedEnvelope(EnvelopeResult result) {
        number = result.number();
        envelopeId = result.envelopeId();
        districtCode = result.districtCode();
        name = result.name();
        amount = result.sum().amount();
        papers = result.papers();
        result.projects().forEach(project -> projects.add(new CountedProject(project)));
        result.ties().forEach(tie -> ties.add(new CountedTie(ties.size() + 1, tie)));
    }

    EnvelopeResult card(Currency currency) {
        return new EnvelopeResult(number, envelopeId, districtCode, name, new Money(amount, currency), papers,
            projects.stream().map(project -> project.card(currency)).toList(), ties.stream().map(CountedTie::card).toList());
    }
}
