package org.jemaa.ballot.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jemaa.ballot.BallotRefusal;
import org.jemaa.identity.AccountCard;
import org.jemaa.identity.AccountRegister;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.Phase;
import org.jemaa.shared.Answer;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.NotFound;
import org.jemaa.shared.Refusal;
import org.jemaa.shared.Right;

/** An official sets up a desk of a vote, or changes its name, place and officers. A new desk can be added while the vote is not over. */
@ApplicationScoped
@Right("ballot:manage-desks")
public class SetUpDesk {

    static final int LAST_NUMBER = 9_999;
    static final int LONGEST_TEXT = 200;
    static final int MOST_OFFICERS = 50;

    @Inject
    private Desks desks;
    @Inject
    private AccountRegister register;
    @Inject
    private BudgetBoard budgets;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private Clock clock;

    /** As it was typed; officers by the names that they sign in with, separated by commas, spaces or lines. */
    public record Form(String number, Map<String, String> name, Map<String, String> place, String officers) {
    }

    @Transactional
    public Answer<DeskCard> add(String slug, Form form) {
        BudgetCard vote = vote(slug);
        if (vote.timetable().isOver(Phase.VOTE, clock.instant())) {
            return Answer.refused(BallotRefusal.VOTE_CLOSED);
        }
        String typed = form.number() == null ? "" : form.number().strip();
        if (!typed.matches("[0-9]{1,4}") || Integer.parseInt(typed) == 0) {
            return Answer.refused(Refusal.ofField("number", DeskRefusal.DESK_NUMBER_NOT_USABLE, LAST_NUMBER));
        }
        int number = Integer.parseInt(typed);
        if (desks.find(vote.id(), number).isPresent()) {
            return Answer.refused(Refusal.ofField("number", DeskRefusal.DESK_NUMBER_TAKEN, number));
        }
        return described(new Desk(here.id(), vote.id(), number), form, true);
    }

    @Transactional
    public Answer<DeskCard> change(String slug, int number, Form form) {
        Desk desk = desks.take(vote(slug).id(), number).orElseThrow(() -> new NotFound("desk " + number));
        return desk.isFinished() ? Answer.refused(DeskRefusal.DESK_FINISHED) : described(desk, form, false);
    }

    private Answer<DeskCard> described(Desk desk, Form form, boolean fresh) {
        var refusals = new ArrayList<Refusal>();
        LocalText name = text("name", form.name(), refusals);
        LocalText place = text("place", form.place(), refusals);
        List<DeskCard.Officer> officers = officers(form.officers(), refusals);
        if (!refusals.isEmpty()) {
            return Answer.refused(refusals);
        }
        desk.describe(name, place, officers);
        if (fresh) {
            desks.add(desk);
        }
        return Answer.accepted(desk.card());
    }

    private LocalText text(String field, Map<String, String> typed, List<Refusal> refusals) {
        String first = field + "-" + here.card().languages().get(0);
        if (typed == null || typed.values().stream().allMatch(text -> text == null || text.isBlank())) {
            refusals.add(Refusal.ofField(first, DeskRefusal.DESK_NAME_MISSING));
            return null;
        }
        var text = new LocalText(typed);
        if (text.longest() > LONGEST_TEXT) {
            refusals.add(Refusal.ofField(first, DeskRefusal.DESK_TEXT_TOO_LONG, LONGEST_TEXT));
        }
        return text;
    }

    private List<DeskCard.Officer> officers(String typed, List<Refusal> refusals) {
        List<String> names = typed == null || typed.isBlank() ? List.of() : List.of(typed.strip().split("[\\s,;]+"));
        if (names.isEmpty() || names.size() > MOST_OFFICERS) {
            refusals.add(names.isEmpty() ? Refusal.ofField("officers", DeskRefusal.OFFICER_MISSING)
                : Refusal.ofField("officers", DeskRefusal.TOO_MANY_OFFICERS, MOST_OFFICERS));
            return List.of();
        }
        var officers = new ArrayList<DeskCard.Officer>();
        for (String name : names) {
            Optional<AccountCard> account = register.find(name).filter(known -> known.may("ballot:serve-desk", here.id()));
            if (account.isEmpty()) {
                refusals.add(Refusal.ofField("officers", DeskRefusal.OFFICER_NOT_KNOWN, name));
            } else if (officers.stream().noneMatch(known -> known.account() == account.get().id().value())) {
                officers.add(new DeskCard.Officer(account.get().id().value(), account.get().name()));
            }
        }
        return officers;
    }

    private BudgetCard vote(String slug) {
        return budgets.find(here.id(), slug).orElseThrow(() -> new NotFound("budget " + slug));
    }
}
