package org.jemaa.result;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Everything that a count found as one SHA-256: a second count of the same papers is compared with the first by it. */
final class Digest {

    private Digest() {
    }

    static String of(VoteToCount vote, List<EnvelopeResult> envelopes) {
        var text = new StringBuilder("jemaa/result/1\n");
        line(text, vote.fingerprint(), vote.rule(), vote.currency(), vote.seed(), vote.voters(), vote.blank(), vote.invalid());
        vote.papers().forEach((paper, voters) -> line(text, "paper", String.join(",", paper.projects()), voters));
        for (EnvelopeResult envelope : envelopes) {
            line(text, "envelope", envelope.number(), envelope.envelopeId(), envelope.sum(), envelope.papers());
            for (ProjectResult project : envelope.projects()) {
                line(text, "project", project.rank(), project.reference(), project.votes(), project.cost(), project.reason(), project.round(),
                    project.left(), project.effectiveVotes(), project.votesMissing());
            }
            for (TieResult tie : envelope.ties()) {
                line(text, "tie", String.join(",", tie.projects()), tie.decidedBy());
            }
        }
        return sha256(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void line(StringBuilder text, Object... parts) {
        for (Object part : parts) {
            text.append(part).append(' ');
        }
        text.append('\n');
    }
}
