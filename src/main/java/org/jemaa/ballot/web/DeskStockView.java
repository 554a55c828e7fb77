package org.jemaa.ballot.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jemaa.ballot.Ballot;
import org.jemaa.ballot.BallotSheet;
import org.jemaa.ballot.desk.DeskCard;
import org.jemaa.ballot.desk.GiveStock;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.process.BudgetCard;
import org.jemaa.shared.Answer;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.web.Notices;

/** The printed ballots of a desk: which it has, as PDF, and more of them. */
@Named
@RequestScoped
public class DeskStockView {

    @Inject
    private NamedDesk named;
    @Inject
    private GiveStock give;
    @Inject
    private BallotSheet ballots;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private Notices notices;
    private String language;
    private boolean large;
    private int college;
    private Integer first;
    private Integer last;

    public String note() {
        var sheets = new DeskCard.Stock(first == null ? 0 : first, last == null ? 0 : last, language, large, college);
        Answer<DeskCard> answer = give.handle(named.slug(), getDesk().number(), sheets);
        if (answer instanceof Answer.Refused<DeskCard> no) {
            notices.refused(no.refusals());
            return null;
        }
        notices.done("ballot.desk.stock.noted", sheets.first(), sheets.last());
        return named.next("note-stock");
    }

    /** Where the PDF of these sheets is. */
    public String pdf(DeskCard.Stock sheets) {
        return "/" + here.card().slug() + "/api/desk/budgets/" + named.slug() + "/printed-ballot.pdf?language=" + sheets.language() + "&large=" + sheets.large() + "&college=" + sheets.college()
            + "&desk=" + getDesk().number() + "&from=" + sheets.first() + "&to=" + sheets.last();
    }

    public DeskCard getDesk() {
        return named.card();
    }

    public BudgetCard getVote() {
        return named.vote();
    }

    public boolean isOpen() {
        return named.state().equals("open");
    }

    public List<String> getLanguages() {
        return here.card().languages();
    }

    /** Those with a ballot of their own; only the citizens' where there are no others. */
    public List<Ballot.College> getColleges() {
        return ballots.of(named.vote().id()).map(Ballot::colleges).orElse(List.of());
    }

    /** Whose ballots these sheets are. */
    public LocalText college(DeskCard.Stock sheets) {
        return getColleges().stream().filter(known -> known.number() == sheets.college()).findFirst().orElseThrow().name();
    }

    public int getCollege() {
        return college;
    }

    public void setCollege(int college) {
        this.college = college;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public boolean isLarge() {
        return large;
    }

    public void setLarge(boolean large) {
        this.large = large;
    }

    public Integer getFirst() {
        return first;
    }

    public void setFirst(Integer first) {
        this.first = first;
    }

    public Integer getLast() {
        return last;
    }

    public void setLast(Integer last) {
        this.last = last;
    }
}
