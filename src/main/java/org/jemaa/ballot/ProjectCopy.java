package org.jemaa.ballot;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jemaa.shared.LocalText;

/** A {@link Project} as the database keeps it, for whoever reads the tables; the manifest says the same. */
@Embeddable
class ProjectCopy {

    private int number;
    @Column(name = "proposal_id")
    private long proposalId;
    private String reference;
    private LocalText title;
    private LocalText summary;
    private LocalText place;
    private BigDecimal cost;
    @Column(name = "envelope_id")
    private long envelopeId;

    protected ProjectCopy() {
    }

    ProjectCopy(Project project) {
        number = project.number();
        proposalId = project.proposalId();
        reference = project.reference();
        title = project.title();
        summary = project.summary();
        place = project.place();
        cost = project.cost().amount();
        envelopeId = project.envelopeId();
    }

    int number() {
        return number;
    }

    long proposalId() {
        return proposalId;
    }
}
