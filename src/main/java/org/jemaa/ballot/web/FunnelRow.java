package org.jemaa.ballot.web;

import java.util.List;
import org.jemaa.ballot.BoothFunnel;

/**
 * A bar of how far visits of the booth came.
 *
 * @param share percent of the longest bar
 */
public record FunnelRow(String step, long visits, String share) {

    /** Empty while nobody has opened the booth. */
    static List<FunnelRow> of(List<BoothFunnel.Reached> reached) {
        long most = reached.stream().mapToLong(BoothFunnel.Reached::visits).max().orElse(1);
        return reached.stream().map(row -> new FunnelRow(row.step().name(), row.visits(), BarLength.of(row.visits(), most))).toList();
    }
}
