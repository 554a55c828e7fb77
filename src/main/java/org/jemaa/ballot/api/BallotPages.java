package org.jemaa.ballot.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jemaa.ballot.Ballot;
import org.jemaa.ballot.BallotSheet;
import org.jemaa.ballot.Hash;
import org.jemaa.ballot.PublicKeys;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.municipality.MunicipalityCard;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.BudgetId;
import org.jemaa.shared.NotFound;

/** Writes a ballot once for all who ask for it, until something about it changes. */
@ApplicationScoped
class BallotPages {

    @Inject
    private CurrentMunicipality here;
    @Inject
    private BudgetBoard budgets;
    @Inject
    private BallotSheet sheet;
    @Inject
    private PublicKeys keys;
    @Inject
    private Clock clock;
    private final Map<BudgetId, Written> written = new ConcurrentHashMap<>();

    record Page(byte[] json, String tag) {
    }

    private record Source(MunicipalityCard municipality, BudgetCard budget, Hash fingerprint, String state) {
    }

    private record Written(Source source, Page page) {
    }

    Page of(String slug) {
        BudgetCard budget = budget(slug);
        Ballot ballot = sheet.of(budget.id()).orElse(null);
        var source = new Source(here.card(), budget, ballot == null ? null : ballot.fingerprint(), BallotJson.state(budget, clock.instant()));
        Written known = written.get(budget.id());
        if (known == null || !known.source().equals(source)) {
            byte[] json = BallotJson.of(here.card(), budget, ballot, keys, clock.instant()).getBytes(StandardCharsets.UTF_8);
            known = new Written(source, new Page(json, Hash.over(json).hex().substring(0, 16)));
            written.put(budget.id(), known);
        }
        return known.page();
    }

    byte[] manifest(String slug) {
        return sheet.manifest(budget(slug).id()).orElseThrow(() -> new NotFound("manifest of " + slug));
    }

    private BudgetCard budget(String slug) {
        return budgets.find(here.id(), slug).orElseThrow(() -> new NotFound("budget " + slug));
    }
}
