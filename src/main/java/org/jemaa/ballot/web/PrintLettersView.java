package org.jemaa.ballot.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jemaa.ballot.BallotRefusal;
import org.jemaa.ballot.roll.LetterPrint;
import org.jemaa.ballot.roll.PrintLetters;
import org.jemaa.ballot.roll.ReplaceLetter;
import org.jemaa.ballot.roll.RollBoard;
import org.jemaa.shared.Answer;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Refusal;
import org.jemaa.shared.web.Notices;

/** The office has letters with codes made, fetches them, has them erased, and replaces a lost one. */
@Named
@RequestScoped
public class PrintLettersView {

    private static final int PARTS = 20;

    @Inject
    private DeskVote vote;
    @Inject
    private RollBoard board;
    @Inject
    private PrintLetters letters;
    @Inject
    private ReplaceLetter replace;
    @Inject
    private Notices notices;
    private LetterPrint print;
    private final Map<String, String> desks = new LinkedHashMap<>();
    private String number;
    private boolean sure;

    @PostConstruct
    void load() {
        print = letters.latest(vote.card().slug()).orElse(null);
    }

    public String order() {
        Map<String, String> said = desks.entrySet().stream().filter(text -> text.getValue() != null && !text.getValue().isBlank())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
        return sure ? again(letters.order(vote.card().slug(), said.isEmpty() ? null : new LocalText(said), reached()), null) : notSure();
    }

    public void fetch() throws IOException {
        Answer<PrintLetters.File> answer = letters.fetch(vote.card().slug());
        if (answer instanceof Answer.Refused<PrintLetters.File> no) {
            notices.refused(no.refusals());
            return;
        }
        Download.answer(answer.orThrow().fileName(), "application/zip", answer.orThrow()::writeTo);
    }

    public String erase() {
        return sure ? again(letters.erase(vote.card().slug()), "ballot.letters.erased") : notSure();
    }

    public void replace() throws IOException {
        if (!sure) {
            notSure();
            return;
        }
        Answer<byte[]> answer = replace.handle(vote.card().slug(), number, reached());
        if (answer instanceof Answer.Refused<byte[]> no) {
            notices.refused(no.refusals());
            return;
        }
        Download.answer("letter-" + vote.card().slug() + ".pdf", "application/pdf", out -> out.write(answer.orThrow()));
    }

    private String again(Answer<Void> answer, String done) {
        if (answer instanceof Answer.Refused<Void> no) {
            notices.refused(no.refusals());
            return null;
        }
        if (done != null) {
            notices.done(done);
        }
        return "/ballot/manage-roll?faces-redirect=true&key=" + vote.card().slug();
    }

    private String notSure() {
        notices.refused(List.of(Refusal.ofField("sure", BallotRefusal.NOT_SURE)));
        return null;
    }

    private static String reached() {
        var request = (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
        return request.getRequestURL().toString().replaceFirst("(?<=[^/:])/.*", "");
    }

    /** none, running or ready */
    public String getState() {
        return print == null || print.isErased() ? "none" : print.isFinished() ? "ready" : "running";
    }

    public LetterPrint getPrint() {
        return print;
    }

    public int getPartsDone() {
        return print.total() == 0 ? PARTS : Math.min(PARTS, print.done() * PARTS / print.total());
    }

    public long getReplaced() {
        return board.replacedLetters(vote.card().id());
    }

    public Map<String, String> getDesks() {
        return desks;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }
}
