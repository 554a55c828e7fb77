package org.jemaa.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;

/**
 * A vote played in memory, with roll and box that may cheat: every step can be done honestly or not, and both keys are at hand.
 * A record is made of what is here by {@link RecordMaker}.
 */
final class Play {

    static final long NOON = 1_800_000_000L / 60 * 60;

    final Ed25519PrivateKeyParameters rollKey = Bytes.key(1);
    final Ed25519PrivateKeyParameters boxKey = Bytes.key(2);
    final List<Voter> roll = new ArrayList<>();
    final List<Leaf> leaves = new ArrayList<>();
    final List<Time> times = new ArrayList<>();
    final Set<Voter> marks = new HashSet<>();
    final List<String[]> projects = new ArrayList<>();
    String rule = "MUNICIPAL_GREEDY";
    /** As the manifest writes them; what is counted keeps to four projects and 600.00 whatever stands here. */
    String limits = "{\"maxCost\":\"600.00\",\"maxProjects\":4,\"minProjects\":0}";
    String seed = Bytes.hex(Bytes.sha256(new byte[] {7}));
    long now = NOON;
    /** Weights by college, citizens' first, where the manifest names colleges, who then all decide about everything; empty where it names none. */
    final Map<Integer, Integer> weights = new TreeMap<>();
    private final Random random;
    private final Map<Voter, Integer> sequences = new LinkedHashMap<>();
    private byte[] manifest;

    record Voter(String slot, int college) {

        byte[] bytes() {
            return Bytes.HEX.parseHex(slot);
        }
    }

    /** The box signed a head of so many leaves at that time. */
    record Time(int size, long at) {
    }

    /** {@code text} for acts alone, salt and body for papers and sheets. */
    record Leaf(byte[] content, String text, byte[] salt, byte[] body) {

        byte[] hash() {
            return Bytes.leafHash(content);
        }
    }

    Play(long seed, int voters) {
        random = new Random(seed);
        for (int voter = 0; voter < voters; voter++) {
            roll.add(new Voter(Bytes.hex(bytes(16)), 0));
        }
        String[][] all = {{"P1", "100.00", "1"}, {"P2", "260.00", "1"}, {"P3", "260.00", "1"}, {"P4", "300.00", "1"}, {"D1", "50.00", "2"},
            {"D2", "80.00", "2"}, {"P5", "40.00", "1"}, {"P6", "5.00", "1"}, {"P7", "400.00", "1"}};
        projects.addAll(Arrays.asList(all));
    }

    byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** The manifest in its one form, written by hand. */
    byte[] manifest() {
        if (manifest == null) {
            var list = new ArrayList<String>();
            for (String[] project : projects) {
                list.add("{\"cost\":\"" + project[1] + "\",\"envelope\":" + project[2] + ",\"number\":" + list.size() + ",\"place\":null,\"reference\":\""
                    + project[0] + "\",\"summary\":{\"en\":\"\"},\"title\":{\"ar\":\"ساحة\",\"en\":\"The \\\"" + project[0] + "\\\"\"}}");
            }
            manifest = ("{" + colleges() + "\"currency\":\"EUR\",\"envelopes\":[{\"id\":1,\"name\":{\"en\":\"Town\"},\"sum\":\"500.00\"},{\"id\":2,\"name\":{\"en\":\"Port\"},"
                + "\"sum\":\"90.00\"}],\"form\":\"jemaa/ballot/1\",\"keys\":{\"permit\":\"" + Bytes.hex(rollKey.generatePublicKey().getEncoded())
                + "\",\"receipt\":\"" + Bytes.hex(boxKey.generatePublicKey().getEncoded()) + "\"},\"limits\":" + limits + ",\"municipality\":\"tamaris\",\"projects\":[" + String.join(",", list) + "],\"rule\":\"" + rule
                + "\",\"sum\":\"590.00\",\"title\":{\"en\":\"Yards\"},\"vote\":\"yards\"}").getBytes(StandardCharsets.UTF_8);
        }
        return manifest;
    }

    private String colleges() {
        String all = java.util.stream.IntStream.range(0, projects.size()).mapToObj(String::valueOf).collect(java.util.stream.Collectors.joining(","));
        return weights.isEmpty() ? "" : weights.entrySet().stream().map(college -> "{\"binding\":true,\"number\":" + college.getKey() + ",\"projects\":["
            + all + "],\"weight\":" + college.getValue() + "}").collect(java.util.stream.Collectors.joining(",", "\"colleges\":[", "],"));
    }

    byte[] fingerprint() {
        return Bytes.sha256(manifest());
    }

    String rollJson() {
        var sizes = new TreeMap<String, Integer>();
        roll.forEach(voter -> sizes.merge(String.valueOf(voter.college()), 1, Integer::sum));
        return "{\"colleges\":" + sizes.toString().replaceAll("([0-9]+)=", "\"$1\":").replace(" ", "") + ",\"root\":\"" + Bytes.hex(Bytes.root(rollLeaves()))
            + "\"}";
    }

    private List<byte[]> rollLeaves() {
        return sortedRoll().stream().map(voter -> Bytes.leafHash(Bytes.label("jemaa/leaf/slot/1").add(voter.bytes()).four(voter.college()).done())).toList();
    }

    List<Voter> sortedRoll() {
        return roll.stream().sorted((one, other) -> Arrays.compareUnsigned(one.bytes(), other.bytes())).toList();
    }

    Play act(String text) {
        leaves.add(new Leaf(Bytes.label("jemaa/leaf/act/1").add(text.getBytes(StandardCharsets.UTF_8)).done(), text, null, null));
        return this;
    }

    Play open() {
        return act("{\"act\":\"opening\",\"fingerprint\":\"" + Bytes.hex(fingerprint()) + "\",\"roll\":" + rollJson() + "}");
    }

    Play close() {
        return act("{\"act\":\"closing\"}");
    }

    Play seal() {
        leaves.add(new Leaf(Bytes.label("jemaa/leaf/seal/1").done(), null, null, null));
        return this;
    }

    /** The box signs what it has. */
    Play head() {
        now += 60;
        times.add(new Time(leaves.size(), now));
        return this;
    }

    byte[] body(int... chosen) {
        var body = new byte[3 + (projects.size() + 7) / 8];
        body[0] = 1;
        body[2] = (byte) projects.size();
        Arrays.stream(chosen).forEach(project -> body[3 + project / 8] |= (byte) (128 >> project % 8));
        return body;
    }

    int nextSequence(Voter voter) {
        return sequences.merge(voter, 1, Integer::sum);
    }

    Play vote(int voter, int... chosen) {
        return cast(roll.get(voter), body(chosen));
    }

    Play cast(Voter voter, byte[] body) {
        leaves.add(paper(voter, nextSequence(voter), body, now + 600));
        return this;
    }

    Leaf paper(Voter voter, int sequence, byte[] body, long expiresAt) {
        byte[] salt = bytes(16);
        byte[] paperHash = paperHash(fingerprint(), voter, sequence, salt, body);
        return paper(voter, sequence, paperHash, expiresAt, permit(fingerprint(), voter, sequence, paperHash, expiresAt), salt, body);
    }

    Leaf paper(Voter voter, int sequence, byte[] paperHash, long expiresAt, byte[] signature, byte[] salt, byte[] body) {
        return new Leaf(Bytes.label("jemaa/leaf/paper/2").add(voter.bytes()).four(voter.college()).four(sequence).add(paperHash).eight(expiresAt)
            .add(signature).done(), null, salt, body);
    }

    static byte[] paperHash(byte[] fingerprint, Voter voter, int sequence, byte[] salt, byte[] body) {
        return Bytes.sha256(Bytes.label("jemaa/paper/1").add(fingerprint).add(voter.bytes()).four(sequence).add(salt).four(body.length).add(body).done());
    }

    byte[] permit(byte[] fingerprint, Voter voter, int sequence, byte[] paperHash, long expiresAt) {
        return Bytes.sign(rollKey, Bytes.label("jemaa/permit/2").add(fingerprint).add(voter.bytes()).four(voter.college()).four(sequence).add(paperHash)
            .eight(expiresAt).done());
    }

    /** The voter comes to a desk. */
    Play mark(int voter) {
        marks.add(roll.get(voter));
        leaves.add(cancellation(roll.get(voter), rollKey));
        return this;
    }

    Leaf cancellation(Voter voter, Ed25519PrivateKeyParameters key) {
        byte[] signature = Bytes.sign(key, Bytes.label("jemaa/paper-mark/1").add(fingerprint()).add(voter.bytes()).done());
        return new Leaf(Bytes.label("jemaa/leaf/cancellation/1").add(voter.bytes()).add(signature).done(), null, null, null);
    }

    Play sheet(int serial, int reason, byte[] body) {
        leaves.add(sheetLeaf(serial, reason, body));
        return this;
    }

    Leaf sheetLeaf(int serial, int reason, byte[] body) {
        byte[] salt = bytes(16);
        byte[] hash = Bytes.sha256(Bytes.label("jemaa/sheet/1").add(fingerprint()).four(1).four(serial).add(salt).four(body.length).add(body).done());
        return new Leaf(Bytes.label("jemaa/leaf/sheet/1").four(0).four(1).four(serial).four(reason).add(hash).done(), null, salt, body);
    }

    List<byte[]> hashes() {
        return leaves.stream().map(Leaf::hash).toList();
    }

    /** The receipt that the booth keeps, for the leaf at an index, in the head of so many leaves. */
    String receipt(int index, int size) {
        List<byte[]> tree = hashes().subList(0, size);
        byte[] leafHash = tree.get(index);
        byte[] root = Bytes.root(tree);
        byte[] paperHash = Arrays.copyOfRange(leaves.get(index).content(), 43, 75);
        byte[] log = Bytes.sign(boxKey, Bytes.label("jemaa/log-receipt/1").add(fingerprint()).eight(index).add(leafHash).eight(size).add(root).done());
        byte[] plain = Bytes.sign(boxKey, Bytes.label("jemaa/receipt/1").add(fingerprint()).eight(index + 1L).add(paperHash).done());
        return "{\"position\":" + (index + 1) + ",\"paperHash\":\"" + Bytes.hex(paperHash) + "\",\"trackingCode\":\"AAAA\",\"signature\":\"" + Bytes.hex(plain)
            + "\",\"log\":{\"leaf\":\"" + Bytes.hex(leaves.get(index).content()) + "\",\"index\":" + index + ",\"leafHash\":\"" + Bytes.hex(leafHash)
            + "\",\"size\":" + size + ",\"root\":\"" + Bytes.hex(root) + "\",\"proof\":["
            + String.join(",", Bytes.path(index, tree).stream().map(hash -> "\"" + Bytes.hex(hash) + "\"").toList()) + "],\"signature\":\"" + Bytes.hex(log)
            + "\"}}";
    }

    /** A signed head of the first leaves; with a time where {@code at} is not null. */
    String head(int size, Long at) {
        byte[] root = Bytes.root(hashes().subList(0, size));
        Bytes statement = Bytes.label(at == null ? "jemaa/tree-head/1" : "jemaa/timed-head/1").add(fingerprint()).eight(size).add(root);
        byte[] signature = Bytes.sign(boxKey, (at == null ? statement : statement.eight(at)).done());
        return "{\"size\":" + size + ",\"root\":\"" + Bytes.hex(root) + "\"" + (at == null ? "" : ",\"at\":" + at) + ",\"signature\":\"" + Bytes.hex(signature)
            + "\"}";
    }

    /** Sixty on the roll, of whom 55 vote, two of them twice; two come to a desk, one of them too late for the paper online. */
    static Play honest() {
        return honest("MUNICIPAL_GREEDY");
    }

    static Play honest(String rule) {
        var play = new Play(5, 60);
        play.rule = rule;
        play.open();
        voters(play);
        play.mark(5).mark(56).head();
        play.act("{\"act\":\"extension\",\"closes\":\"2027-01-15T12:00:00Z\",\"reason\":{\"ar\":\"عطل\",\"en\":\"Power cut\",\"fr\":\"Panne\"}}");
        play.vote(3, 0, 4).head().close().sheet(17, 0, play.body(1, 4)).sheet(18, 2, new byte[0]);
        return play.head().seal().head();
    }

    /** P2 and P3 get the same number of votes and cost the same, and only one of them fits: a lot decides. */
    static void voters(Play play) {
        for (int voter = 0; voter < 55; voter++) {
            switch (voter % 5) {
                case 0 -> play.vote(voter, 0, 1, 5);
                case 1 -> play.vote(voter, 0, 2);
                case 2 -> play.vote(voter, 3);
                case 3 -> play.vote(voter, 1, 2, 4);
                default -> play.vote(voter, 2, 1, 6);
            }
            if (voter % 20 == 0) {
                play.head();
            }
        }
        play.vote(4);
    }
}
