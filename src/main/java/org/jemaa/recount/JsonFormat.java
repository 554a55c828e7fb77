package org.jemaa.recount;

import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jemaa.counting.Fate;
import org.jemaa.counting.Fraction;
import org.jemaa.counting.Outcome;
import org.jemaa.counting.Project;
import org.jemaa.counting.Round;
import org.jemaa.counting.Tie;
import org.jemaa.counting.explain.SecondChance;
import org.jemaa.counting.pabulib.Finding;

/**
 * JSON as the schema outcome-1 describes it. Counts are numbers; money, points and fractions are texts, because they are exact and
 * JSON's numbers often are not.
 */
final class JsonFormat implements Format {

    private final JsonGeneratorFactory generators;
    private final boolean lines;
    private final boolean several;

    /**
     * @param lines   one object a line; otherwise indented
     * @param several whether there may be more than one object: indented, they form an array
     */
    JsonFormat(boolean lines, boolean several) {
        generators = JsonProvider.provider().createGeneratorFactory(lines ? Map.of() : Map.of(JsonGenerator.PRETTY_PRINTING, true));
        this.lines = lines;
        this.several = several && !lines;
    }

    @Override
    public String head() {
        return several ? "[\n" : "";
    }

    @Override
    public String between() {
        return several ? ",\n" : "";
    }

    @Override
    public String foot() {
        return several ? "]\n" : "";
    }

    private String object(Consumer<JsonGenerator> content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = generators.createGenerator(text)) {
            json.writeStartObject();
            content.accept(json);
            json.writeEnd();
        }
        return (lines ? text.toString() : text.toString().strip()) + "\n";
    }

    @Override
    public String failure(Failure failure) {
        return object(json -> {
            json.write("file", failure.file());
            if (failure.run() != null) {
                json.write("run", failure.run());
            }
            json.writeStartObject("error");
            place(json, failure.line(), failure.column());
            json.write("field", failure.field()).write("found", failure.found()).write("expected", failure.expected());
            json.write("message", failure.message());
            json.writeEnd();
        });
    }

    /** What was found in a file that was only checked. */
    String findings(String file, List<Finding> findings) {
        return object(json -> {
            json.write("file", file).writeStartArray("findings");
            for (Finding finding : findings) {
                json.writeStartObject().write("severity", word(finding.severity())).write("kind", word(finding.kind()));
                place(json, finding.line(), finding.column());
                json.write("field", finding.field()).write("found", finding.found()).write("expected", finding.expected());
                json.write("message", finding.message()).writeEnd();
            }
            json.writeEnd();
        });
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void place(JsonGenerator json, int line, int column) {
        number(json, "line", line == 0 ? null : line);
        number(json, "column", column == 0 ? null : column);
    }

    @Override
    public String outcome(Recounted recounted) {
        return object(json -> {
            Outcome outcome = recounted.outcome();
            json.write("file", recounted.file()).write("run", recounted.run().name()).write("rule", recounted.run().rule().text());
            JsonSettings.write(json, recounted.run(), recounted.ties(), recounted.election().conditions());
            texts(json, "selected", outcome.selected());
            text(json, "cost", outcome.cost());
            text(json, "budget", outcome.budget());
            json.write("voters", outcome.voters());
            json.write("welfare", Recounted.exact(recounted.welfare()));
            if (outcome.endowments() != null) {
                fraction(json, "startEndowment", outcome.endowments().start());
                fraction(json, "endowment", outcome.endowments().last());
            }
            ties(json, outcome.ties());
            json.writeStartArray("rounds");
            outcome.rounds().forEach(round -> round(json, round));
            json.writeEnd();
            projects(json, recounted);
            JsonFigures.write(json, recounted.figures());
            secondChance(json, recounted.secondChance());
            texts(json, "warnings", recounted.warnings());
        });
    }

    @Override
    public String ranking(Ranked ranked) {
        return object(json -> {
            json.write("file", ranked.file()).write("run", ranked.run().name()).write("rule", ranked.run().rule().text());
            JsonSettings.write(json, ranked.run(), ranked.ties(), ranked.conditions());
            json.write("voters", ranked.ranking().voters());
            texts(json, "ranking", ranked.ranking().options());
            ties(json, ranked.ranking().ties());
            JsonWorking.write(json, ranked.ranking().working());
            texts(json, "warnings", ranked.warnings());
        });
    }

    private static void ties(JsonGenerator json, List<Tie> ties) {
        json.writeStartArray("ties");
        ties.forEach(tie -> {
            json.writeStartObject();
            texts(json, "projects", tie.projects());
            json.write("decidedBy", Recounted.text(tie.decidedBy())).writeEnd();
        });
        json.writeEnd();
    }

    private static void round(JsonGenerator json, Round round) {
        json.writeStartObject().write("number", round.number()).write("project", round.project()).write("votes", round.votes());
        text(json, "cost", round.cost());
        text(json, "leftAfter", round.leftAfter());
        fraction(json, "effectiveVotes", round.effectiveVotes());
        fraction(json, "rho", round.price() == null ? null : round.price().rho());
        fraction(json, "payment", round.price() == null ? null : round.price().payment());
        json.write("completion", round.completion()).writeEnd();
    }

    private static void projects(JsonGenerator json, Recounted recounted) {
        Map<String, Round> rounds = recounted.rounds();
        json.writeStartArray("projects");
        for (Project project : recounted.election().projects()) {
            Fate fate = recounted.outcome().fate(project.id());
            Round round = rounds.get(project.id());
            json.writeStartObject().write("id", project.id()).write("name", recounted.name(project.id())).write("votes", fate.votes());
            text(json, "cost", fate.cost());
            json.write("won", fate.won());
            number(json, "round", round == null ? null : round.number());
            fraction(json, "effectiveVotes", round == null ? null : round.effectiveVotes());
            json.write("reason", Recounted.text(fate.reason()));
            word(json, "because", fate.because());
            word(json, "leftAtItsTurn", fate.leftAtItsTurn() == null ? null : Recounted.exact(fate.leftAtItsTurn()));
            number(json, "votesMissing", recounted.missing(project.id()));
            fraction(json, "supportersHad", fate.supportersHad());
            fraction(json, "supportersLeft", fate.supportersLeft());
            moneyWent(json, recounted.moneyWent().getOrDefault(project.id(), MoneyWent.NOWHERE));
            json.writeEnd();
        }
        json.writeEnd();
    }

    private static void moneyWent(JsonGenerator json, MoneyWent went) {
        json.writeStartArray("moneyWent");
        went.most().forEach((winner, amount) -> {
            json.writeStartObject().write("project", winner);
            text(json, "amount", Words.roundedDown(amount, 6));
            json.writeEnd();
        });
        json.writeEnd().write("moneyWentToOthers", went.others());
    }

    private static void secondChance(JsonGenerator json, SecondChance chance) {
        if (chance != null) {
            json.writeStartObject("secondChance");
            texts(json, "instead", chance.instead());
            text(json, "left", chance.left());
            json.writeEnd();
        }
    }

    static void texts(JsonGenerator json, String name, Iterable<String> texts) {
        json.writeStartArray(name);
        texts.forEach(json::write);
        json.writeEnd();
    }

    static void text(JsonGenerator json, String name, BigDecimal amount) {
        json.write(name, Recounted.exact(amount));
    }

    static void fraction(JsonGenerator json, String name, Fraction fraction) {
        word(json, name, fraction == null ? null : fraction.toString());
    }

    static void word(JsonGenerator json, String name, String text) {
        if (text == null) {
            json.writeNull(name);
        } else {
            json.write(name, text);
        }
    }

    private static void number(JsonGenerator json, String name, Integer number) {
        if (number == null) {
            json.writeNull(name);
        } else {
            json.write(name, number);
        }
    }
}
