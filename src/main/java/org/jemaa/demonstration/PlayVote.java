package org.jemaa.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jemaa.ballot.Ballot;
import org.jemaa.ballot.BallotSheet;
import org.jemaa.ballot.roll.ImportRoll;
import org.jemaa.ballot.roll.IssueLetterCodes;
import org.jemaa.municipality.MunicipalityCard;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.Phase;

/** A scene's voters are put on the roll, get their codes and cast their papers, each in the way of a person at the booth. */
@ApplicationScoped
class PlayVote {

    @Inject
    private Steps steps;
    @Inject
    private Stage stage;
    @Inject
    private ImportRoll importRoll;
    @Inject
    private IssueLetterCodes issueCodes;
    @Inject
    private BudgetBoard budgets;
    @Inject
    private BallotSheet sheet;
    @Inject
    private Voter voter;

    /** @param choices the papers to cast, once it is known what stands on the ballot */
    void play(Scene scene, int onTheRoll, Calendar calendar, PlayBudget.Cast cast, Function<Ballot, List<BitSet>> choices) {
        String step = "vote/" + scene.slug();
        String codes = step + "/codes";
        if (steps.isDone(step)) {
            return;
        }
        if (steps.kept(codes).isEmpty()) {
            steps.keep(codes, roll(scene, onTheRoll, calendar, cast));
        }
        List<String> letters = steps.kept(codes).orElseThrow().lines().skip(1).sorted().map(line -> line.substring(line.indexOf(',') + 1)).toList();
        Instant opened = calendar.during(Phase.VOTE, 0);
        stage.passes(calendar.opening(Phase.VOTE)); // announced in time: nobody is to think that no server was there
        var budget = budgets.find(cast.town().id(), scene.slug()).orElseThrow();
        Ballot ballot = stage.visit(opened, cast.town(), () -> sheet.of(budget.id()).orElseThrow());
        cast(calendar, cast.town(), ballot, letters, choices.apply(ballot));
        steps.once(step, () -> steps.drop(codes));
    }

    /** The number under which somebody stands on the roll of a scene. */
    static String number(int place) {
        return "T-" + String.format("%05d", place);
    }

    /** The last person on the roll is the demonstration's citizen, the last of the youth its youth delegate: both may also vote with their accounts. */
    private String roll(Scene scene, int onTheRoll, Calendar calendar, PlayBudget.Cast cast) {
        var csv = new StringBuilder(scene.hasYouthCollege() ? "number,email,college\n" : "number,email\n");
        for (int i = 1; i <= onTheRoll; i++) {
            boolean youth = scene.hasYouthCollege() && i % 3 == 0;
            csv.append(number(i)).append(',').append(i == onTheRoll ? cast.authors().get(0).name()
                : youth && i + 3 >= onTheRoll ? cast.authors().get(1).name() : "").append(scene.hasYouthCollege() ? youth && i < onTheRoll ? ",youth\n" : ",\n" : "\n");
        }
        return stage.at(calendar.before(Phase.VOTE), cast.official(), cast.town(), () -> {
            var outcome = importRoll.handle(scene.slug(), new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8)));
            if (!(outcome instanceof ImportRoll.Outcome.Imported)) {
                throw new IllegalStateException(outcome.toString());
            }
            return new String(issueCodes.handle(scene.slug()).orThrow(), StandardCharsets.UTF_8);
        });
    }

    private void cast(Calendar calendar, MunicipalityCard town, Ballot ballot, List<String> letters, List<BitSet> papers) {
        var casts = new ArrayList<Future<?>>();
        for (int i = 0; i < papers.size(); i++) {
            String letter = letters.get(i);
            BitSet chosen = papers.get(i);
            Instant moment = calendar.during(Phase.VOTE, 1 + i % 8);
            casts.add(voter.vote(moment, town, ballot, letter, chosen));
        }
        try {
            for (Future<?> cast : casts) {
                cast.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a paper of the demonstration was not cast", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
