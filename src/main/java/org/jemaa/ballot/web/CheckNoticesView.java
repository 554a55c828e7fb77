package org.jemaa.ballot.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.jemaa.ballot.roll.AuditNotices;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.process.BudgetCard;

/** Whether everybody in whose name a permit was given heard of it. */
@Named
@RequestScoped
public class CheckNoticesView {

    @Inject
    private DeskVote vote;
    @Inject
    private AuditNotices audit;
    @Inject
    private CurrentMunicipality here;
    private AuditNotices.Report report;

    @PostConstruct
    void load() {
        report = audit.of(vote.card().slug());
    }

    public BudgetCard getCard() {
        return vote.card();
    }

    public AuditNotices.Report getReport() {
        return report;
    }

    /** Percent of the day with the most permits or confirmations. */
    public String share(long number) {
        return BarLength.of(number, report.days().stream().mapToLong(day -> Math.max(day.permits(), day.confirmations().written())).max().orElse(1));
    }

    public Instant instant(AuditNotices.Day day) {
        return day.day().atStartOfDay(here.card().zone()).toInstant();
    }
}
