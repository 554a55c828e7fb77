package org.jemaa.ballot.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jemaa.municipality.MunicipalityCard;
import org.jemaa.notification.Message;
import org.jemaa.notification.Message.Part;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.Phase;
import org.jemaa.shared.PublicAddress;
import org.jemaa.shared.web.Phrases;

/** What the roll writes to voters, in the language that the roll has for them or else the municipality's first. */
@ApplicationScoped
class VoterLetters {

    @Inject
    private PublicAddress address;

    In in(String language, MunicipalityCard municipality) {
        String spoken = language == null || !municipality.languages().contains(language) ? municipality.languages().get(0) : language;
        return new In(new Phrases(spoken, municipality.zone()), municipality);
    }

    final class In {

        private final Phrases words;
        private final MunicipalityCard municipality;

        private In(Phrases words, MunicipalityCard municipality) {
            this.words = words;
            this.municipality = municipality;
        }

        /** One code per person at the address, each with the number on the roll where there are several. */
        Message codes(BudgetCard vote, List<EmailCodes.Made> made) {
            var parts = new ArrayList<Part>();
            parts.add(text("ballot.letter.code.text", words.text(vote.title()), EmailCodes.VALID.toMinutes()));
            for (EmailCodes.Made one : made) {
                String label = made.size() > 1 ? words.of("ballot.letter.code.of", one.person().number()) : words.of("ballot.letter.code.yours");
                parts.add(new Part.Code(label, one.code()));
            }
            if (made.size() > 1) {
                parts.add(text("ballot.letter.code.several"));
            }
            link(parts, vote);
            parts.add(text("ballot.letter.code.not-you"));
            return message(words.of("ballot.letter.code.subject", words.text(vote.title())), parts);
        }

        /** Says that, and when, and nothing of what. */
        Message confirmation(BudgetCard vote, String number, Instant minute) {
            var parts = new ArrayList<Part>();
            parts.add(text("ballot.letter.cast.text", words.text(vote.title()), words.dateTime(minute)));
            parts.add(text("ballot.letter.person", number));
            parts.add(text("ballot.letter.cast.again", words.dateTime(vote.timetable().closes(Phase.VOTE))));
            parts.add(text("ballot.letter.cast.not-you"));
            link(parts, vote);
            return message(words.of("ballot.letter.cast.subject", words.text(vote.title())), parts);
        }

        Message reminder(BudgetCard vote, String number) {
            var parts = new ArrayList<Part>();
            parts.add(text("ballot.letter.reminder.text", words.text(vote.title()), words.dateTime(vote.timetable().closes(Phase.VOTE))));
            parts.add(text("ballot.letter.person", number));
            parts.add(text("ballot.letter.reminder.how"));
            link(parts, vote);
            parts.add(text("ballot.letter.reminder.once"));
            return message(words.of("ballot.letter.reminder.subject", words.text(vote.title())), parts);
        }

        private void link(List<Part> parts, BudgetCard vote) {
            address.of("/" + municipality.slug() + "/booth/" + vote.slug()).ifPresent(booth -> parts.add(new Part.Link(words.of("ballot.letter.booth"), booth)));
        }

        private Part text(String key, Object... arguments) {
            return new Part.Text(words.of(key, arguments));
        }

        private Message message(String subject, List<Part> parts) {
            String name = words.text(municipality.name());
            parts.add(municipality.phone() == null ? text("ballot.letter.foot", name) : text("ballot.letter.foot.phone", name, municipality.phone()));
            return new Message(words.language(), subject, parts);
        }
    }
}
