package org.jemaa.verify;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes the files of a record out of a {@link Play}, by code of its own, and lets a test change any of them before they are packed. */
final class RecordMaker {

    final Map<String, byte[]> files = new TreeMap<>();
    private final Play play;
    private final boolean full;
    private final Map<Integer, TreeMap<String, Integer>> piles = new TreeMap<>();
    private final Map<Integer, long[]> numbers = new TreeMap<>();
    private boolean sums = true;

    private RecordMaker(Play play, boolean full, int smallest) {
        this.play = play;
        this.full = full;
        tally();
        Set<Integer> closed = new TreeSet<>();
        if (!full) {
            numbers.forEach((college, n) -> {
                if (n[3] + n[5] + n[6] < smallest) {
                    closed.add(college);
                }
            });
        }
        text("record.json", "{\"form\":\"jemaa/record/1\",\"kind\":\"" + (full ? "observers" : "public") + "\",\"fingerprint\":\"" + Bytes.hex(play.fingerprint())
            + "\",\"municipality\":\"tamaris\",\"vote\":\"yards\",\"smallestCollege\":" + smallest + ",\"outcomeOnly\":" + closed + "}");
        files.put("manifest.json", play.manifest());
        leaves();
        heads();
        counts();
        ballots(closed);
        ResultMaker.write(this, play, together(false), together(true), closed.isEmpty());
        if (full) {
            text("roll.ndjson", lines(play.sortedRoll().stream().map(voter -> "{\"slot\":\"" + voter.slot() + "\",\"college\":" + voter.college() + "}").toList()));
            text("marks.ndjson", lines(play.marks.stream().map(voter -> "{\"slot\":\"" + voter.slot() + "\"}").sorted().toList()));
        }
    }

    static RecordMaker publicRecord(Play play) {
        return new RecordMaker(play, false, 50);
    }

    static RecordMaker observers(Play play) {
        return new RecordMaker(play, true, 50);
    }

    void text(String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    String text(String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    RecordMaker change(String name, UnaryOperator<String> change) {
        String before = text(name);
        text(name, change.apply(before));
        if (text(name).equals(before)) {
            throw new AssertionError("the test changes nothing in " + name);
        }
        return this;
    }

    RecordMaker replace(String name, String what, String by) {
        return change(name, text -> text.replace(what, by));
    }

    /** The sums stay those of the files as they were before this call. */
    RecordMaker withTheSumsOfNow() {
        text("SHA256SUMS", sums());
        sums = false;
        return this;
    }

    Path pack(Path folder) throws IOException {
        if (sums) {
            text("SHA256SUMS", sums());
        }
        Path zip = Files.createTempFile(folder, "record", ".zip");
        try (OutputStream out = Files.newOutputStream(zip); ZipOutputStream to = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                to.putNextEntry(new ZipEntry(file.getKey()));
                to.write(file.getValue());
                to.closeEntry();
            }
        }
        return zip;
    }

    private String sums() {
        return files.entrySet().stream().filter(file -> !file.getKey().equals("SHA256SUMS"))
            .map(file -> Bytes.hex(Bytes.sha256(file.getValue())) + "  " + file.getKey() + "\n").collect(Collectors.joining());
    }

    private static String lines(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private void leaves() {
        byte[] seal = Bytes.label("jemaa/leaf/seal/1").done();
        var lines = new ArrayList<String>();
        for (Play.Leaf leaf : play.leaves) {
            String line = "{\"index\":" + lines.size() + ",\"hash\":\"" + Bytes.hex(leaf.hash()) + "\"";
            if (leaf.text() != null) {
                line += ",\"text\":\"" + leaf.text().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
            } else if (full && !Arrays.equals(leaf.content(), seal)) {
                line += ",\"content\":\"" + Bytes.hex(leaf.content()) + "\"";
                line += leaf.salt() == null ? "" : ",\"salt\":\"" + Bytes.hex(leaf.salt()) + "\",\"body\":\"" + Bytes.hex(leaf.body()) + "\"";
            }
            lines.add(line + "}");
        }
        text("leaves.ndjson", lines(lines));
    }

    private void heads() {
        var lines = new ArrayList<String>();
        play.times.stream().filter(time -> time.size() <= play.leaves.size()).forEach(time -> lines.add(play.head(time.size(), time.at())));
        lines.add(play.head(play.leaves.size(), (Long) null));
        text("heads.ndjson", lines(lines));
    }

    /** What is in the box, read by position in the bytes: slot at 19, college at 35, both in the log's order. */
    private void tally() {
        Map<String, Play.Leaf> last = new LinkedHashMap<>();
        Set<String> cancelled = new TreeSet<>();
        play.roll.forEach(voter -> number(voter.college()));
        for (Play.Leaf leaf : play.leaves) {
            String label = new String(leaf.content(), 0, Math.min(18, leaf.content().length), StandardCharsets.US_ASCII);
            if (label.equals("jemaa/leaf/paper/2")) {
                number(college(leaf))[0]++;
                Play.Leaf before = last.put(Bytes.hex(leaf.content()).substring(38, 70), leaf);
                if (before != null) {
                    number(college(before))[1]++;
                }
            } else if (label.equals("jemaa/leaf/cancell")) {
                cancelled.add(Bytes.hex(leaf.content()).substring(52, 84));
            } else if (label.equals("jemaa/leaf/sheet/1")) {
                sheet(leaf);
            }
        }
        last.forEach((slot, leaf) -> number(college(leaf))[cancelled.contains(slot) ? 2 : 3]++);
        last.forEach((slot, leaf) -> {
            if (!cancelled.contains(slot)) {
                count(college(leaf), leaf.body());
            }
        });
    }

    private static int college(Play.Leaf leaf) {
        return java.nio.ByteBuffer.wrap(leaf.content()).getInt(35);
    }

    private void sheet(Play.Leaf leaf) {
        var bytes = java.nio.ByteBuffer.wrap(leaf.content());
        boolean valid = bytes.getInt(31) == 0;
        number(bytes.getInt(19))[valid ? 5 : 6]++;
        if (valid) {
            count(bytes.getInt(19), leaf.body());
        }
    }

    private void count(int college, byte[] body) {
        if (isValid(body)) {
            piles.computeIfAbsent(college, any -> new TreeMap<>()).merge(Bytes.hex(body), 1, Integer::sum);
        } else {
            number(college)[4]++;
        }
    }

    private boolean isValid(byte[] body) {
        if (body.length != 5 || body[0] != 1 || body[1] != 0 || body[2] != play.projects.size() || (body[4] & 0x7f) != 0) {
            return false;
        }
        List<Integer> chosen = chosen(Bytes.hex(body));
        double cost = chosen.stream().mapToDouble(number -> Double.parseDouble(play.projects.get(number)[1])).sum();
        return chosen.size() <= 4 && cost <= 600;
    }

    private static List<Integer> chosen(String body) {
        String bits = new java.math.BigInteger("1" + body.substring(6), 16).toString(2).substring(1);
        var chosen = new ArrayList<Integer>();
        for (int project = 0; project < bits.length(); project++) {
            if (bits.charAt(project) == '1') {
                chosen.add(project);
            }
        }
        return chosen;
    }

    private long[] number(int college) {
        return numbers.computeIfAbsent(college, any -> new long[7]);
    }

    private void counts() {
        long cancellations = play.leaves.stream().filter(leaf -> Bytes.hex(leaf.content()).startsWith(Bytes.hex("jemaa/leaf/canc".getBytes(StandardCharsets.US_ASCII))))
            .count();
        long[] all = new long[7];
        numbers.values().forEach(n -> Arrays.setAll(all, i -> all[i] + n[i]));
        var colleges = new ArrayList<String>();
        Map<Integer, Long> onTheRoll = play.roll.stream().collect(Collectors.groupingBy(Play.Voter::college, Collectors.counting()));
        numbers.forEach((college, n) -> colleges.add("\"" + college + "\":{\"onTheRoll\":" + onTheRoll.getOrDefault(college, 0L) + ",\"papers\":" + n[0]
            + ",\"superseded\":" + n[1] + ",\"cancelled\":" + n[2] + ",\"votersOnline\":" + n[3] + ",\"invalidPapers\":" + n[4] + ",\"validSheets\":" + n[5]
            + ",\"invalidSheets\":" + n[6] + "}"));
        text("counts.json", "{\"fingerprint\":\"" + Bytes.hex(play.fingerprint()) + "\",\"leaves\":" + play.leaves.size() + ",\"acts\":"
            + play.leaves.stream().filter(leaf -> leaf.text() != null).count() + ",\"papers\":" + all[0] + ",\"cancellations\":" + cancellations
            + ",\"sheets\":" + (all[5] + all[6]) + ",\"marks\":" + play.marks.size() + ",\"turnout\":" + (all[3] + all[5] + all[6]) + ",\"colleges\":{"
            + String.join(",", colleges) + "}}");
    }

    private void ballots(Set<Integer> closed) {
        var lines = new ArrayList<String>();
        piles.forEach((college, pile) -> pile.forEach((body, voters) -> {
            if (!closed.contains(college)) {
                lines.add("{\"college\":" + college + ",\"chosen\":" + chosen(body).toString().replace(" ", "") + ",\"voters\":" + voters + "}");
            }
        }));
        text("ballots.ndjson", lines(lines));
    }

    /** A voter of weight w stands for w voters of weight 1. */
    private Map<List<Integer>, Integer> together(boolean weighted) {
        var all = new HashMap<List<Integer>, Integer>();
        piles.forEach((college, pile) -> pile.forEach((body, voters) ->
            all.merge(chosen(body), voters * (weighted ? play.weights.getOrDefault(college, 1) : 1), Integer::sum)));
        return all;
    }

    long number(int college, int which) {
        return numbers.get(college)[which];
    }

    long sum(int which) {
        return numbers.values().stream().mapToLong(n -> n[which]).sum();
    }
}
