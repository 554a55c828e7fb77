package org.jemaa.result.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jemaa.ballot.BallotSheet;
import org.jemaa.ballot.desk.PublicFigures;
import org.jemaa.ballot.desk.ReconciliationBoard;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.Phase;
import org.jemaa.result.ResultBoard;
import org.jemaa.result.ResultCard;
import org.jemaa.result.files.RecountCommand;
import org.jemaa.shared.web.Notices;
import org.jemaa.shared.web.Words;

@Named
@RequestScoped
public class ShowResultView {

    @Inject
    private ReconciliationBoard desks;
    @Inject
    private BudgetBoard budgets;
    @Inject
    private ResultBoard board;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private ResultPage page;
    @Inject
    private TiesInWords ties;
    @Inject
    private CollegesInWords colleges;
    @Inject
    private ResultFiles files;
    @Inject
    private BallotSheet sheet;
    @Inject
    private Notices notices;
    @Inject
    private Words words;
    @Inject
    private Clock clock;
    private String key;
    private BudgetCard budget;
    private ResultCard result;
    private List<EnvelopeSection> sections;
    private CollegesSection collegesSection;
    private String notYet;
    private int voters;

    public void load() {
        budget = budgets.find(here.id(), key).orElse(null);
        if (budget == null) {
            notices.notHere();
            return;
        }
        result = board.published(budget.id()).orElse(null);
        if (result == null) {
            notYet = notYet(clock.instant());
        } else {
            sections = page.sections(result);
            voters = desks.published(budget.id()).stream().mapToInt(PublicFigures::invalidSheets).reduce(result.papers(), Math::addExact);
            collegesSection = result.colleges().isEmpty() ? null : colleges.of(result);
        }
    }

    private String notYet(Instant now) {
        if (budget.timetable().isOver(Phase.VOTE, now)) {
            return words.of("result.not-yet.counting", budget.timetable().closes(Phase.VOTE));
        }
        return budget.timetable().isOpen(Phase.VOTE, now) ? words.of("result.not-yet.open", budget.timetable().closes(Phase.VOTE))
            : words.of("result.not-yet.before", budget.timetable().opens(Phase.VOTE));
    }

    /** Who took part: also those whose printed ballots were invalid. */
    public int getVoters() {
        return voters;
    }

    /** Of those on the roll, as a share; null where the roll is not known. */
    public BigDecimal getTurnout() {
        return result.onTheRoll() == 0 ? null
            : new BigDecimal(voters).divide(new BigDecimal(result.onTheRoll()), 4, RoundingMode.HALF_UP);
    }

    public BigDecimal getAbsent() {
        return BigDecimal.ONE.subtract(getTurnout());
    }

    /** Length of a bar in percent of the longer one. */
    public String getVotedShare() {
        return length(getTurnout());
    }

    public String getAbsentShare() {
        return length(getAbsent());
    }

    private String length(BigDecimal share) {
        return share.movePointRight(2).divide(getTurnout().max(getAbsent()), 1, RoundingMode.HALF_UP).toPlainString();
    }

    /** The project for which the lot is shown as an example. */
    public String getAnyReference() {
        return result.projects().isEmpty() ? "1" : result.projects().get(0).reference();
    }

    /** What somebody types to draw that lot again; quoted so that no reference can do harm in a terminal. */
    public String getReplay() {
        return "printf '%s\\n%s' '" + result.seed() + "' '" + getAnyReference().replace("'", "'\\''") + "' | sha256sum";
    }

    public List<TieLine> getTies() {
        return ties.of(result);
    }

    public List<FileLine> getFiles() {
        return files.of(budget.slug(), result);
    }

    /** What somebody types to count again, a line for each file. */
    public List<String> getRecounts() {
        if (!result.colleges().isEmpty()) {
            return RecountCommand.of(result.files().stream().map(ResultCard.FileCard::name).filter(name -> name.endsWith(".pb")).toList(), result.rule(),
                result.seed()).stream().map(RecountCommand::text).toList();
        }
        return RecountCommand.of(budget.slug(), result.envelopes().size(), result.rule(), result.seed()).stream().map(RecountCommand::text).toList();
    }

    /** Below how many voters a college's ballots are not published one by one. */
    public int getSmallestCollege() {
        return sheet.of(budget.id()).orElseThrow().leastPublished();
    }

    public String getVerification() {
        return "java -jar jemaa-verify.jar " + budget.slug() + "-record.zip";
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public BudgetCard getBudget() {
        return budget;
    }

    public ResultCard getResult() {
        return result;
    }

    public List<EnvelopeSection> getSections() {
        return sections;
    }

    /** How each college took part, and what it did; empty where all citizens are one. */
    public CollegesSection getColleges() {
        return collegesSection;
    }

    public String getNotYet() {
        return notYet;
    }
}
