package org.jemaa.ballot.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.jemaa.ballot.CanonicalJson;
import org.jemaa.ballot.desk.OwnDesk.Served;
import org.jemaa.foureyes.ActCard;
import org.jemaa.foureyes.ActId;
import org.jemaa.foureyes.ProposeAct;
import org.jemaa.foureyes.Told;
import org.jemaa.foureyes.TwoPersonAct;
import org.jemaa.identity.AccountCard;
import org.jemaa.identity.CurrentAccount;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetId;
import org.jemaa.shared.Answer;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Right;

/**
 * One officer of a desk says that all its sheets are read and its numbers match or are explained; another officer, or an official, confirms
 * these very numbers. When all desks of a vote have finished, the box is sealed.
 */
@ApplicationScoped
@Right("ballot:serve-desk")
public class FinishDesk implements TwoPersonAct {

    public static final String KIND = "ballot.desk-finished";

    @Inject
    private OwnDesk ownDesk;
    @Inject
    private Desks desks;
    @Inject
    private ReconciliationBoard board;
    @Inject
    private ProposeAct propose;
    @Inject
    private BudgetBoard budgets;
    @Inject
    private CurrentAccount me;
    @Inject
    private Clock clock;

    /** @param why what the other person reads: the explanation, or that all matches */
    public Answer<ActId> propose(String slug, int number, LocalText why) {
        Served at = ownDesk.find(slug, number);
        DeskFigures figures = figures(at.vote().id(), number);
        if (at.desk().finished()) {
            return Answer.refused(DeskRefusal.DESK_FINISHED);
        }
        return figures.mayFinish(at.desk().explanation())
            ? propose.handle(new ProposeAct.Proposal(KIND, subject(at.vote().id(), number), content(figures, at.desk().explanation()), why, null))
            : Answer.refused(DeskRefusal.DESK_NOT_READY);
    }

    public static String subject(BudgetId vote, int number) {
        return vote.value() + "/" + number;
    }

    @Override
    @Right(Right.ANYONE)
    public String kind() {
        return KIND;
    }

    @Override
    @Right(Right.ANYONE)
    public String right() {
        return "ballot:serve-desk";
    }

    @Override
    @Right(Right.ANYONE)
    public boolean isPublic() {
        return false;
    }

    @Override
    @Right(Right.ANYONE)
    public Told told(ActCard act) {
        DeskFigures figures = figures(vote(act), number(act));
        return Told.of("ballot.desk.finish.told", desks.find(vote(act), figures.desk()).orElseThrow().card().name(), figures.marked(), figures.urn() == null ? 0 : figures.urn(), figures.valid(), figures.invalid(),
            budgets.byId(vote(act)).orElseThrow().title());
    }

    @Override
    public Answer<Void> carryOut(ActCard act) {
        Desk desk = desks.take(vote(act), number(act)).orElseThrow();
        AccountCard other = me.find().orElseThrow();
        if (!desk.card().isServedBy(other.id().value()) && !me.may("ballot:manage-desks")) {
            return Answer.refused(DeskRefusal.NOT_YOUR_DESK);
        }
        DeskFigures figures = figures(vote(act), number(act));
        String explanation = desk.card().explanation();
        if (desk.isFinished()) {
            return Answer.refused(DeskRefusal.DESK_FINISHED);
        }
        if (!figures.mayFinish(explanation) || !content(figures, explanation).equals(act.content())) {
            return Answer.refused(DeskRefusal.FIGURES_CHANGED);
        }
        desk.finish(clock.instant());
        return Answer.done();
    }

    private DeskFigures figures(BudgetId vote, int number) {
        return board.figures(vote).stream().filter(desk -> desk.desk() == number).findFirst().orElseThrow();
    }

    private static String content(DeskFigures figures, String explanation) {
        var agreed = new TreeMap<String, Object>();
        figures.agreed().forEach((reason, sheets) -> agreed.put(reason.name(), sheets));
        return new String(CanonicalJson.of(new TreeMap<>(Map.of("agreed", agreed, "explanation", explanation == null ? "" : explanation,
            "issued", figures.issued(), "marked", figures.marked(), "urn", figures.urn()))), StandardCharsets.UTF_8);
    }

    private static BudgetId vote(ActCard act) {
        return new BudgetId(Long.parseLong(act.subject().substring(0, act.subject().indexOf('/'))));
    }

    private static int number(ActCard act) {
        return Integer.parseInt(act.subject().substring(act.subject().indexOf('/') + 1));
    }
}
