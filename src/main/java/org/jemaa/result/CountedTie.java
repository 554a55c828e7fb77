package org.jemaa.result;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.jemaa.counting.TieOrder.Criterion;

/** A tie of a result. References hold no comma, so a comma parts them. */
@Embeddable
class CountedTie {

    private int position;
    @Enumerated(EnumType.STRING)
    @Column(name = "decided_by")
    private Criterion decidedBy;
    private boolean decisive;
    private String projects;

    protected CountedTie() {
    }

    CountedTie(int position, TieResult tie) {
        this.position = position;
        decidedBy = tie.decidedBy();
        decisive = tie.decisive();
        projects = String.join(",", tie.projects());
    }

    TieResult card() {
        return new TieResult(List.of(projects.split(",")), decidedBy, decisive);
    }
}
