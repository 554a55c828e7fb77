package org.jemaa.ballot.print;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Money;
import org.jemaa.shared.web.Phrases;

/**
 * The words of a letter: the first language on the front with the places for number, code and QR code, the others on the back.
 * District and desks may be missing (null).
 */
final class LetterText {

    /** What the letter is about; the address is the booth's, without a code. */
    record Vote(LocalText title, Money sum, Instant opens, Instant closes, String address, LocalText desks) {
    }

    private final Town town;
    private final Vote vote;
    private final LocalText district;
    private final Markup page = new Markup();
    private Phrases words;

    LetterText(Town town, Vote vote, LocalText district) {
        this.town = town;
        this.vote = vote;
        this.district = district;
    }

    byte[] pdf(List<String> languages) {
        String first = languages.get(0);
        words = new Phrases(first, town.zone());
        page.open("div", "class", Pdf.direction(first));
        top();
        codeBox();
        body(true);
        page.close("div");
        if (languages.size() > 1) {
            back(languages.subList(1, languages.size()));
        }
        words = new Phrases(first, town.zone());
        return Pdf.of(words.text(vote.title()) + " – " + words.of("ballot.letter.kind"), first, Pdf.style("letter.css", first, town.accent()),
            page.toString());
    }

    private void top() {
        page.open("div", "class", "top").open("div", "class", "head");
        if (town.seal() != null) {
            page.open("img", "src", "data:image/png;base64," + Base64.getEncoder().encodeToString(town.seal()), "alt", words.of("ballot.print.seal"))
                .close("img");
        }
        page.put("p", words.text(town.name()), "class", "name").close("div");
        page.open("div", "class", "about");
        about("h1");
        page.close("div").open("div", "class", "window").put("p", words.of("ballot.letter.number"), "class", "label");
        page.put("p", district == null ? "" : words.text(district), "class", "district").close("div").close("div");
    }

    private void about(String heading) {
        if (heading.equals("h1")) {
            page.put("p", words.of("ballot.letter.kind"), "class", "kind");
        }
        page.put(heading, words.text(vote.title()))
            .put("p", words.of("ballot.letter.about", vote.sum()), "class", "lead")
            .put("p", words.of("ballot.letter.dates", words.dateTime(vote.opens()), words.dateTime(vote.closes())), "class", "lead");
    }

    private void codeBox() {
        page.open("div", "class", "code").put("p", words.of("ballot.letter.code"), "class", "label")
            .put("p", words.of("ballot.letter.code.symbols"), "class", "symbols").close("div");
    }

    private void body(boolean front) {
        page.put("h2", words.of("ballot.letter.online"));
        step("1", words.of(front ? "ballot.letter.open" : "ballot.letter.open.back"), vote.address());
        step("2", words.of("ballot.letter.choose"), null);
        step("3", words.of("ballot.letter.cast"), null);
        page.put("h2", words.of("ballot.letter.paper"));
        page.put("p", vote.desks() == null ? words.of("ballot.letter.paper.text") : words.text(vote.desks()));
        page.put("h2", words.of("ballot.letter.help"));
        page.open("p");
        if (town.phone() != null) {
            page.text(words.of("ballot.letter.help.phone") + " ").leftToRight("span", town.phone().replace(' ', '\u00a0'), "address")
                .close("p").open("p");
        }
        page.text(words.of("ballot.letter.lost")).close("p").put("p", words.of("ballot.letter.secret"), "class", "secret");
    }

    private void step(String number, String text, String address) {
        page.open("div", "class", "step").put("p", number, "class", "n").put("p", text, "class", "t");
        if (address != null) {
            page.leftToRight("p", address.replaceFirst("^https?://", ""), "t address");
        }
        page.close("div");
    }

    private void back(List<String> others) {
        page.open("div", "class", "back");
        for (String language : others) {
            words = new Phrases(language, town.zone());
            page.open("div", "class", "other " + Pdf.direction(language), "lang", language, "dir", Pdf.direction(language));
            about("h2");
            body(false);
            page.close("div");
        }
        page.close("div");
    }
}
