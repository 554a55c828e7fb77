package org.jemaa.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jemaa.assessment.AcceptProposal;
import org.jemaa.assessment.EnterFeasible;
import org.jemaa.assessment.RefusalReason;
import org.jemaa.assessment.RefuseProposal;
import org.jemaa.counting.pabulib.PabulibFile;
import org.jemaa.counting.pabulib.PabulibProject;
import org.jemaa.identity.AccountCard;
import org.jemaa.municipality.MunicipalityCard;
import org.jemaa.process.Phase;
import org.jemaa.proposal.EnterProposals;
import org.jemaa.proposal.ProposalId;
import org.jemaa.proposal.SubmitProposal;
import org.jemaa.shared.LocalText;

/** The ideas of a scene come from its people while ideas are open, and the office answers them during the review. */
@ApplicationScoped
class PlayProposals {

    @Inject
    private Stage stage;
    @Inject
    private SubmitProposal submit;
    @Inject
    private AcceptProposal accept;
    @Inject
    private RefuseProposal refuse;
    @Inject
    private EnterFeasible enterFeasible;

    /** Each idea by one of the authors in turn, then the official's answer to those that have one. */
    void submitAndAnswer(Scene scene, Calendar calendar, MunicipalityCard town, List<AccountCard> authors, AccountCard official) {
        int turn = 0;
        for (Scene.Idea idea : scene.ideas()) {
            AccountCard author = authors.get(turn++ % authors.size());
            var form = new SubmitProposal.Form(idea.title(), idea.summary(), idea.district(), idea.cost());
            ProposalId id = stage.at(calendar.during(Phase.PROPOSALS, turn), author, town, () -> submit.handle(scene.slug(), form).orThrow().id());
            if (idea.decision().equals("accepted")) {
                stage.at(calendar.during(Phase.REVIEW, turn), official, town, () -> accept.handle(id, idea.cost(), idea.summary()).orThrow());
            } else if (idea.decision().equals("refused")) {
                stage.at(calendar.during(Phase.REVIEW, turn), official, town,
                    () -> refuse.handle(id, RefusalReason.valueOf(idea.reason()), idea.explanation()).orThrow());
            }
        }
    }

    void enter(Scene scene, Calendar calendar, MunicipalityCard town, AccountCard official) {
        enter(scene.slug(), calendar, town, official, scene.ideas().stream()
            .map(idea -> new EnterProposals.Entry(idea.reference(), idea.title(), idea.summary(), idea.cost(), idea.district())).toList());
    }

    /** The projects of a real election: the file has a name and a theme for each, and no more. */
    void enter(Scene scene, PabulibFile election, Calendar calendar, MunicipalityCard town, AccountCard official) {
        enter(scene.slug(), calendar, town, official, election.projects().stream().map(project -> new EnterProposals.Entry(project.id(),
            LocalText.of("fr", project.name()), LocalText.of("fr", theme(project)),
            project.cost().toPlainString(), null)).toList());
    }

    private static String theme(PabulibProject project) {
        return Stream.of("category", "district").map(project.more()::get).filter(Objects::nonNull).collect(Collectors.joining(" – "));
    }

    private void enter(String slug, Calendar calendar, MunicipalityCard town, AccountCard official, List<EnterProposals.Entry> entries) {
        stage.at(calendar.during(Phase.REVIEW, 1), official, town, () -> enterFeasible.handle(slug, entries).orThrow());
    }
}
