package org.jemaa.verify.record;

import java.util.Arrays;
import java.util.HexFormat;
import org.jemaa.ballot.log.TreeHash;

/**
 * One line of {@code leaves.ndjson} with all that can be found out about it without looking at any other: so that it can be done by
 * all processors at once.
 *
 * @param hash     the leaf's hash as the record gives it
 * @param content  what the leaf says; null where the record keeps it closed
 * @param hashes   whether hash and content belong together; true where there is no content
 * @param signed   whether the roll signed the permit or the mark in it; true where there is none
 * @param bound    whether salt and body belong to the hash in it; true where there are none to belong
 * @param body     what lies in the box under it, as bytes; null for all but papers and sheets
 * @param choice   what the body says; null where there is no body
 */
public record SeenLeaf(String where, long index, byte[] hash, LeafBytes content, boolean hashes, boolean signed, boolean bound, byte[] body, Choice choice) {

    private static final byte[] SEAL = TreeHash.leaf(LeafBytes.SEAL);
    private static final int LONGEST_CONTENT = 1 << 18;
    private static final int LONGEST_BODY = 4_000;
    private static final int SALT = 16;

    public static SeenLeaf of(Lines.Line line, Promise promise) throws Unreadable {
        Doc doc = line.doc().only("index", "hash", "text", "content", "salt", "body");
        byte[] hash = doc.bytes("hash", TreeHash.BYTES);
        byte[] bytes = doc.has("text") ? LeafBytes.act(doc.text("text")) : doc.has("content") ? doc.upTo("content", LONGEST_CONTENT)
            : Arrays.equals(hash, SEAL) ? LeafBytes.SEAL : null;
        boolean hashes = bytes == null || Arrays.equals(hash, TreeHash.leaf(bytes));
        LeafBytes content = bytes == null ? null : LeafBytes.read(bytes);
        long index = doc.number("index");
        if (content instanceof LeafBytes.Paper || content instanceof LeafBytes.Sheet) {
            byte[] salt = doc.bytes("salt", SALT);
            byte[] body = doc.upTo("body", LONGEST_BODY);
            return of(line.where(), index, hash, hashes, content, salt, body, promise);
        }
        if (doc.has("salt") || doc.has("body")) {
            throw new Unreadable(line.where() + " gives a body to what has none");
        }
        boolean signed = !(content instanceof LeafBytes.Cancellation mark) || promise.roll().signed(mark.mark(promise.fingerprint()), mark.signature());
        return new SeenLeaf(line.where(), index, hash, content, hashes, signed, true, null, null);
    }

    private static SeenLeaf of(String where, long index, byte[] hash, boolean hashes, LeafBytes content, byte[] salt, byte[] body, Promise promise) {
        if (content instanceof LeafBytes.Paper paper) {
            Choice choice = Choice.read(body, paper.college(), promise);
            return new SeenLeaf(where, index, hash, content, hashes, promise.roll().signed(paper.permit(promise.fingerprint()), paper.signature()),
                paper.hashOf(promise.fingerprint(), salt, body).equals(paper.paperHash()), body, choice);
        }
        var sheet = (LeafBytes.Sheet) content;
        return new SeenLeaf(where, index, hash, content, hashes, true, sheet.hashOf(promise.fingerprint(), salt, body).equals(sheet.sheetHash()), body,
            Choice.read(body, sheet.college(), promise));
    }

    public String hex() {
        return HexFormat.of().formatHex(hash);
    }
}
