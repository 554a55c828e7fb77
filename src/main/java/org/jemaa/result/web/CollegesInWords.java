package org.jemaa.result.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jemaa.result.CollegeShare;
import org.jemaa.result.CollegeTurnout;
import org.jemaa.result.Disclosure;
import org.jemaa.result.EnvelopeResult;
import org.jemaa.result.ProjectResult;
import org.jemaa.result.ResultCard;
import org.jemaa.shared.web.Words;

/** Says how each college took part, how it voted, and what is kept back so that nobody's ballot can be recognised. */
@RequestScoped
class CollegesInWords {

    @Inject
    private Words words;

    CollegesSection of(ResultCard result) {
        var shares = new ArrayList<CollegesSection.Share>();
        for (EnvelopeResult envelope : result.envelopes()) {
            envelope.shares().stream().filter(share -> !share.projects().isEmpty()).forEach(share -> shares.add(share(result, envelope, share)));
        }
        return new CollegesSection(result.colleges().stream().map(this::turnout).toList(), shares, hidden(result));
    }

    private CollegesSection.Turnout turnout(CollegeTurnout college) {
        BigDecimal share = college.onTheRoll() == 0 ? null
            : new BigDecimal(college.voters()).divide(new BigDecimal(college.onTheRoll()), 4, RoundingMode.HALF_UP);
        return new CollegesSection.Turnout(words.text(college.name()), college.voters(), college.onTheRoll(), share == null ? "" : words.percent(share),
            share == null ? "0" : share.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString());
    }

    private CollegesSection.Share share(ResultCard result, EnvelopeResult envelope, CollegeShare share) {
        String name = words.text(result.college(share.college()).name());
        String heading = result.envelopes().size() == 1 ? name
            : words.of("result.colleges.where", name, envelope.name() == null ? words.of("result.city") : words.text(envelope.name()));
        int most = share.projects().stream().map(CollegeShare.Line::votes).filter(Objects::nonNull).mapToInt(Integer::intValue).max().orElse(0);
        String text = words.of(share.decided() ? "result.colleges.decided" : share.hasVotes() ? "result.colleges.apart" : "result.colleges.apart-outcome");
        return new CollegesSection.Share("college-" + share.college() + "-" + envelope.number(), heading, text, share.hasVotes(),
            share.projects().stream().map(line -> line(line, envelope.project(line.reference()), most)).toList());
    }

    private CollegesSection.Line line(CollegeShare.Line line, ProjectResult project, int most) {
        boolean won = line.chosen() == null ? project.won() : line.chosen();
        return new CollegesSection.Line(words.text(project.title()), words.langOf(project.title()), line.votes() == null ? "" : words.number(line.votes()),
            line.votes() == null ? "0" : Bars.length(line.votes(), most),
            line.chosen() == null ? "" : words.of(line.chosen() ? "result.colleges.would" : "result.colleges.would-not"), won);
    }

    private List<String> hidden(ResultCard result) {
        var hidden = new ArrayList<String>();
        result.hidden().forEach(college -> hidden.add(words.of("result.colleges.hidden", college.name(), college.voters())));
        for (EnvelopeResult envelope : result.envelopes()) {
            if (envelope.disclosure() != Disclosure.BALLOTS) {
                hidden.add(words.of(envelope.disclosure() == Disclosure.TOTALS ? "result.colleges.totals" : "result.colleges.outcome",
                    envelope.name() == null ? words.of("result.city") : words.text(envelope.name())));
            } else if (envelope.weighted()) {
                hidden.add(words.of("result.colleges.weighted", envelope.name() == null ? words.of("result.city") : words.text(envelope.name())));
            }
        }
        return hidden;
    }
}
