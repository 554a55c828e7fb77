package org.jemaa.verify.check;

import java.util.List;

/**
 * What a verification found.
 *
 * @param kind        null where the record does not say
 * @param fingerprint of the ballot, 64 digits; null where there is no manifest
 * @param vote        municipality and vote as the manifest names them; null as well
 * @param notes       what a reader must know beside green and red
 */
public record Report(Kind kind, String fingerprint, String vote, List<Finding> findings, List<String> notes) {

    public boolean isGreen() {
        return findings.stream().allMatch(Finding::isGreen);
    }

    /** Nothing is wrong as far as this record shows, and it does not show everything. */
    public boolean isIncomplete() {
        return !isGreen() && findings.stream().allMatch(finding -> finding.isGreen() || finding.isIncomplete());
    }

    public List<Check> red() {
        return findings.stream().filter(finding -> !finding.isGreen()).map(Finding::check).toList();
    }
}
