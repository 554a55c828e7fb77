package org.jemaa.demonstration;

import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.concurrent.Future;
import org.jemaa.ballot.Ballot;
import org.jemaa.ballot.box.CastBallot;
import org.jemaa.ballot.box.Paper;
import org.jemaa.ballot.box.Receipt;
import org.jemaa.ballot.box.SentPaper;
import org.jemaa.ballot.roll.GrantPermit;
import org.jemaa.ballot.roll.Identify;
import org.jemaa.municipality.MunicipalityCard;

/** One person at the booth: shows the code, marks a paper, gets leave to cast it, casts it. Several stand in booths at the same time. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Voter {

    private static final HexFormat HEX = HexFormat.of();

    @Inject
    private Identify identify;
    @Inject
    private GrantPermit grantPermit;
    @Inject
    private CastBallot castBallot;
    @Inject
    private Stage stage;
    private final SecureRandom random = new SecureRandom();

    @Asynchronous
    public Future<Receipt> vote(Instant moment, MunicipalityCard town, Ballot ballot, String code, BitSet chosen) {
        return new AsyncResult<>(stage.visit(moment, town, () -> vote(ballot, code, chosen)));
    }

    private Receipt vote(Ballot ballot, String code, BitSet chosen) {
        String slug = ballot.slug();
        var me = identify.byCode(slug, code).orThrow();
        var salt = new byte[Paper.SALT_BYTES];
        random.nextBytes(salt);
        byte[] body = new Paper(ballot.projects().size(), chosen).encode();
        var hash = Paper.hash(ballot.fingerprint(), me.slot(), me.nextSequence(), salt, body);
        var permit = grantPermit.handle(slug, me.token(), me.nextSequence(), HEX.formatHex(hash.bytes())).orThrow();
        return castBallot.handle(slug, new SentPaper(HEX.formatHex(me.slot().bytes()), permit.permit().college(), me.nextSequence(), HEX.formatHex(salt), HEX.formatHex(body),
            permit.permit().expiresAt(), HEX.formatHex(permit.signature()))).orThrow();
    }
}
