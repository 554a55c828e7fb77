package org.jemaa.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jemaa.foureyes.ActId;
import org.jemaa.foureyes.ProposeAct;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.shared.Answer;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.NotFound;
import org.jemaa.shared.Refusal;
import org.jemaa.shared.Right;

/** An official proposes that a running vote closes later. Another official has to confirm it before the vote closes. */
@ApplicationScoped
@Right("process:set-up")
public class ProposeExtension {

    @Inject
    private Budgets budgets;
    @Inject
    private ProposeAct propose;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private Clock clock;

    /** @param closes in the municipality's local time, such as 2026-11-01T20:00 */
    @Transactional
    public Answer<ActId> handle(String slug, String closes, LocalText reason) {
        Timetable known = budgets.find(here.id(), slug).filter(Budget::isPublished).orElseThrow(() -> new NotFound("budget " + slug)).timetable();
        Instant now = clock.instant();
        Instant closed = known.closes(Phase.VOTE);
        var refusals = new ArrayList<Refusal>();
        Optional<Instant> wanted = instant(known, closes, refusals);
        if (!known.isOpen(Phase.VOTE, now)) {
            return Answer.refused(known.isOver(Phase.VOTE, now) ? ProcessRefusal.VOTE_ALREADY_CLOSED : ProcessRefusal.VOTE_NOT_OPEN);
        }
        wanted.flatMap(later -> new ExtensionPlan(closed, later).refused(known, now))
            .ifPresent(reasonOfNo -> refusals.add(Refusal.ofField("closes-VOTE", reasonOfNo, ExtensionPlan.LONGEST.toDays())));
        if (!refusals.isEmpty()) {
            return Answer.refused(refusals);
        }
        return propose.handle(new ProposeAct.Proposal(VoteExtension.KIND, slug, new ExtensionPlan(closed, wanted.orElseThrow()).written(), reason, closed));
    }

    private Optional<Instant> instant(Timetable known, String closes, List<Refusal> refusals) {
        String opens = LocalDateTime.ofInstant(known.opens(Phase.VOTE), here.card().zone()).truncatedTo(ChronoUnit.MINUTES).toString();
        var vote = new BudgetForm.Dates(Phase.VOTE.name(), opens, closes);
        return new LocalDates(here.card().zone(), refusals, known).timetable(List.of(vote)).map(timetable -> timetable.closes(Phase.VOTE));
    }
}
