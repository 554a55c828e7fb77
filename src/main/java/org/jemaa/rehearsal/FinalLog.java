package org.jemaa.rehearsal;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** The head of the log when the vote is over, and the question whether a receipt's leaf is under it. */
record FinalLog(Server server, String address, long size, byte[] root, boolean isSigned) {

    private static final HexFormat HEX = HexFormat.of();

    static FinalLog read(Server server, String address, byte[] fingerprint, PublicKey boxKey) throws IOException, InterruptedException, Refused {
        JsonObject head = server.get(address + "/head");
        long size = head.getJsonNumber("size").longValueExact();
        byte[] root = HEX.parseHex(head.getString("root"));
        try {
            boolean signed = head.getString("fingerprint").equals(HEX.formatHex(fingerprint))
                    && LogCode.isHead(boxKey, fingerprint, size, root, HEX.parseHex(head.getString("signature")));
            return new FinalLog(server, address, size, root, signed);
        } catch (GeneralSecurityException broken) {
            return new FinalLog(server, address, size, root, false);
        }
    }

    /** Asks for the proof and follows it up to this very head. */
    boolean holds(Booth.Receipt receipt) throws IOException, InterruptedException {
        try {
            JsonObject shown = server.get(address + "/proof?leafHash=" + receipt.leafHash() + "&size=" + size);
            List<byte[]> proof = shown.getJsonArray("proof").getValuesAs(JsonString.class).stream().map(hash -> HEX.parseHex(hash.getString())).toList();
            long index = shown.getJsonNumber("index").longValueExact();
            return index == receipt.position() - 1 && index < size && proof.size() <= 64
                    && Arrays.equals(root, LogCode.root(HEX.parseHex(receipt.leafHash()), index, size, proof));
        } catch (Refused | GeneralSecurityException | RuntimeException notThere) {
            return false;
        }
    }
}
