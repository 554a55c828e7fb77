package org.jemaa.result;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Everything that a count found as one SHA-256: a second count of the same papers is compared with the first by it. A result from before
 * figures were kept has the digest that it had then. Papers of colleges are in it as keyed hashes: nobody finds a small one's by trying.
 */
final class Digest {

    private Digest() {
    }

    static String of(VoteToCount vote, List<EnvelopeResult> envelopes) {
        boolean figures = envelopes.stream().anyMatch(envelope -> envelope.figures() != null);
        var text = new StringBuilder(!vote.colleges().isEmpty() ? "jemaa/result/3\n" : figures ? "jemaa/result/2\n" : "jemaa/result/1\n");
        line(text, vote.fingerprint(), vote.rule(), vote.currency(), vote.seed(), vote.voters(), vote.blank(), vote.invalid());
        if (vote.colleges().isEmpty()) {
            vote.papers().forEach((paper, voters) -> line(text, "paper", String.join(",", paper.projects()), voters));
        }
        for (VotingCollege college : vote.colleges()) {
            line(text, "college", college.college(), college.mark());
        }
        for (EnvelopeResult envelope : envelopes) {
            line(text, "envelope", envelope.number(), envelope.envelopeId(), envelope.sum(), envelope.papers());
            for (ProjectResult project : envelope.projects()) {
                line(text, "project", project.rank(), project.reference(), project.votes(), project.cost(), project.reason(), project.round(),
                    project.left(), project.effectiveVotes(), project.votesMissing());
            }
            for (CollegeShare share : envelope.shares()) {
                line(text, "share", share, envelope.disclosure());
            }
            for (TieResult tie : envelope.ties()) {
                line(text, "tie", String.join(",", tie.projects()), tie.decidedBy());
            }
            if (envelope.figures() != null) {
                figures(text, envelope);
            }
        }
        return sha256(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void figures(StringBuilder text, EnvelopeResult envelope) {
        EnvelopeFigures figures = envelope.figures();
        line(text, "fared", figures.fared().winnersPerVoter(), figures.fared().averageCost());
        if (figures.municipal() != null) {
            EnvelopeFigures.Municipal municipal = figures.municipal();
            line(text, "municipal", municipal.fared().winnersPerVoter(), municipal.fared().averageCost(), municipal.preferThis(), municipal.preferMunicipal());
        }
        for (PlaceFigures place : figures.places()) {
            line(text, "place", place.place() == null ? null : place.place().byLanguage(), place.projects(), place.winners(), place.cost(), place.votes());
        }
        for (ProjectResult project : envelope.projects()) {
            if (project.moneyWent() != null) {
                line(text, "went", project.reference(), project.moneyWent().others());
                project.moneyWent().most().forEach(paid -> line(text, "to", paid.winner(), paid.amount()));
            }
        }
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
