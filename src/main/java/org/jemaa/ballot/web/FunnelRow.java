package org.jemaa.ballot.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jemaa.ballot.BoothFunnel;

/**
 * A bar of how far visits of the booth came.
 *
 * @param share percent of the longest bar
 */
public record FunnelRow(String step, long visits, String share) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Empty while nobody has opened the booth. */
    static List<FunnelRow> of(List<BoothFunnel.Reached> reached) {
        BigDecimal most = BigDecimal.valueOf(Math.max(1, reached.stream().mapToLong(BoothFunnel.Reached::visits).max().orElse(1)));
        return reached.stream().map(row -> new FunnelRow(row.step().name(), row.visits(),
            HUNDRED.multiply(BigDecimal.valueOf(row.visits())).divide(most, 2, RoundingMode.HALF_UP).toPlainString())).toList();
    }
}
