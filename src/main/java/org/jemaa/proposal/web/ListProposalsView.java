package org.jemaa.proposal.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.municipality.DistrictCard;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.Phase;
import org.jemaa.proposal.ProposalBoard;
import org.jemaa.proposal.ProposalState;
import org.jemaa.shared.web.Notices;

/** A budget's proposals, filtered by the address: ?state=ACCEPTED&amp;place=code&amp;page=2. What the address says wrongly is left out. */
@Named
@RequestScoped
public class ListProposalsView {

    private static final String WHOLE_CITY = "city";

    @Inject
    private BudgetBoard budgets;
    @Inject
    private ProposalBoard board;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private Clock clock;
    @Inject
    private Notices notices;
    @Inject
    @ManagedProperty("#{param}")
    private Map<String, String> asked;
    private BudgetCard budget;
    private ProposalState state;
    private String place = "";
    private ProposalBoard.Listing listing;
    private Map<ProposalState, Long> counts;

    @PostConstruct
    void load() {
        budget = budgets.find(here.id(), asked.get("key")).orElse(null);
        if (budget == null) {
            return;
        }
        state = Stream.of(ProposalState.values()).filter(one -> one.name().equals(asked.get("state"))).findFirst().orElse(null);
        long where = ProposalBoard.ANYWHERE;
        if (WHOLE_CITY.equals(asked.get("place"))) {
            place = WHOLE_CITY;
            where = ProposalBoard.WHOLE_CITY;
        } else if (asked.get("place") != null) {
            DistrictCard district = here.card().districtByCode(asked.get("place")).orElse(null);
            place = district == null ? "" : district.code();
            where = district == null ? ProposalBoard.ANYWHERE : district.id();
        }
        int page = asked.getOrDefault("page", "").matches("[0-9]{1,4}") ? Integer.parseInt(asked.get("page")) : 1;
        listing = board.list(budget.id(), new ProposalBoard.Choice(state == null ? Set.of() : Set.of(state), where), page);
        counts = board.countByState(budget.id());
    }

    public void check() {
        if (budget == null) {
            notices.notHere();
        }
    }

    public BudgetCard getBudget() {
        return budget;
    }

    public ProposalBoard.Listing getListing() {
        return listing;
    }

    public ProposalState getState() {
        return state;
    }

    public String getPlace() {
        return place;
    }

    /** The states that some proposal of this budget is in. */
    public List<ProposalState> getStates() {
        return Stream.of(ProposalState.values()).filter(counts::containsKey).toList();
    }

    public long count(ProposalState one) {
        return counts.getOrDefault(one, 0L);
    }

    public boolean isTakingProposals() {
        return budget.timetable().isOpen(Phase.PROPOSALS, clock.instant());
    }

    /** The pages round the one shown, the first and the last. */
    public List<Integer> getPages() {
        return IntStream.rangeClosed(1, listing.pages())
            .filter(page -> page == 1 || page == listing.pages() || Math.abs(page - listing.page()) <= 2).boxed().toList();
    }

    /** The query of another page of the same list. */
    public String query(int page) {
        return "?page=" + page + (state == null ? "" : "&state=" + state) + (place.isEmpty() ? "" : "&place=" + URLEncoder.encode(place, StandardCharsets.UTF_8));
    }
}
