package org.jemaa.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jemaa.municipality.DistrictCard;
import org.jemaa.municipality.MunicipalityCard;
import org.jemaa.process.BudgetCard;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Money;
import org.jemaa.shared.Refusal;

/** Reads what was typed in a proposal for one budget, and collects everything that is wrong with it. */
final class ReadProposal {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_STORY = 5000;

    private final MunicipalityCard municipality;
    private final BudgetCard budget;
    private final String path;
    private final List<Refusal> refusals = new ArrayList<>();

    /** @param path stands before each field's name, such as "[12]." */
    ReadProposal(MunicipalityCard municipality, BudgetCard budget, String path) {
        this.municipality = municipality;
        this.budget = budget;
        this.path = path;
    }

    List<Refusal> refusals() {
        return refusals;
    }

    void checkText(String field, LocalText text, int longest, ProposalRefusal missing, ProposalRefusal tooLong) {
        if (text == null) {
            refuse(field, missing);
        } else if (text.longest() > longest) {
            refuse(field, tooLong, longest);
        } else if (!Set.of("en", "fr", "ar").containsAll(text.byLanguage().keySet())) {
            refuse(field, ProposalRefusal.LANGUAGE_NOT_KNOWN);
        } else if (text.byLanguage().values().stream().anyMatch(ReadProposal::hasControlSigns)) {
            refuse(field, ProposalRefusal.NOT_PLAIN_TEXT);
        }
    }

    /** The district's number; null where the whole city is meant or something is wrong with it. */
    Long place(String districtCode) {
        Optional<DistrictCard> district = Optional.ofNullable(districtCode).flatMap(municipality::districtByCode);
        if (districtCode != null && district.isEmpty()) {
            refuse("district", ProposalRefusal.DISTRICT_NOT_KNOWN, districtCode.length() > 40 ? districtCode.substring(0, 40) + "…" : districtCode);
            return null;
        }
        Long id = district.map(DistrictCard::id).orElse(null);
        if (budget.envelopeFor(id).isEmpty()) {
            refuse("district", ProposalRefusal.PLACE_WITHOUT_MONEY);
        }
        return id;
    }

    /** Null where nothing was typed or it cannot be read. */
    Money cost(String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        Optional<Money> cost = Money.read(typed, budget.sum().currency());
        if (cost.isEmpty()) {
            refuse("cost", ProposalRefusal.COST_NOT_READABLE, budget.sum().currency().getCurrencyCode(), budget.sum().currency().getDefaultFractionDigits());
        }
        return cost.orElse(null);
    }

    void refuse(String field, ProposalRefusal reason, Object... arguments) {
        refusals.add(Refusal.ofField(path + field, reason, arguments));
    }

    private static boolean hasControlSigns(String text) {
        return text.chars().anyMatch(sign -> Character.isISOControl(sign) && sign != '\n' && sign != '\r' && sign != '\t');
    }
}
