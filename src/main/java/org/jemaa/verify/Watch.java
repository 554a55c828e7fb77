package org.jemaa.verify;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jemaa.ballot.Hash;
import org.jemaa.ballot.log.ConsistencyProof;
import org.jemaa.verify.check.Head;
import org.jemaa.verify.record.Doc;
import org.jemaa.verify.record.Promise;
import org.jemaa.verify.record.Unreadable;

/** A witness: what the box signed last time, it must stand by this time. The manifest is kept at the first visit, and its keys with it. */
final class Watch {

    private static final int LARGEST = 16 << 20;
    private static final Pattern ADDRESS = Pattern.compile("(https?://[^/]+/[^/?#]+)/(?:[^?#]*/)?([^/?#]+?)(?:\\.zip)?(?:[?#].*)?");

    private final Path data;
    private final String expected;
    private final PrintWriter out;
    private final String town;
    private final String vote;

    Watch(WatchOptions options, PrintWriter out) {
        this.data = options.data();
        this.expected = options.fingerprint();
        this.out = out;
        Matcher address = ADDRESS.matcher(options.url().replaceFirst("/+$", ""));
        if (!address.matches()) {
            throw new IllegalArgumentException("This is no address of a vote: " + options.url());
        }
        town = address.group(1);
        vote = address.group(2);
    }

    int run() throws IOException, InterruptedException {
        Files.createDirectories(data);
        Promise promise = promise();
        String text = new String(Web.get(town + "/api/box/" + vote + "/log/head", LARGEST), StandardCharsets.UTF_8).strip();
        Head now = head("the newest head", text, promise);
        if (!now.isSigned(promise.fingerprint(), promise.box())) {
            return accuse("The box gave a head that it did not sign.", text);
        }
        String before = last();
        if (before != null) {
            Head kept = head("the head kept last", before, promise);
            if (now.size() < kept.size()) {
                return accuse("The log has shrunk from " + kept.size() + " to " + now.size() + " leaves. The box signed both:", before, text);
            }
            if (!continues(kept, now)) {
                return accuse("The log does not continue what it was. The box signed both:", before, text);
            }
            if (now.size() == kept.size()) {
                out.println("unchanged: " + now.size() + " leaves, root " + now.root().hex());
                return Verify.GREEN;
            }
        }
        Files.writeString(data.resolve("heads.ndjson"), text.replaceAll("[\r\n]", " ") + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND,
            StandardOpenOption.SYNC);
        out.println("kept: " + now.size() + " leaves, root " + now.root().hex());
        return Verify.GREEN;
    }

    /** From the first visit on the manifest is that of the first visit. */
    private Promise promise() throws IOException, InterruptedException {
        Path kept = data.resolve(Promise.FILE);
        boolean first = !Files.exists(kept);
        byte[] bytes = first ? Web.get(town + "/api/ballots/" + vote + "/manifest", LARGEST) : Files.readAllBytes(kept);
        Promise promise = Promise.read(bytes);
        if (expected != null && !expected.equals(promise.fingerprint().hex())) {
            throw new Unreadable("The ballot's fingerprint is " + promise.fingerprint().hex() + ", not " + expected);
        }
        if (first) {
            Path passing = data.resolve(Promise.FILE + ".new");
            Files.write(passing, bytes);
            Files.move(passing, kept, StandardCopyOption.ATOMIC_MOVE);
            out.println("first visit: the ballot's fingerprint is " + promise.fingerprint().hex() + "; compare it with a letter or a poster");
        }
        return promise;
    }

    private static Head head(String where, String text, Promise promise) throws Unreadable {
        Doc doc = Doc.parse(where, text.getBytes(StandardCharsets.UTF_8));
        if (!doc.text("fingerprint").equals(promise.fingerprint().hex())) {
            throw new Unreadable(where + " is that of another vote: " + doc.text("fingerprint"));
        }
        return Head.read(doc);
    }

    private String last() throws IOException {
        Path kept = data.resolve("heads.ndjson");
        if (!Files.exists(kept)) {
            return null;
        }
        List<String> lines = Files.readAllLines(kept).stream().filter(line -> !line.isBlank()).toList();
        return lines.isEmpty() ? null : lines.get(lines.size() - 1);
    }

    private boolean continues(Head kept, Head now) throws IOException, InterruptedException {
        if (kept.size() == now.size()) {
            return kept.root().equals(now.root());
        }
        Doc shown = Doc.parse("the proof of consistency", Web.get(town + "/api/box/" + vote + "/log/consistency?from=" + kept.size() + "&to=" + now.size(),
            LARGEST));
        var path = new ArrayList<byte[]>();
        for (String hash : shown.texts("proof")) {
            if (!hash.matches("[0-9a-f]{64}") || path.size() > Hash.BYTES * 8) {
                return false;
            }
            path.add(HexFormat.of().parseHex(hash));
        }
        try {
            return new ConsistencyProof(kept.size(), now.size(), path).holds(kept.root().bytes(), now.root().bytes());
        } catch (IllegalArgumentException tooLong) {
            return false;
        }
    }

    private int accuse(String what, String... heads) throws IOException {
        out.println(what);
        Arrays.stream(heads).forEach(out::println);
        Files.writeString(data.resolve("fork.ndjson"), String.join("\n", heads) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND,
            StandardOpenOption.SYNC);
        out.println("Kept in " + data.resolve("fork.ndjson") + ". Show them to the other witnesses and to the public.");
        return Verify.RED;
    }
}
