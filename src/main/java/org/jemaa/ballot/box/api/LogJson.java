package org.jemaa.ballot.box.api;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.HexFormat;
import java.util.List;
import org.jemaa.ballot.box.MinuteHead;
import org.jemaa.ballot.box.ReadLog;
import org.jemaa.ballot.box.Receipt;
import org.jemaa.ballot.box.SignedHead;
import org.jemaa.ballot.log.LogReceipt;
import org.jemaa.ballot.log.TreeHead;
import org.jemaa.shared.Json;

/** The log's answers as JSON: hashes and signatures in hexadecimal digits, proofs from the leaf up to the root. */
final class LogJson {

    private static final HexFormat HEX = HexFormat.of();

    private LogJson() {
    }

    static JsonObjectBuilder of(SignedHead signed) {
        return Json.createObjectBuilder().add("fingerprint", signed.head().fingerprint().hex()).add("size", signed.head().size())
            .add("root", signed.head().root().hex()).add("signature", HEX.formatHex(signed.signature()));
    }

    static JsonObjectBuilder of(MinuteHead signed) {
        TreeHead head = signed.head().head();
        return Json.createObjectBuilder().add("fingerprint", head.fingerprint().hex()).add("size", head.size()).add("root", head.root().hex())
            .add("at", signed.head().at()).add("signature", HEX.formatHex(signed.signature()));
    }

    static JsonObjectBuilder of(ReadLog.Inclusion shown) {
        return Json.createObjectBuilder().add("index", shown.proof().index()).add("leafHash", shown.leafHash().hex())
            .add("proof", hashes(shown.proof().path())).add("head", of(shown.in()));
    }

    static JsonObjectBuilder of(ReadLog.Consistency shown) {
        return Json.createObjectBuilder().add("from", of(shown.earlier())).add("to", of(shown.later())).add("proof", hashes(shown.proof().path()));
    }

    static JsonObjectBuilder of(Receipt.InTheLog log) {
        LogReceipt receipt = log.receipt();
        return Json.createObjectBuilder().add("leaf", HEX.formatHex(log.leaf())).add("index", receipt.index()).add("leafHash", receipt.leafHash().hex())
            .add("size", receipt.head().size()).add("root", receipt.head().root().hex()).add("proof", hashes(receipt.proof().path()))
            .add("signature", HEX.formatHex(log.signature()));
    }

    private static JsonArrayBuilder hashes(List<byte[]> path) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        path.forEach(hash -> all.add(HEX.formatHex(hash)));
        return all;
    }
}
