package org.jemaa.rehearsal;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What a voter does: prove who one is, choose, get a permit for the paper, put the paper into the box. */
final class Booth {

    private static final HexFormat HEX = HexFormat.of();

    /** The steps whose answer times are measured. */
    enum Step { IDENTIFY, PERMIT, PAPER }

    /** Takes the time of one answer. */
    interface Stopwatch {
        void took(Step step, long nanoseconds);
    }

    /** What the voter takes home; ownPaper: whether it is for the paper that the voter sent; logged: whether the log proves it. */
    record Receipt(long position, byte[] paperHash, String trackingCode, byte[] signature, boolean ownPaper, boolean logged, String leafHash) {
    }

    private final Server server;
    private final Twice twice;
    private final String ballots;
    private final String roll;
    private final String box;
    private final Stopwatch stopwatch;
    private final SecureRandom random = new SecureRandom();
    private byte[] fingerprint;
    private PublicKey boxKey;
    private final Map<String, Integer> numbers = new HashMap<>();

    /** @param twice null where every request is sent once */
    Booth(Server server, String municipality, String slug, Stopwatch stopwatch, Twice twice) {
        this.server = server;
        this.twice = twice;
        ballots = "/" + municipality + "/api/ballots/" + slug;
        roll = "/" + municipality + "/api/roll/" + slug;
        box = "/" + municipality + "/api/box/" + slug;
        this.stopwatch = stopwatch;
    }

    /** Reads the ballot as any voter's booth does, and keeps what the papers need. */
    JsonObject readBallot() throws IOException, InterruptedException, Refused, Trouble {
        JsonObject sheet = server.get(ballots);
        try {
            fingerprint = HEX.parseHex(sheet.getString("fingerprint"));
            boxKey = PaperCode.key(HEX.parseHex(sheet.getJsonObject("keys").getString("receipt")));
            for (JsonObject project : sheet.getJsonArray("projects").getValuesAs(JsonObject.class)) {
                numbers.put(project.getString("reference"), project.getInt("number"));
            }
            return sheet;
        } catch (GeneralSecurityException | RuntimeException unreadable) {
            throw new Trouble(Trouble.BROKEN, "The ballot at " + ballots + " cannot be read: " + unreadable);
        }
    }

    Receipt cast(String code, Collection<String> references) throws IOException, InterruptedException, Refused {
        BitSet chosen = new BitSet();
        references.forEach(reference -> chosen.set(numbers.get(reference)));
        byte[] body = PaperCode.body(chosen, numbers.size());
        JsonObject identified = timed(Step.IDENTIFY, roll + "/identify", object("code", code), null);
        byte[] slot = HEX.parseHex(identified.getString("slot"));
        long sequence = identified.getJsonNumber("nextSequence").longValueExact();
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        byte[] hash = PaperCode.paperHash(fingerprint, slot, sequence, salt, body);
        JsonObject permit = timed(Step.PERMIT, roll + "/permits", Json.createObjectBuilder().add("sequence", sequence)
                .add("paperHash", HEX.formatHex(hash)).build(), identified.getString("token"));
        JsonObject receipt = timed(Step.PAPER, box + "/papers", Json.createObjectBuilder()
                .add("slot", HEX.formatHex(slot)).add("college", permit.get("college")).add("sequence", sequence).add("salt", HEX.formatHex(salt))
                .add("body", HEX.formatHex(body)).add("expiresAt", permit.get("expiresAt"))
                .add("signature", permit.get("signature")).build(), null);
        return receipt(receipt, hash, log -> LogCode.isLogged(boxKey, fingerprint, slot, permit.getInt("college"), sequence, hash,
                receipt.getJsonNumber("position").longValueExact(), log));
    }

    private static Receipt receipt(JsonObject answer, byte[] paperHash, Predicate<JsonObject> isLogged) {
        byte[] received = HEX.parseHex(answer.getString("paperHash"));
        JsonObject log = answer.getJsonObject("log");
        return new Receipt(answer.getJsonNumber("position").longValueExact(), received, answer.getString("trackingCode"),
                HEX.parseHex(answer.getString("signature")), Arrays.equals(paperHash, received), isLogged.test(log), log.getString("leafHash"));
    }

    private JsonObject timed(Step step, String path, JsonValue body, String token)
            throws IOException, InterruptedException, Refused {
        long start = System.nanoTime();
        try {
            return twice == null ? server.post(path, body, token)
                    : twice.ask(step.name().toLowerCase(Locale.ROOT), () -> server.post(path, body, token), promise(step));
        } finally {
            stopwatch.took(step, System.nanoTime() - start);
        }
    }

    /** Who proves twice who they are gets two tokens, for an hour from each moment; everything else is promised to the last byte. */
    private static UnaryOperator<JsonObject> promise(Step step) {
        return step == Step.IDENTIFY ? answer -> Json.createObjectBuilder(answer).remove("token").build() : UnaryOperator.identity();
    }

    /** How the log stands now, checked; every receipt can be held against it. */
    FinalLog finalLog() throws IOException, InterruptedException, Refused {
        return FinalLog.read(server, box + "/log", fingerprint, boxKey);
    }

    /** Whether the box says that it holds the paper. */
    boolean isRecorded(Receipt receipt) throws IOException, InterruptedException, Refused {
        return server.get(box + "/papers/" + receipt.trackingCode()).getBoolean("recorded", false);
    }

    /** Whether the receipt is for the voter's own paper, signed by the box, proved by the log, and its tracking code is that of the paper. */
    boolean isGenuine(Receipt receipt) {
        return receipt.ownPaper() && receipt.logged() && PaperCode.isReceipt(boxKey, fingerprint, receipt.position(), receipt.paperHash(), receipt.signature())
                && PaperCode.trackingCode(receipt.paperHash()).equals(receipt.trackingCode());
    }

    /** The published result in one of its forms. */
    byte[] published(String municipality, String slug, String form) throws IOException, InterruptedException, Refused {
        return server.bytes("/" + municipality + "/api/results/" + slug + "." + form);
    }

    private static JsonObject object(String key, String value) {
        return Json.createObjectBuilder().add(key, value).build();
    }
}
