package org.jemaa.ballot.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;
import org.jemaa.ballot.Hash;
import org.jemaa.ballot.SigningKey;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the box signs holds for one vote, one leaf and one head, and for nothing else. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LogReceiptTest {

    private static final SigningKey SECRET = new SigningKey(new byte[32]);
    private static final LogKey KEY = key(SECRET);
    private static final Hash VOTE = Hash.over(new byte[] {1});
    private static final Hash OTHER_VOTE = Hash.over(new byte[] {2});
    private static final byte[] LEAF = TreeHash.leaf(new byte[] {3});
    private static final byte[] OTHER_LEAF = TreeHash.leaf(new byte[] {4});
    private static final TreeHead HEAD = new TreeHead(VOTE, 2, Hash.of(TreeHash.node(LEAF, OTHER_LEAF)));
    private static final LogReceipt RECEIPT = new LogReceipt(Hash.of(LEAF), HEAD, new InclusionProof(0, 2, List.of(OTHER_LEAF)));

    @Test
    void a_receipt_signed_by_the_log_holds_for_its_vote() {
        assertTrue(RECEIPT.holds(VOTE, KEY, SECRET.sign(RECEIPT.statement())));
    }

    @Test
    void a_receipt_of_another_vote_is_refused() {
        byte[] signature = SECRET.sign(RECEIPT.statement());
        assertFalse(RECEIPT.holds(OTHER_VOTE, KEY, signature));
        var shown = new LogReceipt(RECEIPT.leafHash(), new TreeHead(OTHER_VOTE, 2, HEAD.root()), RECEIPT.proof());
        assertFalse(shown.holds(OTHER_VOTE, KEY, signature), "its signature is for the first vote");
    }

    @Test
    void a_receipt_changed_anywhere_is_refused() {
        byte[] signature = SECRET.sign(RECEIPT.statement());
        var otherLeaf = new LogReceipt(Hash.of(OTHER_LEAF), HEAD, RECEIPT.proof());
        var otherIndex = new LogReceipt(RECEIPT.leafHash(), HEAD, new InclusionProof(1, 2, RECEIPT.proof().path()));
        var otherRoot = new LogReceipt(RECEIPT.leafHash(), new TreeHead(VOTE, 2, VOTE), RECEIPT.proof());
        var otherSize = new LogReceipt(RECEIPT.leafHash(), new TreeHead(VOTE, 3, HEAD.root()), new InclusionProof(0, 3, RECEIPT.proof().path()));
        for (LogReceipt wrong : List.of(otherLeaf, otherIndex, otherRoot, otherSize)) {
            assertFalse(wrong.holds(VOTE, KEY, signature), wrong.toString());
        }
        assertFalse(RECEIPT.holds(VOTE, key(new SigningKey(Hash.over(new byte[0]).bytes())), signature), "another key");
        assertFalse(RECEIPT.holds(VOTE, KEY, new byte[64]));
        assertFalse(RECEIPT.holds(VOTE, KEY, new byte[3]));
    }

    @Test
    void a_signed_receipt_whose_proof_leads_elsewhere_is_refused() {
        var astray = new LogReceipt(RECEIPT.leafHash(), HEAD, new InclusionProof(0, 2, List.of(LEAF)));
        assertFalse(astray.holds(VOTE, KEY, SECRET.sign(astray.statement())));
        assertThrows(IllegalArgumentException.class, () -> new LogReceipt(RECEIPT.leafHash(), HEAD, new InclusionProof(0, 1, List.of())));
    }

    @Test
    void a_head_changed_anywhere_is_refused() {
        byte[] signature = SECRET.sign(HEAD.statement());
        assertTrue(HEAD.signedBy(KEY, signature));
        assertFalse(new TreeHead(OTHER_VOTE, 2, HEAD.root()).signedBy(KEY, signature));
        assertFalse(new TreeHead(VOTE, 3, HEAD.root()).signedBy(KEY, signature));
        assertFalse(new TreeHead(VOTE, 2, VOTE).signedBy(KEY, signature));
        signature[5] ^= 1;
        assertFalse(HEAD.signedBy(KEY, signature));
        assertFalse(HEAD.signedBy(KEY, SECRET.sign(RECEIPT.statement())), "a receipt's signature is no head's");
    }

    @Test
    void the_bytes_that_are_signed_stay_as_they_are_written_down() {
        var head = new TreeHead(new Hash("01".repeat(32)), 258, new Hash("02".repeat(32)));
        assertEquals("6a656d61612f747265652d686561642f3100" + "01".repeat(32) + "0000000000000102" + "02".repeat(32),
            HexFormat.of().formatHex(head.statement()));
        var receipt = new LogReceipt(new Hash("03".repeat(32)), head, new InclusionProof(257, 258, List.of()));
        assertEquals("6a656d61612f6c6f672d726563656970742f3100" + "01".repeat(32) + "0000000000000101" + "03".repeat(32) + "0000000000000102"
            + "02".repeat(32), HexFormat.of().formatHex(receipt.statement()));
    }

    private static LogKey key(SigningKey secret) {
        return new LogKey(HexFormat.of().parseHex(secret.publicKey().hex()));
    }
}
