package org.jemaa.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jemaa.process.Phase;
import org.jemaa.result.CountVote;
import org.jemaa.result.PublishResult;

/** The official counts when the vote is over, and publishes when the results are due. */
@ApplicationScoped
class PlayResult {

    @Inject
    private Steps steps;
    @Inject
    private Stage stage;
    @Inject
    private CountVote countVote;
    @Inject
    private PublishResult publishResult;

    void play(Scene scene, Calendar calendar, PlayBudget.Cast cast) {
        String step = "result/" + scene.slug();
        if (steps.isDone(step)) {
            return;
        }
        stage.at(calendar.during(Phase.COUNT, 1), cast.official(), cast.town(), () -> countVote.handle(scene.slug()).orThrow());
        steps.once(step, () -> stage.at(calendar.during(Phase.RESULTS, 0), cast.official(), cast.town(),
            () -> publishResult.handle(scene.slug(), true, null).orThrow()));
    }
}
