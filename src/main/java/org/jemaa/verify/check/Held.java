package org.jemaa.verify.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jemaa.ballot.Hash;
import org.jemaa.ballot.PublicKey;
import org.jemaa.ballot.Statement;
import org.jemaa.ballot.log.InclusionProof;
import org.jemaa.ballot.log.LogReceipt;
import org.jemaa.ballot.log.TreeHash;
import org.jemaa.ballot.log.TreeHead;
import org.jemaa.verify.record.Doc;
import org.jemaa.verify.record.Promise;
import org.jemaa.verify.record.Unreadable;

/**
 * What somebody holds from the time of the vote: receipts as the booth gives them, heads as the log's interface or a witness gives them.
 * Each is a JSON object; a file holds one, or one on each line.
 */
public final class Held {

    private static final int LARGEST = 16 << 20;

    private final List<Doc> docs = new ArrayList<>();

    /** @throws Unreadable where a file is not of that form */
    public void add(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new Unreadable(file + " is longer than any receipt");
        }
        byte[] bytes = Files.readAllBytes(file);
        try {
            docs.add(Doc.parse(file.toString(), bytes));
        } catch (Unreadable several) {
            int number = 0;
            for (String line : new String(bytes, StandardCharsets.UTF_8).split("\r?\n")) {
                number++;
                if (!line.isBlank()) {
                    docs.add(Doc.parse("line " + number + " of " + file, line.getBytes(StandardCharsets.UTF_8)));
                }
            }
        }
    }

    boolean isEmpty() {
        return docs.isEmpty();
    }

    void check(Finding finding, Promise promise, Levels levels) {
        int receipts = 0;
        int heads = 0;
        for (Doc doc : docs) {
            try {
                boolean receipt = doc.has("log") || doc.has("leafHash");
                if (receipt) {
                    receipts++;
                    receipt(finding, doc, promise, levels);
                } else {
                    heads += heads(finding, doc, promise, levels);
                }
            } catch (Unreadable | IllegalArgumentException e) {
                finding.wrong(doc.where() + " cannot be read: " + e.getMessage());
            }
        }
        finding.done(receipts + " receipts and " + heads + " heads of yours");
    }

    private static int heads(Finding finding, Doc doc, Promise promise, Levels levels) throws Unreadable {
        var heads = new ArrayList<Doc>();
        for (String part : List.of("head", "from", "to")) {
            if (doc.has(part)) {
                heads.add(doc.doc(part));
            }
        }
        if (heads.isEmpty()) {
            heads.add(doc);
        }
        for (Doc head : heads) {
            head(finding, head, promise, levels);
        }
        return heads.size();
    }

    private static void head(Finding finding, Doc doc, Promise promise, Levels levels) throws Unreadable {
        Head head = Head.read(doc);
        if (!isOfThisVote(doc, promise)) {
            finding.wrong(doc.where() + " is the head of another vote");
        } else if (!head.isSigned(promise.fingerprint(), promise.box())) {
            finding.wrong(doc.where() + ": the box did not sign this head");
        } else if (!agrees(head.size(), head.root(), levels)) {
            finding.wrong(doc.where() + ": the box signed that it held " + head.size() + " leaves with the root " + head.root().hex()
                + "; this record tells another story. Both are signed: keep them, they prove it");
        }
    }

    private static boolean isOfThisVote(Doc doc, Promise promise) throws Unreadable {
        return !doc.has("fingerprint") || doc.text("fingerprint").equals(promise.fingerprint().hex());
    }

    private static boolean agrees(long size, Hash root, Levels levels) {
        return size <= levels.size() && Arrays.equals(levels.root(size), root.bytes());
    }

    private static void receipt(Finding finding, Doc doc, Promise promise, Levels levels) throws Unreadable {
        Doc log = doc.has("log") ? doc.doc("log") : doc;
        if (log.has("head")) {
            heads(finding, log, promise, levels);
            inclusion(finding, log, promise, levels, log.doc("head"));
            return;
        }
        LogReceipt receipt = inclusion(finding, log, promise, levels, log);
        if (!receipt.holds(promise.fingerprint(), promise.log(), log.bytes("signature", PublicKey.SIGNATURE_BYTES))) {
            finding.wrong(doc.where() + " is no receipt of this vote: the box did not sign it, or its proof does not hold");
        }
        if (doc.has("position")) {
            plain(finding, doc, promise, receipt.index());
        }
    }

    private static LogReceipt inclusion(Finding finding, Doc log, Promise promise, Levels levels, Doc head) throws Unreadable {
        var path = new ArrayList<byte[]>();
        for (String hash : log.texts("proof")) {
            path.add(HexFormat.of().parseHex(hash));
        }
        Hash root = Hash.of(head.bytes("root", Hash.BYTES));
        long size = head.number("size");
        var proof = new InclusionProof(log.number("index"), size, path);
        var receipt = new LogReceipt(Hash.of(log.bytes("leafHash", TreeHash.BYTES)), new TreeHead(promise.fingerprint(), size, root), proof);
        if (!proof.holds(receipt.leafHash().bytes(), root.bytes())) {
            finding.wrong(log.where() + ": its proof does not lead from the leaf to the root");
        } else if (receipt.index() >= levels.size() || !Arrays.equals(levels.leaf(receipt.index()), receipt.leafHash().bytes())) {
            finding.wrong(log.where() + ": the leaf " + receipt.leafHash().hex() + " is not leaf " + receipt.index() + " of this record. Keep it: it is signed");
        } else if (!agrees(size, root, levels)) {
            finding.wrong(log.where() + ": its head of " + size + " leaves is not a head of this record");
        }
        if (log.has("leaf") && !Arrays.equals(TreeHash.leaf(log.upTo("leaf", 1 << 16)), receipt.leafHash().bytes())) {
            finding.wrong(log.where() + ": the leaf in it does not have its hash");
        }
        return receipt;
    }

    /** The short receipt beside the log's: position and paper, signed. */
    private static void plain(Finding finding, Doc doc, Promise promise, long index) throws Unreadable {
        byte[] statement = Statement.of("jemaa/receipt/1").bytes(promise.fingerprint().bytes()).int64(doc.number("position"))
            .bytes(doc.bytes("paperHash", Hash.BYTES)).toBytes();
        if (doc.number("position") != index + 1 || !promise.box().signed(statement, doc.bytes("signature", PublicKey.SIGNATURE_BYTES))) {
            finding.wrong(doc.where() + ": the short receipt in it does not hold");
        }
    }
}
