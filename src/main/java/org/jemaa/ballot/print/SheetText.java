package org.jemaa.ballot.print;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jemaa.ballot.Ballot;
import org.jemaa.ballot.Project;
import org.jemaa.process.BallotRules;
import org.jemaa.shared.web.Phrases;

/** The words of a printed ballot, in one language: who votes on what, the rules, a box for each project, and what makes a sheet invalid. */
final class SheetText {

    private final Ballot ballot;
    private final Town town;
    private final Instant closes;
    private final Phrases words;
    private final SheetOrder order;
    private final Markup page = new Markup();

    SheetText(Ballot ballot, Town town, Instant closes, SheetOrder order) {
        this.ballot = ballot;
        this.town = town;
        this.closes = closes;
        this.order = order;
        this.words = new Phrases(order.language(), town.zone());
    }

    byte[] pdf() {
        page.open("div", "class", order.large() ? "large" : null);
        foot();
        head();
        rules();
        ballot.envelopes().forEach(this::envelope);
        invalid();
        fingerprint();
        page.close("div");
        return Pdf.of(words.text(ballot.title()) + " – " + words.of("ballot.print.kind"), order.language(),
            Pdf.style("sheet.css", order.language(), town.accent()), page.toString());
    }

    private void head() {
        page.open("div", "class", "town");
        if (town.seal() != null) {
            page.open("img", "src", "data:image/png;base64," + Base64.getEncoder().encodeToString(town.seal()), "alt", words.of("ballot.print.seal"))
                .close("img");
        }
        page.put("p", words.text(town.name()), "class", "name").open("div", "class", "end").close("div").close("div");
        local("h1", ballot.title(), null);
        page.put("p", words.of(order.isSpecimen() ? "ballot.print.sample" : "ballot.print.kind"), "class", "kind");
        if (ballot.hasColleges()) {
            local("p", ballot.college(order.college()).orElseThrow().name(), "college");
        }
    }

    private void rules() {
        BallotRules rules = ballot.rules();
        page.open("div", "class", "rules");
        if (!rules.limitsNumber() && !rules.limitsCost() && rules.minProjects() == 0) {
            rule(words.of("ballot.print.choose.any"));
        }
        if (rules.limitsNumber()) {
            rule(words.of("ballot.print.choose.most", rules.maxProjects()));
        }
        if (rules.minProjects() > 0) {
            rule(words.of("ballot.print.choose.least", rules.minProjects()));
        }
        if (rules.limitsCost()) {
            rule(words.of("ballot.print.choose.cost", rules.maxCost()));
        }
        page.open("ul");
        List.of(words.of("ballot.print.mark"), words.of("ballot.print.mistake"), words.of("ballot.print.fold"),
            words.of("ballot.print.until", words.dateTime(closes))).forEach(line -> page.put("li", line));
        page.close("ul").close("div");
    }

    private void rule(String rule) {
        page.put("p", rule, "class", "rule");
    }

    private void envelope(Ballot.Envelope envelope) {
        List<Project> projects = ballot.projectsOf(order.college()).stream().filter(project -> project.envelopeId() == envelope.id()).toList();
        if (!projects.isEmpty()) {
            page.put("h2", words.of("ballot.print.envelope", envelope.name(), envelope.sum()));
            projects.forEach(this::project);
        }
    }

    private void project(Project project) {
        page.open("div", "class", "project").open("div", "class", "box").close("div");
        if (!order.large()) {
            cost(project);
        }
        page.open("div", "class", "what").open("p", "class", "title").leftToRight("span", project.reference(), "reference").text(" · ");
        local("span", project.title(), null);
        page.close("p");
        if (project.place() != null) {
            local("p", project.place(), "place");
        }
        page.close("div");
        if (order.large()) {
            cost(project);
        }
        page.open("div", "class", "end").close("div").close("div");
    }

    private void cost(Project project) {
        page.put("p", words.money(project.cost()), "class", "cost");
    }

    private void invalid() {
        BallotRules rules = ballot.rules();
        page.open("div", "class", "invalid").put("p", words.of("ballot.print.invalid"), "class", "head").open("ul");
        page.put("li", words.of("ballot.print.invalid.unreadable"));
        if (rules.limitsNumber()) {
            page.put("li", words.of("ballot.print.invalid.many", rules.maxProjects()));
        }
        if (rules.minProjects() > 0) {
            page.put("li", words.of("ballot.print.invalid.few", rules.minProjects()));
        }
        if (rules.limitsCost()) {
            page.put("li", words.of("ballot.print.invalid.cost", rules.maxCost()));
        }
        page.put("li", words.of("ballot.print.invalid.mark")).put("li", words.of("ballot.print.invalid.other")).close("ul").close("div");
    }

    private void fingerprint() {
        page.open("div", "class", "print").open("p").text(words.of("ballot.print.fingerprint") + " ")
            .leftToRight("span", grouped(ballot.fingerprint().hex()), "hex").close("p")
            .put("p", words.of("ballot.print.fingerprint.text")).close("div");
    }

    /** Repeated on every page; the frame of the serial is drawn beside it. */
    private void foot() {
        page.open("div", "class", "foot").leftToRight("div", "", "page");
        page.put("p", order.isSpecimen() ? words.of("ballot.print.sample") : words.of("ballot.print.serial"), "class", order.isSpecimen() ? "sample" : "serial");
        page.close("div");
    }

    private void local(String tag, org.jemaa.shared.LocalText text, String cssClass) {
        String language = words.langOf(text);
        boolean foreign = !language.equals(order.language());
        page.put(tag, words.text(text), "class", cssClass, "lang", foreign ? language : null, "dir", foreign ? Pdf.direction(language) : null);
    }

    private static String grouped(String hex) {
        return hex.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
