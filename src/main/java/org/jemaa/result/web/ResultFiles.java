package org.jemaa.result.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jemaa.municipality.web.Site;
import org.jemaa.result.CollegeTurnout;
import org.jemaa.result.EnvelopeResult;
import org.jemaa.result.ResultCard;
import org.jemaa.result.ResultCard.FileCard;
import org.jemaa.shared.web.Words;

/** The files of a published result with their labels. */
@RequestScoped
class ResultFiles {

    private static final BigDecimal KILOBYTE = new BigDecimal(1_000);

    @Inject
    private Words words;
    @Inject
    private Site site;

    List<FileLine> of(String slug, ResultCard result) {
        var lines = new ArrayList<FileLine>();
        for (FileCard file : result.files()) {
            String kind = words.of(file.name().endsWith(".pb") ? "result.file.kind.pb" : "result.file.kind.csv", size(file));
            lines.add(new FileLine(label(slug, file, result), href(file.name()), kind, file.seal()));
        }
        lines.add(new FileLine(words.of("result.file.json"), href(slug + ".json"), words.of("result.file.kind.json"), ""));
        return lines;
    }

    private String label(String slug, FileCard file, ResultCard result) {
        if (file.name().endsWith(".csv")) {
            return words.of("result.file.csv");
        }
        for (EnvelopeResult envelope : result.envelopes()) {
            if (file.name().equals(slug + "-" + envelope.number() + ".pb")) {
                return words.of("result.file.pb-part", envelope.name() == null ? words.of("result.city") : words.text(envelope.name()));
            }
        }
        for (CollegeTurnout college : result.colleges()) {
            if (file.name().matches(Pattern.quote(slug + "-c" + college.number()) + "(-[0-9]+)?\\.pb")) {
                return words.of("result.file.pb-part", college(slug, file, result, college));
            }
        }
        return words.of("result.file.pb");
    }

    /** The college, and the envelope where there are several. */
    private String college(String slug, FileCard file, ResultCard result, CollegeTurnout college) {
        return result.envelopes().stream().filter(envelope -> file.name().equals(slug + "-c" + college.number() + "-" + envelope.number() + ".pb")).findFirst()
            .map(envelope -> words.text(college.name()) + " – " + (envelope.name() == null ? words.of("result.city") : words.text(envelope.name())))
            .orElseGet(() -> words.text(college.name()));
    }

    private String size(FileCard file) {
        return words.of("result.file.kb", new BigDecimal(file.size()).divide(KILOBYTE, 0, RoundingMode.UP));
    }

    private String href(String name) {
        return site.href("api/results", name);
    }
}
