package org.jemaa.result.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jemaa.counting.Fate.Reason;
import org.jemaa.municipality.web.Site;
import org.jemaa.process.CountingRule;
import org.jemaa.result.EnvelopeResult;
import org.jemaa.result.ProjectResult;
import org.jemaa.result.ResultCard;
import org.jemaa.shared.Money;
import org.jemaa.shared.web.Words;

/** Puts a result into the words of the visit: for the public page, and for the preview that officials see before. */
@RequestScoped
class ResultPage {

    private static final int LINES_IN_FULL = 20;
    private static final int PARTS_OF_THE_BAR = 12;

    @Inject
    private Words words;
    @Inject
    private Site site;
    @Inject
    private FaredInWords fared;
    @Inject
    private MoneyInWords money;

    List<EnvelopeSection> sections(ResultCard result) {
        boolean several = result.envelopes().size() > 1;
        return result.envelopes().stream().map(envelope -> section(result, envelope, several)).toList();
    }

    private EnvelopeSection section(ResultCard result, EnvelopeResult envelope, boolean several) {
        String name = envelope.name() == null ? words.of("result.city") : words.text(envelope.name());
        String all = words.of("result.all." + result.rule().name(), envelope.projects().size());
        int most = envelope.projects().stream().mapToInt(ProjectResult::votes).max().orElse(0);
        Map<String, ProjectResult> byReference = envelope.projects().stream().collect(Collectors.toMap(ProjectResult::reference, project -> project));
        List<ResultLine> lines = envelope.projects().stream().map(project -> line(result.rule(), envelope, project, most, byReference)).toList();
        int shown = lines.size() > LINES_IN_FULL + 4 ? LINES_IN_FULL : lines.size();
        var parts = new ArrayList<EnvelopeSection.Part>();
        int more = fill(parts, envelope);
        return new EnvelopeSection(envelope,
            several ? words.of("result.where.in", name, envelope.sum()) : words.of("result.where", envelope.sum()),
            several ? words.of("result.all.in", name, all) : all, note(result, envelope), parts, more, envelope.left().amount(), lines, shown,
            tail(lines.subList(shown, lines.size())), fared.of(envelope, several ? name : null));
    }

    private String note(ResultCard result, EnvelopeResult envelope) {
        var note = new ArrayList<String>();
        if (!envelope.everybodyCounts()) {
            note.add(words.of("result.papers.here", envelope.papers()));
        }
        if (envelope.weighted()) {
            note.add(words.of("result.colleges.weights"));
        } else if (result.rule() == CountingRule.EQUAL_SHARES && envelope.papers() > 0) {
            note.add(words.of("result.how.share", envelope.papers(), share(envelope)));
        }
        return String.join(" ", note);
    }

    private static Money share(EnvelopeResult envelope) {
        Money sum = envelope.sum();
        return new Money(sum.amount().divide(BigDecimal.valueOf(envelope.papers()), sum.currency().getDefaultFractionDigits(), RoundingMode.DOWN),
            sum.currency());
    }

    /** One part for each of the dearest winners, in the order of the list, and one for all the others. */
    private int fill(List<EnvelopeSection.Part> parts, EnvelopeResult envelope) {
        List<ProjectResult> winners = envelope.projects().stream().filter(ProjectResult::won).toList();
        List<ProjectResult> apart = winners.stream().sorted(Comparator.comparing(ProjectResult::cost).reversed())
            .limit(winners.size() > PARTS_OF_THE_BAR + 1 ? PARTS_OF_THE_BAR : winners.size()).toList();
        winners.stream().filter(apart::contains)
            .forEach(winner -> parts.add(new EnvelopeSection.Part(winner.cost().amount(), String.valueOf(winner.rank()))));
        int more = winners.size() - apart.size();
        if (more > 0) {
            Money rest = winners.stream().filter(winner -> !apart.contains(winner)).map(ProjectResult::cost).reduce(Money::plus).orElseThrow();
            parts.add(new EnvelopeSection.Part(rest.amount(), "+" + more));
        }
        return more;
    }

    private String tail(List<ResultLine> others) {
        int winners = (int) others.stream().filter(line -> line.result().won()).count();
        return others.isEmpty() ? "" : words.of("result.tail", others.size()) + " (" + words.of("result.tail.winners", winners) + ")";
    }

    private ResultLine line(CountingRule rule, EnvelopeResult envelope, ProjectResult project, int most, Map<String, ProjectResult> byReference) {
        return new ResultLine(project, words.text(project.title()), words.langOf(project.title()),
            site.href("proposal/show-proposal", String.valueOf(project.proposalId())), Bars.length(project.votes(), most), envelope.hasVotes() ? why(rule, project) : "",
            money.of(project.moneyWent(), byReference), envelope.hasVotes() ? after(rule, project) : "", outcome(project));
    }

    /** What is said once it is clear where the money went. */
    private String after(CountingRule rule, ProjectResult project) {
        boolean hadASecondTurn = rule == CountingRule.EQUAL_SHARES && project.reason() == Reason.DID_NOT_FIT && project.supportersHad() != null;
        String leftOver = hadASecondTurn ? words.of("result.why.left-over", project.left()) + " " : "";
        if (project.won() || project.votesMissing() == null) {
            return leftOver;
        }
        return leftOver + (project.isNotComputed() ? words.of("result.why.not-computed") : words.of("result.why.missing", project.votesMissing()));
    }

    private String outcome(ProjectResult project) {
        return switch (project.reason()) {
            case WON -> words.of("result.table.won");
            case WON_BY_COMPLETION -> words.of("result.table.won-completion");
            default -> words.of("result.table.lost");
        };
    }

    private String why(CountingRule rule, ProjectResult project) {
        String key = "result.why." + project.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (project.reason()) {
            case WON -> rule == CountingRule.EQUAL_SHARES ? words.of("result.why.won-shares", project.round(), project.left())
                : words.of(key, project.left());
            case WON_BY_COMPLETION -> words.of("result.why.won-completion", project.left());
            case DID_NOT_FIT -> rule == CountingRule.EQUAL_SHARES && project.supportersHad() != null ? notByItsSupporters(project)
                : words.of(key, project.left(), project.cost());
            case TOO_DEAR_FOR_ITS_SUPPORTERS, SUPPORTERS_SPENT_THEIR_SHARES -> notByItsSupporters(project);
            case DEARER_THAN_THE_BUDGET -> words.of(key, project.cost());
            case NO_VOTES, COUNT_HAD_STOPPED, NOT_IN_THE_BEST_SET, GROUP_HAS_A_WINNER, BELOW_THE_THRESHOLD, WITHDRAWN -> words.of(key);
        };
    }

    /** Why Equal Shares did not take it; what its supporters had is rounded down, so that it is less than the cost exactly where it was. */
    private String notByItsSupporters(ProjectResult project) {
        if (project.votes() == 0) {
            return words.of("result.why.no-votes");
        }
        return project.cost().isMoreThan(project.supportersHad()) ? words.of("result.why.too-dear-for-its-supporters", project.supportersHad(), project.cost())
            : words.of("result.why.supporters-spent", project.supportersHad(), project.supportersLeft(), project.cost());
    }
}
