package org.jemaa.ballot.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jemaa.ballot.box.GoOnAfterIncident;
import org.jemaa.ballot.box.LogGrowth;
import org.jemaa.ballot.box.MinuteHead;
import org.jemaa.ballot.box.RecordAct;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.process.BudgetCard;
import org.jemaa.shared.web.Words;

/** What the public page about the box's log shows without anybody asking: its size, its last signed states, its growth. */
@Named
@RequestScoped
public class CheckReceiptView {

    private static final Set<String> KNOWN_ACTS = Set.of("opening", "roll", "extension", "incident", "closing", "sheets");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Inject
    private DeskVote vote;
    @Inject
    private LogGrowth growth;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private Words words;
    @Inject
    private GoOnAfterIncident incidents;
    @Inject
    private RecordAct acts;
    private LogGrowth.Figures figures;
    private boolean standsStill;

    /** @param words the key of what it means */
    public record ActRow(long position, String words, String text) {
    }

    public record DayRow(Instant day, long size, long added, String share) {
    }

    @PostConstruct
    void load() {
        standsStill = incidents.find(vote.card().id()).isPresent();
        figures = growth.of(vote.card()).orElse(null);
    }

    /** So that an address without such a budget is "not found" before anything is drawn. */
    public void check() {
        vote.card();
    }

    public BudgetCard getCard() {
        return vote.card();
    }

    public String getState() {
        return vote.state();
    }

    public Instant getInstant() {
        return vote.instant();
    }

    /** Whom to ask instead: the municipality's telephone number, where it has one. */
    public String getHelp() {
        String phone = here.card().phone();
        return phone == null || phone.isBlank() ? words.of("ballot.verify.town-hall") : phone;
    }

    public boolean isSigned() {
        return figures != null;
    }

    public MinuteHead getNewest() {
        return figures.newest();
    }

    public boolean isStandsStill() {
        return standsStill;
    }

    /** The box's public acts, as they stand in the log. */
    public List<ActRow> getActs() {
        return acts.of(vote.card().id()).stream().map(act -> new ActRow(act.position(),
            "ballot.verify.act." + (KNOWN_ACTS.contains(act.kind()) ? act.kind() : "other"), act.json())).toList();
    }

    public List<MinuteHead> getLast() {
        return figures == null ? List.of() : figures.last();
    }

    public Instant at(MinuteHead head) {
        return Instant.ofEpochSecond(head.head().at());
    }

    public List<DayRow> getDays() {
        if (figures == null) {
            return List.of();
        }
        BigDecimal longest = BigDecimal.valueOf(Math.max(1, figures.days().stream().mapToLong(LogGrowth.Day::added).max().orElse(1)));
        return figures.days().stream().map(day -> new DayRow(day.date().atTime(12, 0).atZone(here.card().zone()).toInstant(), day.size(), day.added(),
            BigDecimal.valueOf(day.added()).multiply(HUNDRED).divide(longest, 2, RoundingMode.HALF_UP).toPlainString())).toList();
    }
}
