package org.jemaa.ballot.print;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jemaa.ballot.Ballot;
import org.jemaa.ballot.Hash;
import org.jemaa.ballot.Project;
import org.jemaa.municipality.DistrictCard;
import org.jemaa.municipality.MunicipalityCard;
import org.jemaa.municipality.MunicipalityId;
import org.jemaa.process.BallotRules;
import org.jemaa.process.BudgetId;
import org.jemaa.process.CountingRule;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Money;

/** A vote to print: six projects in two envelopes, the second envelope's projects standing first on the ballot. */
final class Example {

    static final Instant OPENS = Instant.parse("2026-10-04T07:00:00Z");
    static final Instant CLOSES = Instant.parse("2026-10-18T18:00:00Z");

    private Example() {
    }

    static Town town() {
        return new Town(LocalText.of("Tamaris", "Tamaris", "تماريس"), ZoneId.of("Africa/Tunis"), "#08554b", "00 21 55 01", null);
    }

    static Ballot ballot() {
        var envelopes = List.of(new Ballot.Envelope(1, LocalText.of("Whole city", "Toute la ville", "كل المدينة"), euros("400000")),
            new Ballot.Envelope(2, LocalText.of("Old port", "Vieux port", "الميناء القديم"), euros("100000")));
        return new Ballot(new BudgetId(1), new MunicipalityId(1), "budget-2026", Hash.over("example".getBytes()),
            LocalText.of("Participatory budget 2026", "Budget participatif 2026", "الميزانية التشاركية 2026"), euros("500000"), envelopes,
            new BallotRules(1, 3, euros("350000.50")), CountingRule.EQUAL_SHARES, projects(6),
            List.of(new Ballot.College(0, "citizens", LocalText.of("en", "Citizens"), null, null, 1, true, null, List.of(0, 1, 2, 3, 4, 5))), 50, null, null);
    }

    /** The same vote; citizens have the projects 11, 13 and 15 on their ballot, youth delegates 12 and 13. */
    static Ballot ofColleges() {
        Ballot all = ballot();
        return new Ballot(all.budget(), all.municipality(), all.slug(), all.fingerprint(), all.title(), all.sum(), all.envelopes(), all.rules(), all.rule(),
            all.projects(), List.of(new Ballot.College(0, "citizens", LocalText.of("Citizens", "Citoyens", "المواطنون"), null, null, 1, true, null, List.of(0, 2, 4)),
                new Ballot.College(1, "youth", LocalText.of("Youth delegates", "Délégués de la jeunesse", "مندوبو الشباب"), 14, 25, 1, true, null, List.of(1, 2))),
            all.leastPublished(), null, null);
    }

    static List<Project> projects(int count) {
        var projects = new ArrayList<Project>();
        for (int i = 0; i < count; i++) {
            projects.add(new Project(i, 100 + i, String.valueOf(i + 11), LocalText.of("Shade for the school yard " + i,
                "Ombre pour la cour de l’école " + i, "ظل لساحة المدرسة " + i), LocalText.of("en", "Trees."),
                i % 2 == 0 ? LocalText.of("Rose street <3>", "Rue des Roses", "نهج الورود") : null, euros(String.valueOf(45_000 + i)), i % 2 == 0 ? 2 : 1));
        }
        return projects;
    }

    /** A municipality that speaks these languages, with one district. */
    static MunicipalityCard municipality(String... languages) {
        return new MunicipalityCard(new MunicipalityId(1), "tamaris", town().name(), List.of(languages), Currency.getInstance("EUR"), town().zone(),
            town().accent(), town().phone(), false, List.of(new DistrictCard(1, "port", LocalText.of("Old port", "Vieux port", "الميناء القديم"))));
    }

    static LetterText.Vote vote(String address, LocalText desks) {
        return new LetterText.Vote(ballot().title(), ballot().sum(), OPENS, CLOSES, address, desks);
    }

    static Money euros(String amount) {
        return Money.of(amount, "EUR");
    }
}
