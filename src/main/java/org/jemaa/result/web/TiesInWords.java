package org.jemaa.result.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.jemaa.counting.TieOrder;
import org.jemaa.counting.TieOrder.Criterion;
import org.jemaa.result.EnvelopeResult;
import org.jemaa.result.ResultCard;
import org.jemaa.result.TieResult;
import org.jemaa.shared.web.Words;

/** The ties that decided who won, as sentences, with each lot where it came to that. */
@RequestScoped
class TiesInWords {

    private static final int NAMED = 8;

    @Inject
    private Words words;

    List<TieLine> of(ResultCard result) {
        return result.envelopes().stream()
            .flatMap(envelope -> envelope.decisiveTies().stream().map(tie -> line(result, envelope, tie))).toList();
    }

    private TieLine line(ResultCard result, EnvelopeResult envelope, TieResult tie) {
        List<String> names = tie.projects().stream().limit(NAMED).map(reference -> words.text(envelope.project(reference).title())).toList();
        boolean all = names.size() == tie.projects().size();
        String last = all ? names.get(names.size() - 1) : "…";
        String who = words.of("result.ties.one", String.join(words.of("result.ties.comma"), all ? names.subList(0, names.size() - 1) : names), last);
        String order = names.stream().collect(Collectors.joining(words.of("result.ties.then"))) + (all ? "" : " …");
        return new TieLine(who, words.of("result.ties." + tie.decidedBy().name()), words.of("result.ties.order", order),
            tie.decidedBy() == Criterion.LOT ? lots(result, envelope, tie) : List.of());
    }

    private List<TieLine.Lot> lots(ResultCard result, EnvelopeResult envelope, TieResult tie) {
        TieOrder order = TieOrder.byLot(result.seed());
        return tie.projects().stream().limit(NAMED)
            .map(reference -> new TieLine.Lot(reference, words.text(envelope.project(reference).title()), order.lot(reference))).toList();
    }
}
