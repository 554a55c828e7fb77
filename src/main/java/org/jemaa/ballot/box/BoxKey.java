package org.jemaa.ballot.box;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jemaa.ballot.PublicKeys;
import org.jemaa.ballot.SigningKey;
import org.jemaa.ballot.log.TreeHead;
import org.jemaa.shared.Secrets;

/** The key of box and log, one for the installation; its public half stands in every ballot's manifest. Labels keep its uses apart. */
@ApplicationScoped
class BoxKey {

    @Inject
    private Secrets secrets;
    private SigningKey key;

    @PostConstruct
    void derive() {
        key = new SigningKey(secrets.keyFor(PublicKeys.RECEIPT));
    }

    byte[] sign(byte[] statement) {
        return key.sign(statement);
    }

    SignedHead sign(TreeHead head) {
        return new SignedHead(head, sign(head.statement()));
    }
}
