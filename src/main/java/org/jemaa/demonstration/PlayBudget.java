package org.jemaa.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import org.jemaa.counting.pabulib.PabulibError;
import org.jemaa.counting.pabulib.PabulibFile;
import org.jemaa.counting.pabulib.PabulibReader;
import org.jemaa.identity.AccountCard;
import org.jemaa.municipality.MunicipalityCard;
import org.jemaa.process.Phase;
import org.jemaa.process.SetUpBudget;

/** Plays one budget of the script from its first day to today. */
@ApplicationScoped
class PlayBudget {

    @Inject
    private Steps steps;
    @Inject
    private Stage stage;
    @Inject
    private SetUpBudget setUp;
    @Inject
    private PlayProposals proposals;
    @Inject
    private PlayVote vote;
    @Inject
    private PlayDesk desk;
    @Inject
    private PlayResult result;
    @Inject
    private Clock clock;

    /** Who plays: the official of the town, the authors of ideas, and the officers of its desk. */
    record Cast(MunicipalityCard town, AccountCard official, List<AccountCard> authors, List<Officer> officers) {
    }

    /** Somebody who confirms what another has said, and types the password for it. */
    record Officer(AccountCard account, String password) {
    }

    void play(Scene scene, Cast cast) {
        var calendar = new Calendar(scene.phase(), cast.town().zone(), clock);
        PabulibFile election = scene.election() == null ? null : read(scene.election());
        steps.once("budget/" + scene.slug(), () -> {
            stage.at(calendar.before(Phase.RULES), cast.official(), cast.town(), () -> setUp.beginAndPublish(scene.form(cast.town(), calendar)).orThrow());
            if (election != null) {
                proposals.enter(scene, election, calendar, cast.town(), cast.official());
            } else if (!scene.ideas().isEmpty()) {
                proposals.submitAndAnswer(scene, calendar, cast.town(), cast.authors(), cast.official());
            }
        });
        if (scene.phase().compareTo(Phase.VOTE) >= 0) {
            vote(scene, election, calendar, cast);
        }
        if (scene.phase().compareTo(Phase.RESULTS) >= 0) {
            result.play(scene, calendar, cast);
        }
    }

    private void vote(Scene scene, PabulibFile election, Calendar calendar, Cast cast) {
        if (election != null) {
            vote.play(scene, election.votes().size(), calendar, cast, ballot -> Choices.of(election, ballot));
        } else {
            vote.play(scene, scene.voters(), calendar, cast, ballot -> Choices.madeUp(scene, ballot));
        }
        if (scene.desk() != null) {
            desk.serve(scene, calendar, cast);
        }
        if (scene.phase() != Phase.VOTE) {
            stage.passes(calendar.after(Phase.VOTE));
            if (scene.desk() != null) {
                desk.read(scene, calendar, cast);
            }
        }
    }

    private static PabulibFile read(String name) {
        try (InputStream in = PlayBudget.class.getResourceAsStream(name)) {
            return PabulibReader.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (PabulibError e) {
            throw new IllegalStateException(name, e);
        }
    }
}
