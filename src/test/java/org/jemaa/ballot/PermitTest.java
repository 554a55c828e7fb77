package org.jemaa.ballot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PermitTest {

    private static final Hash VOTE = Hash.over("a vote".getBytes());
    private static final Hash PAPER = Hash.over("a paper".getBytes());
    private static final Permit PERMIT = new Permit(new Slot(0x0102030405060708L, -1), 7, 3, PAPER, 1_800_000_000L);

    @Test
    void the_roll_signs_label_ballot_slot_college_sequence_paper_and_expiry_in_this_order() {
        byte[] expected = ByteBuffer.allocate(15 + 32 + 16 + 4 + 4 + 32 + 8).put("jemaa/permit/2\0".getBytes()).put(VOTE.bytes())
            .put(HexFormat.of().parseHex("0102030405060708ffffffffffffffff")).putInt(7).putInt(3).put(PAPER.bytes()).putLong(1_800_000_000L).array();
        assertArrayEquals(expected, PERMIT.statement(VOTE));
    }

    @Test
    void a_signature_holds_for_its_permit_and_for_no_other() {
        var key = new SigningKey(new byte[32]);
        byte[] signature = key.sign(PERMIT.statement(VOTE));
        assertTrue(key.publicKey().signed(PERMIT.statement(VOTE), signature));
        assertArrayEquals(signature, key.sign(PERMIT.statement(VOTE)), "the same permit has the same signature");
        assertFalse(key.publicKey().signed(PERMIT.statement(PAPER), signature));
        for (Permit other : new Permit[] {new Permit(new Slot(1, 1), 7, 3, PAPER, PERMIT.expiresAt()), new Permit(PERMIT.slot(), 7, 4, PAPER, PERMIT.expiresAt()), new Permit(PERMIT.slot(), 6, 3, PAPER, PERMIT.expiresAt()),
            new Permit(PERMIT.slot(), 7, 3, VOTE, PERMIT.expiresAt()), new Permit(PERMIT.slot(), 7, 3, PAPER, PERMIT.expiresAt() + 1)}) {
            assertFalse(key.publicKey().signed(other.statement(VOTE), signature));
        }
        assertFalse(key.publicKey().signed(PERMIT.statement(VOTE), new byte[63]));
        assertFalse(new SigningKey(Hash.over(new byte[0]).bytes()).publicKey().signed(PERMIT.statement(VOTE), signature));
    }

    @Test
    void keys_are_those_of_rfc_8032() {
        var key = new SigningKey(HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));
        assertEquals("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", key.publicKey().hex());
        assertEquals("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
            HexFormat.of().formatHex(key.sign(new byte[0])));
    }
}
