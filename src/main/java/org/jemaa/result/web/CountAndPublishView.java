package org.jemaa.result.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jemaa.result.CountInBackground;
import org.jemaa.result.CountJobCard.Ended;
import org.jemaa.result.CountNow;
import org.jemaa.result.CountSheet;
import org.jemaa.result.CountVote;
import org.jemaa.result.PublishResult;
import org.jemaa.shared.Answer;
import org.jemaa.shared.web.Notices;

@Named
@RequestScoped
public class CountAndPublishView {

    @Inject
    private CountSheet sheet;
    @Inject
    private CountInBackground background;
    @Inject
    private PublishResult publish;
    @Inject
    private ResultPage page;
    @Inject
    private TiesInWords ties;
    @Inject
    private Notices notices;
    @Inject
    @ManagedProperty("#{param.key}")
    private String key;
    private CountNow now;
    private boolean confirmed;
    private String seen;

    @PostConstruct
    void load() {
        now = key == null ? null : sheet.of(key).orElse(null);
        seen = now == null ? null : now.digest();
    }

    /** Before the page is drawn: an address without a budget is no page. */
    public void check() {
        if (now == null) {
            notices.notHere();
        }
    }

    public String start() {
        var ended = background.start(now.budget().slug());
        ended.ifPresent(this::tell);
        load();
        return ended.isPresent() && ended.get().answer() instanceof Answer.Accepted<?> ? again() : null;
    }

    private void tell(Ended ended) {
        if (ended.answer() instanceof Answer.Accepted<CountVote.Counted> yes) {
            notices.done(yes.value().again() ? "result.desk.same" : "result.desk.done-count");
        } else if (ended.answer() != null) {
            notices.refused(ended.answer().refusals());
        }
    }

    public String publish() {
        var answer = publish.handle(now.budget().slug(), confirmed, seen);
        if (!answer.isAccepted()) {
            notices.refused(answer.refusals());
            return null;
        }
        notices.done("result.desk.published.done");
        return again();
    }

    private String again() {
        return "/result/count-and-publish?faces-redirect=true&key=" + now.budget().slug();
    }

    public CountNow getNow() {
        return now;
    }

    public List<EnvelopeSection> getSections() {
        return page.sections(now.result());
    }

    public List<TieLine> getTies() {
        return ties.of(now.result());
    }

    public boolean isConfirmed() {
        return confirmed;
    }

    public void setConfirmed(boolean confirmed) {
        this.confirmed = confirmed;
    }

    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }
}
