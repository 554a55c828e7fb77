package org.jemaa.process;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jemaa.municipality.MunicipalityId;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Money;

/**
 * A participatory budget as pages and other contexts see it.
 *
 * @param rescheduling   null where the published dates still stand
 * @param extensions     of its vote, in their order
 * @param colleges       that of all citizens first
 * @param leastPublished a college in which fewer people voted is never published ballot by ballot
 */
public record BudgetCard(BudgetId id, MunicipalityId municipality, String slug, LocalText title, LocalText summary, Money sum,
        List<Envelope> envelopes, BallotRules ballotRules, CountingRule rule, Timetable timetable, boolean published, Rescheduling rescheduling,
        List<Extension> extensions, List<College> colleges, int leastPublished) {

    /**
     * The common money that pays for a project of that district, or of the whole city (null): its own envelope, else the city's; none where
     * neither exists.
     */
    public Optional<Envelope> envelopeFor(Long districtId) {
        return envelopes.stream().filter(envelope -> envelope.isCommon() && Objects.equals(envelope.districtId(), districtId)).findFirst()
            .or(() -> envelopes.stream().filter(Envelope::isForWholeCity).findFirst());
    }

    /** The money about which that college decides alone. */
    public Optional<Envelope> ownEnvelope(College college) {
        return envelopes.stream().filter(envelope -> Objects.equals(envelope.college(), college.number())).findFirst();
    }

    /** Whether others than all citizens vote as a college. */
    public boolean hasColleges() {
        return colleges.size() > 1;
    }

    public Optional<College> college(int number) {
        return colleges.stream().filter(college -> college.number() == number).findFirst();
    }

    /** By its code in the list of voters; without one, that of all citizens. */
    public Optional<College> college(String code) {
        return code == null ? college(0) : colleges.stream().filter(college -> college.code().equals(code)).findFirst();
    }
}
