package org.jemaa.ballot.desk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jemaa.container.RunningVote;
import org.jemaa.container.Town;
import org.jemaa.identity.AccountCard;
import org.jemaa.identity.Role;
import org.jemaa.process.BudgetForm;
import org.jemaa.shared.Answer;

/** Desk 1 of a vote that is open, with officers of its own and sheets 1 to 100. */
@Dependent
public class ADesk {

    @Inject
    private RunningVote vote;
    @Inject
    private Town towns;
    @Inject
    private SetUpDesk setUp;
    @Inject
    private GiveStock stock;
    @Inject
    private ServeVoter serve;
    private final List<AccountCard> officers = new ArrayList<>();

    public ADesk of(int voters, int people) {
        vote.of(voters);
        for (int i = 0; i < people; i++) {
            officers.add(towns.somebody(Role.DESK_OFFICER, vote.town()));
        }
        add(1, officers);
        as(0, () -> stock.handle(RunningVote.SLUG, 1, new DeskCard.Stock(1, 100, "en", false, 0)).orThrow());
        return this;
    }

    /** Desk 1 of a vote of this form, with that list of voters; it has no sheets yet. */
    public ADesk of(BudgetForm form, String csv, int people) {
        vote.of(form, csv);
        for (int i = 0; i < people; i++) {
            officers.add(towns.somebody(Role.DESK_OFFICER, vote.town()));
        }
        add(1, officers);
        return this;
    }

    public Answer<DeskCard> give(int first, int last, int college) {
        return as(0, () -> stock.handle(RunningVote.SLUG, 1, new DeskCard.Stock(first, last, "en", false, college)));
    }

    public DeskCard add(int number, List<AccountCard> people) {
        String names = people.stream().map(AccountCard::name).collect(Collectors.joining(", "));
        return vote.office(RunningVote.DURING, () -> setUp.add(RunningVote.SLUG,
            new SetUpDesk.Form("" + number, Map.of("en", "Desk " + number), Map.of("en", "Town hall"), names)).orThrow());
    }

    /** The people on the roll are numbered from 0. */
    public Answer<Void> mark(int officer, int voter) {
        return as(officer, () -> serve.mark(RunningVote.SLUG, 1, "A" + voter, true));
    }

    public <T> T as(int officer, Callable<T> what) {
        return as(officer, RunningVote.DURING, what);
    }

    public <T> T as(int officer, Instant moment, Callable<T> what) {
        return towns.as(officers.get(officer), vote.town(), moment, what);
    }

    public RunningVote vote() {
        return vote;
    }

    public AccountCard officer(int number) {
        return officers.get(number);
    }

}
