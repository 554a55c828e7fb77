package org.jemaa.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jemaa.ballot.Ballot;
import org.jemaa.ballot.BallotSheet;
import org.jemaa.ballot.box.Sheet.Reason;
import org.jemaa.ballot.desk.CountUrn;
import org.jemaa.ballot.desk.DeskCard;
import org.jemaa.ballot.desk.FinishDesk;
import org.jemaa.ballot.desk.GiveStock;
import org.jemaa.ballot.desk.KeySheet;
import org.jemaa.ballot.desk.ServeVoter;
import org.jemaa.ballot.desk.SetUpDesk;
import org.jemaa.ballot.desk.VoterAtDesk;
import org.jemaa.foureyes.ActBoard;
import org.jemaa.foureyes.ActCard;
import org.jemaa.foureyes.ConfirmAct;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetId;
import org.jemaa.process.Phase;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Refusal;

/** People of a scene vote on paper at its desk: two of its three officers mark them, and after the close read what they put into the urn. */
@ApplicationScoped
class PlayDesk {

    private static final int DESK = 1;
    private static final int SHEETS = 200;
    private static final int COMES_AFTER_DAYS = 9;
    private static final LocalText ALL_MATCH = LocalText.of("All sheets are read and all numbers match.",
        "Tous les bulletins sont lus et tous les chiffres concordent.", "قُرئت كل الأوراق وتطابقت كل الأرقام.");

    @Inject
    private Steps steps;
    @Inject
    private Stage stage;
    @Inject
    private BudgetBoard budgets;
    @Inject
    private BallotSheet sheet;
    @Inject
    private SetUpDesk setUp;
    @Inject
    private GiveStock give;
    @Inject
    private ServeVoter serve;
    @Inject
    private KeySheet key;
    @Inject
    private CountUrn countUrn;
    @Inject
    private FinishDesk finish;
    @Inject
    private ActBoard acts;
    @Inject
    private ConfirmAct confirm;
    @Inject
    private Clock clock;

    /** The desk is set up, gets ballots of every college, and marks its voters. */
    void serve(Scene scene, Calendar calendar, PlayBudget.Cast cast) {
        Instant opened = calendar.during(Phase.VOTE, 0);
        Ballot ballot = ballot(scene, opened, cast);
        steps.once("desk/" + scene.slug(), () -> {
            stage.at(opened, cast.official(), cast.town(), () -> setUp.add(scene.slug(), form(scene, cast)).orThrow());
            ballot.colleges().forEach(college -> stage.at(opened, cast.officers().get(0).account(), cast.town(), () -> give.handle(scene.slug(), DESK,
                new DeskCard.Stock(first(college.number()), first(college.number()) + SHEETS - 1, cast.town().languages().get(0), false, college.number())).orThrow()));
        });
        Instant moment = calendar.during(Phase.VOTE, COMES_AFTER_DAYS);
        List<Integer> places = places(scene);
        for (int i = 0; i < places.size(); i++) {
            mark(scene, PlayVote.number(places.get(i)), moment, cast, cast.officers().get(i % 2));
        }
    }

    private void mark(Scene scene, String number, Instant moment, PlayBudget.Cast cast, PlayBudget.Officer officer) {
        stage.at(moment, officer.account(), cast.town(), () -> {
            VoterAtDesk voter = serve.lookUp(scene.slug(), DESK, number).orThrow();
            return voter.mayHaveABallot() ? serve.mark(scene.slug(), DESK, number, true).orThrow() : null;
        });
    }

    /** Both officers read every sheet, count them, and say that they have finished as far as the scene goes. */
    void read(Scene scene, Calendar calendar, PlayBudget.Cast cast) {
        String step = "desk/" + scene.slug() + "/read";
        if (steps.isDone(step)) {
            return;
        }
        Instant moment = calendar.during(Phase.COUNT, 0);
        List<KeySheet.Typed> sheets = sheets(scene, ballot(scene, moment, cast));
        for (PlayBudget.Officer officer : cast.officers().subList(0, 2)) {
            sheets.forEach(sheet -> stage.at(moment, officer.account(), cast.town(), () -> readOnce(scene, sheet)));
        }
        PlayBudget.Officer first = cast.officers().get(0);
        stage.at(moment, first.account(), cast.town(), () -> countUrn.handle(scene.slug(), DESK, sheets.size(), null).orThrow());
        boolean finished = scene.desk().works() == Scene.PaperDesk.Works.FINISHED;
        Instant proposed = finished ? moment : clock.instant(); // what is to be confirmed waits a day and no longer
        stage.at(proposed, first.account(), cast.town(), () -> propose(scene, cast));
        if (finished) {
            PlayBudget.Officer second = cast.officers().get(1);
            stage.at(moment, second.account(), cast.town(), () -> confirm(scene, cast, second));
            stage.desksAreLookedAt(moment);
        }
        steps.once(step, () -> {
        });
    }

    /** After a crash some of it is done. */
    private KeySheet.Typed readOnce(Scene scene, KeySheet.Typed sheet) {
        List<String> refused = key.handle(scene.slug(), DESK, sheet).refusals().stream().map(Refusal::code).toList();
        if (!refused.isEmpty() && !List.of("SHEET_READ_BY_YOU").containsAll(refused)) {
            throw new IllegalStateException("sheet " + sheet.serial() + " of " + scene.slug() + ": " + refused);
        }
        return sheet;
    }

    private ActCard propose(Scene scene, PlayBudget.Cast cast) {
        if (acts.waiting(FinishDesk.KIND, subject(scene, cast)).isEmpty()) {
            finish.propose(scene.slug(), DESK, ALL_MATCH).orThrow();
        }
        return acts.waiting(FinishDesk.KIND, subject(scene, cast)).orElseThrow();
    }

    private ActCard confirm(Scene scene, PlayBudget.Cast cast, PlayBudget.Officer officer) {
        ActCard act = acts.waiting(FinishDesk.KIND, subject(scene, cast)).orElseThrow();
        return confirm.handle(act.id(), act.seal(), officer.password()).orThrow();
    }

    private String subject(Scene scene, PlayBudget.Cast cast) {
        return FinishDesk.subject(vote(scene, cast), DESK);
    }

    /** What lies in the urn: the sheets of each college were handed out in the order of their numbers; the last citizen's cannot be read. */
    private static List<KeySheet.Typed> sheets(Scene scene, Ballot ballot) {
        List<Integer> colleges = places(scene).stream().map(place -> scene.isYouth(place) ? 1 : 0).toList();
        List<BitSet> choices = Choices.onPaper(scene, ballot, colleges);
        Map<Integer, List<Integer>> byCollege = IntStream.range(0, colleges.size()).boxed().collect(Collectors.groupingBy(colleges::get));
        var sheets = new ArrayList<KeySheet.Typed>();
        byCollege.forEach((college, voters) -> {
            for (int i = 0; i < voters.size(); i++) {
                boolean torn = college == 0 && i == voters.size() - 1;
                sheets.add(new KeySheet.Typed(first(college) + i, torn ? new BitSet() : choices.get(voters.get(i)), torn ? Reason.UNREADABLE : Reason.VALID, false));
            }
        });
        return sheets;
    }

    /** Who comes: the first of the roll, who has voted online, and then those behind all others who did. */
    private static List<Integer> places(Scene scene) {
        return IntStream.range(0, scene.desk().voters()).map(i -> i == 0 ? 1 : scene.turnout() + i).boxed().toList();
    }

    private static int first(int college) {
        return college * SHEETS + 1;
    }

    private static SetUpDesk.Form form(Scene scene, PlayBudget.Cast cast) {
        return new SetUpDesk.Form(String.valueOf(DESK), scene.desk().name().byLanguage(), scene.desk().place().byLanguage(),
            cast.officers().stream().map(officer -> officer.account().name()).collect(Collectors.joining(" ")));
    }

    private Ballot ballot(Scene scene, Instant moment, PlayBudget.Cast cast) {
        return stage.visit(moment, cast.town(), () -> sheet.of(vote(scene, cast)).orElseThrow());
    }

    private BudgetId vote(Scene scene, PlayBudget.Cast cast) {
        return budgets.find(cast.town().id(), scene.slug()).orElseThrow().id();
    }
}
