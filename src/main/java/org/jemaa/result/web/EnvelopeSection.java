package org.jemaa.result.web;

import java.math.BigDecimal;
import java.util.List;
import org.jemaa.result.EnvelopeResult;

/**
 * One envelope as the page shows it: what its money goes to, then its projects, the first of them in full and a long tail folded away.
 *
 * @param fared null where no figures were kept
 * @param more  how many winners the last part of the bar stands for; 0 where each winner has a part of its own
 */
public record EnvelopeSection(EnvelopeResult result, String where, String heading, String note, List<Part> parts, int more, BigDecimal rest,
        List<ResultLine> lines, int shown, String tail, FaredSection fared) {

    /** A part of the bar; its width is the sum. */
    public record Part(BigDecimal sum, String label) {
    }

    public List<ResultLine> first() {
        return lines.subList(0, shown);
    }

    public List<ResultLine> others() {
        return lines.subList(shown, lines.size());
    }
}
