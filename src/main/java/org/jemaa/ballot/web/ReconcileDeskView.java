package org.jemaa.ballot.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jemaa.ballot.Ballot;
import org.jemaa.ballot.BallotSheet;
import org.jemaa.ballot.box.Sheet;
import org.jemaa.ballot.desk.CountUrn;
import org.jemaa.ballot.desk.DeskCard;
import org.jemaa.ballot.desk.DeskFigures;
import org.jemaa.ballot.desk.FinishDesk;
import org.jemaa.ballot.desk.ReconciliationBoard;
import org.jemaa.foureyes.ActBoard;
import org.jemaa.foureyes.ActCard;
import org.jemaa.foureyes.ActId;
import org.jemaa.process.BudgetCard;
import org.jemaa.shared.Answer;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.web.Notices;
import org.jemaa.shared.web.Words;

/** The numbers of a desk against each other, the place to explain them, and the end of its work. */
@Named
@RequestScoped
public class ReconcileDeskView {

    @Inject
    private NamedDesk named;
    @Inject
    private ReconciliationBoard board;
    @Inject
    private BallotSheet ballots;
    @Inject
    private CountUrn countUrn;
    @Inject
    private FinishDesk finish;
    @Inject
    private ActBoard acts;
    @Inject
    private Words words;
    @Inject
    private Notices notices;
    private DeskFigures figures;
    private Integer urn;
    private String explanation;

    public record CollegeLine(LocalText name, DeskFigures.OfCollege figures) {
    }

    @PostConstruct
    void load() {
        figures = board.of(named.vote().id()).stream().filter(desk -> desk.desk() == getDesk().number()).findFirst().orElseThrow();
        urn = getDesk().urn();
        explanation = getDesk().explanation();
    }

    public String save() {
        return done(countUrn.handle(named.slug(), getDesk().number(), urn, explanation), "ballot.figures.saved");
    }

    public String propose() {
        String why = getDesk().explanation() == null ? words.of("ballot.figures.all-match") : getDesk().explanation();
        Answer<ActId> answer = finish.propose(named.slug(), getDesk().number(), LocalText.of(words.lang(), why));
        return done(answer, "ballot.figures.proposed");
    }

    private String done(Answer<?> answer, String key) {
        if (answer instanceof Answer.Refused<?> no) {
            notices.refused(no.refusals());
            return null;
        }
        notices.done(key);
        return named.next("reconcile-desk");
    }

    /** What another officer has still to confirm; null where nothing waits. */
    public ActCard getAct() {
        return acts.waiting(FinishDesk.KIND, FinishDesk.subject(named.vote().id(), getDesk().number())).orElse(null);
    }

    public List<Map.Entry<Sheet.Reason, Integer>> getInvalid() {
        return figures.agreed().entrySet().stream().filter(entry -> entry.getKey() != Sheet.Reason.VALID).toList();
    }

    /** Percent of the longest bar: these three stand below each other, and are equally long where all is well. */
    public String share(int sheets) {
        return BarLength.of(sheets, Math.max(figures.marked(), Math.max(figures.urn() == null ? 0 : figures.urn(), figures.read())));
    }

    /** A line for each college whose voters or ballots the desk has, where these are several. */
    public List<CollegeLine> getColleges() {
        Ballot ballot = ballots.of(named.vote().id()).orElseThrow();
        return figures.colleges().entrySet().stream().map(entry -> new CollegeLine(ballot.college(entry.getKey()).orElseThrow().name(), entry.getValue())).toList();
    }

    public boolean isReady() {
        return figures.mayFinish(getDesk().explanation());
    }

    public boolean isAtWork() {
        return named.isServed() && named.state().equals("closed") && !getDesk().finished();
    }

    public boolean isServed() {
        return named.isServed();
    }

    public DeskCard getDesk() {
        return named.card();
    }

    public BudgetCard getVote() {
        return named.vote();
    }

    public DeskFigures getFigures() {
        return figures;
    }

    public Integer getUrn() {
        return urn;
    }

    public void setUrn(Integer urn) {
        this.urn = urn;
    }

    public String getExplanation() {
        return explanation;
    }

    public void setExplanation(String explanation) {
        this.explanation = explanation;
    }
}
