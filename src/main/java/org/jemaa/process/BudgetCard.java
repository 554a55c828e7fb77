package org.jemaa.process;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jemaa.municipality.MunicipalityId;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Money;

/**
 * A participatory budget as pages and other contexts see it. {@code rescheduling} is null where the published dates still stand;
 * {@code extensions} of its vote stand in their order.
 */
public record BudgetCard(BudgetId id, MunicipalityId municipality, String slug, LocalText title, LocalText summary, Money sum,
        List<Envelope> envelopes, BallotRules ballotRules, CountingRule rule, Timetable timetable, boolean published, Rescheduling rescheduling,
        List<Extension> extensions) {

    /** The money that pays for a project of that district, or of the whole city (null): its own envelope, else the city's; none where neither exists. */
    public Optional<Envelope> envelopeFor(Long districtId) {
        return envelopes.stream().filter(envelope -> Objects.equals(envelope.districtId(), districtId)).findFirst()
            .or(() -> envelopes.stream().filter(Envelope::isForWholeCity).findFirst());
    }
}
