package org.jemaa.ballot.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jemaa.ballot.BallotRefusal;
import org.jemaa.ballot.roll.ImportRoll;
import org.jemaa.ballot.roll.IssueLetterCodes;
import org.jemaa.ballot.roll.RollBoard;
import org.jemaa.ballot.roll.RollProblem;
import org.jemaa.ballot.roll.RollRefusal;
import org.jemaa.process.BudgetCard;
import org.jemaa.shared.Answer;
import org.jemaa.shared.Refusal;
import org.jemaa.shared.web.Notices;

/** The office takes in its list of voters and draws their letter codes. */
@Named
@RequestScoped
public class ManageRollView {

    @Inject
    private DeskVote vote;
    @Inject
    private RollBoard board;
    @Inject
    private ImportRoll importRoll;
    @Inject
    private IssueLetterCodes issueLetterCodes;
    @Inject
    private Notices notices;
    private Part file;
    private boolean sure;
    private List<RollProblem> problems = List.of();

    public String takeIn() throws IOException {
        if (file == null || file.getSize() == 0) {
            notices.refused(List.of(Refusal.ofField("file", RollRefusal.NO_FILE)));
            return null;
        }
        try (InputStream csv = file.getInputStream()) {
            ImportRoll.Outcome outcome = importRoll.handle(getCard().slug(), csv);
            if (outcome instanceof ImportRoll.Outcome.Imported done) {
                notices.done("ballot.roll.imported", done.added(), done.total());
                return "/ballot/manage-roll?faces-redirect=true&key=" + getCard().slug();
            }
            problems = ((ImportRoll.Outcome.NotImported) outcome).problems();
            return null;
        }
    }

    public void drawCodes() throws IOException {
        if (!sure) {
            notices.refused(List.of(Refusal.ofField("sure", BallotRefusal.NOT_SURE)));
            return;
        }
        Answer<byte[]> answer = issueLetterCodes.handle(getCard().slug());
        if (answer instanceof Answer.Refused<byte[]> no) {
            notices.refused(no.refusals());
            return;
        }
        Download.answer("letter-codes-" + getCard().slug() + ".csv", "text/csv;charset=UTF-8", out -> out.write(answer.orThrow()));
    }

    public BudgetCard getCard() {
        return vote.card();
    }

    public boolean isOver() {
        return vote.isOver();
    }

    public long getPeople() {
        return board.onTheRoll(getCard().id());
    }

    public long getCoded() {
        return board.withLetterCode(getCard().id());
    }

    public List<RollProblem> getProblems() {
        return problems;
    }

    /** True where there may be more problems than are shown. */
    public boolean isCutOff() {
        return problems.size() >= ImportRoll.MOST_PROBLEMS;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }
}
