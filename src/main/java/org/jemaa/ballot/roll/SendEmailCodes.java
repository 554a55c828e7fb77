package org.jemaa.ballot.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jemaa.municipality.MunicipalityBoard;
import org.jemaa.municipality.MunicipalityCard;
import org.jemaa.notification.Notice;
import org.jemaa.notification.WriteNotices;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.Phase;

/**
 * Works through the addresses that codes were asked for. The codes are in the database before the letter is written, the letter is
 * written before the request is removed, and each step done again does the same: a crash in between loses nothing and sends nothing twice.
 */
@ApplicationScoped
class SendEmailCodes {

    static final String TOPIC = "ballot.code";
    private static final int AT_ONCE = 100;

    @Inject
    private EmailRequests requests;
    @Inject
    private EmailCodes codes;
    @Inject
    private RollKeys keys;
    @Inject
    private VoterLetters letters;
    @Inject
    private WriteNotices notices;
    @Inject
    private BudgetBoard budgets;
    @Inject
    private MunicipalityBoard municipalities;
    @Inject
    private Clock clock;

    /** @return how many were looked up */
    int round() {
        Instant now = clock.instant();
        List<EmailRequests.Asked> all = requests.oldest(AT_ONCE, now);
        if (all.isEmpty()) {
            return 0;
        }
        var written = new ArrayList<Notice>();
        for (EmailRequests.Asked asked : all) {
            budgets.byId(asked.vote()).filter(vote -> vote.timetable().isOpen(Phase.VOTE, now)).flatMap(vote -> notice(vote, asked, now)).ifPresent(written::add);
        }
        notices.handle(written);
        requests.remove(all);
        codes.forgetOld(now.getEpochSecond());
        return all.size();
    }

    private Optional<Notice> notice(BudgetCard vote, EmailRequests.Asked asked, Instant now) {
        MunicipalityCard municipality = municipalities.byId(vote.municipality()).orElseThrow();
        List<EmailCodes.Person> people = codes.at(municipality.id(), asked);
        if (people.isEmpty()) {
            return Optional.empty();
        }
        List<EmailCodes.Made> made = codes.make(asked, people, now.getEpochSecond());
        if (made.isEmpty()) {
            return Optional.empty();
        }
        EmailCodes.Person first = made.get(0).person();
        return Optional.of(new Notice(new Notice.Subject(municipality.id(), TOPIC, vote.id().value()), keys.noticeKey("code", vote.id(), asked.id()),
            codes.address(municipality.id(), first), letters.in(first.language(), municipality).codes(vote, made), true, now.plus(EmailCodes.VALID)));
    }
}
