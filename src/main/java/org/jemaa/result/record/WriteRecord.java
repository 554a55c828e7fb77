package org.jemaa.result.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jemaa.ballot.Ballot;
import org.jemaa.ballot.BallotSheet;
import org.jemaa.ballot.CommittedRoll;
import org.jemaa.ballot.box.BoxCounts;
import org.jemaa.ballot.box.BoxRecord;
import org.jemaa.ballot.box.CountablePapers;
import org.jemaa.ballot.desk.ReconciliationBoard;
import org.jemaa.ballot.roll.RollRecord;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.process.BudgetCard;
import org.jemaa.result.ResultBoard;
import org.jemaa.result.ResultCard;
import org.jemaa.result.files.ResultAsJson;
import org.jemaa.shared.Json;

/** Writes the record of a published vote as {@code record.md} describes it, leaf by leaf, so that memory does not grow with the box. */
@ApplicationScoped
class WriteRecord {

    private static final HexFormat HEX = HexFormat.of();

    @Inject
    private BallotSheet sheet;
    @Inject
    private BoxRecord box;
    @Inject
    private CountablePapers papers;
    @Inject
    private RollRecord roll;
    @Inject
    private ReconciliationBoard desks;
    @Inject
    private CommittedRoll commitment;
    @Inject
    private ResultBoard results;
    @Inject
    private CurrentMunicipality here;

    private record Numbers(BoxCounts box, SortedMap<Integer, Long> onTheRoll, long marks, Set<Integer> closed) {
    }

    /** @param full for observers */
    void write(BudgetCard budget, ResultCard result, boolean full, OutputStream out) throws IOException {
        Ballot ballot = sheet.of(budget.id()).orElseThrow();
        Numbers numbers = numbers(ballot, full);
        try (var zip = new RecordZip(out)) {
            zip.add("record.json", note(budget, ballot, numbers, full));
            zip.add("manifest.json", sheet.manifest(budget.id()).orElseThrow());
            zip.add("counts.json", counts(ballot, numbers));
            zip.add("result.json", bytes(ResultAsJson.of(budget, here.card(), result, desks.published(budget.id())).toString()));
            zip.add("ballots.ndjson", file -> ballots(ballot, numbers, new JsonLines(file)));
            if (numbers.closed().isEmpty()) {
                for (ResultCard.FileCard file : result.files()) {
                    if (file.name().endsWith(".pb")) {
                        zip.add("pabulib/" + file.name(), results.file(budget.id(), file.name()).orElseThrow().bytes());
                    }
                }
            }
            zip.add("heads.ndjson", file -> heads(ballot, result, new JsonLines(file)));
            zip.add("leaves.ndjson", file -> leaves(ballot, full, new JsonLines(file)));
            if (full) {
                zip.add("roll.ndjson", file -> roll(ballot, new JsonLines(file)));
                zip.add("marks.ndjson", file -> marks(ballot, new JsonLines(file)));
            }
            zip.end();
        }
    }

    private Numbers numbers(Ballot ballot, boolean full) throws IOException {
        BoxCounts counts = box.counts(ballot);
        SortedMap<Integer, Long> onTheRoll = commitment.of(ballot.budget()).slotsByCollege();
        var closed = new TreeSet<Integer>();
        var colleges = new TreeSet<>(onTheRoll.keySet());
        colleges.addAll(counts.colleges().keySet());
        if (!full) {
            colleges.stream().filter(college -> counts.of(college).turnout() < ballot.leastPublished()).forEach(closed::add);
        }
        return new Numbers(counts, onTheRoll, roll.marks(ballot.budget()), closed);
    }

    private byte[] note(BudgetCard budget, Ballot ballot, Numbers numbers, boolean full) {
        JsonArrayBuilder closed = Json.createArrayBuilder();
        numbers.closed().forEach(closed::add);
        return bytes(Json.createObjectBuilder().add("form", "jemaa/record/1").add("kind", full ? "observers" : "public")
            .add("fingerprint", ballot.fingerprint().hex()).add("municipality", here.card().slug()).add("vote", budget.slug())
            .add("smallestCollege", ballot.leastPublished()).add("outcomeOnly", closed).build().toString());
    }

    private static byte[] counts(Ballot ballot, Numbers numbers) {
        BoxCounts box = numbers.box();
        var all = new TreeMap<Integer, BoxCounts.OfCollege>(box.colleges());
        numbers.onTheRoll().keySet().forEach(college -> all.putIfAbsent(college, box.of(college)));
        JsonObjectBuilder colleges = Json.createObjectBuilder();
        all.forEach((college, of) -> colleges.add(String.valueOf(college), Json.createObjectBuilder()
            .add("onTheRoll", numbers.onTheRoll().getOrDefault(college, 0L)).add("papers", of.papers()).add("superseded", of.superseded())
            .add("cancelled", of.cancelled()).add("votersOnline", of.online()).add("invalidPapers", of.invalid()).add("validSheets", of.validSheets())
            .add("invalidSheets", of.invalidSheets())));
        return bytes(Json.createObjectBuilder().add("fingerprint", ballot.fingerprint().hex()).add("leaves", box.leaves()).add("acts", box.acts())
            .add("papers", all.values().stream().mapToLong(BoxCounts.OfCollege::papers).sum()).add("cancellations", box.cancellations())
            .add("sheets", all.values().stream().mapToLong(of -> of.validSheets() + of.invalidSheets()).sum()).add("marks", numbers.marks())
            .add("turnout", all.values().stream().mapToLong(BoxCounts.OfCollege::turnout).sum()).add("colleges", colleges).build().toString());
    }

    private void ballots(Ballot ballot, Numbers numbers, JsonLines lines) throws IOException {
        for (CountablePapers.Pile pile : papers.of(ballot.budget()).piles()) {
            if (!numbers.closed().contains(pile.college())) {
                JsonArrayBuilder chosen = Json.createArrayBuilder();
                pile.chosen().stream().forEach(chosen::add);
                lines.add(Json.createObjectBuilder().add("college", pile.college()).add("chosen", chosen).add("voters", pile.voters()));
            }
        }
    }

    private void heads(Ballot ballot, ResultCard result, JsonLines lines) throws IOException {
        box.heads(ballot, result.publishedAt(), head -> lines.add(Json.createObjectBuilder().add("size", head.head().head().size())
            .add("root", head.head().head().root().hex()).add("at", head.head().at()).add("signature", HEX.formatHex(head.signature()))));
        var last = box.finalHead(ballot);
        lines.add(Json.createObjectBuilder().add("size", last.head().size()).add("root", last.head().root().hex())
            .add("signature", HEX.formatHex(last.signature())));
    }

    private void leaves(Ballot ballot, boolean full, JsonLines lines) throws IOException {
        box.leaves(ballot.budget(), full, leaf -> {
            if (leaf.act() != null) {
                lines.add(Json.createObjectBuilder().add("index", leaf.index()).add("hash", HEX.formatHex(leaf.hash())).add("text", leaf.act()));
                return;
            }
            var line = new StringBuilder().append("{\"index\":").append(leaf.index());
            hex(line, "hash", leaf.hash());
            hex(line, "content", leaf.content());
            hex(line, "salt", leaf.salt());
            hex(line, "body", leaf.body());
            lines.add(line.append('}').toString());
        });
    }

    private static void hex(StringBuilder line, String name, byte[] bytes) {
        if (bytes != null) {
            line.append(",\"").append(name).append("\":\"").append(HEX.formatHex(bytes)).append('"');
        }
    }

    private void roll(Ballot ballot, JsonLines lines) throws IOException {
        roll.slots(ballot.budget(), (slot, college) -> lines.add("{\"slot\":\"" + slot.hex() + "\",\"college\":" + college + "}"));
    }

    private void marks(Ballot ballot, JsonLines lines) throws IOException {
        roll.marks(ballot.budget(), slot -> lines.add("{\"slot\":\"" + slot.hex() + "\"}"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
