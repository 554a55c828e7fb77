package org.jemaa.verify.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jemaa.verify.record.CanonicalText;
import org.jemaa.verify.record.Doc;
import org.jemaa.verify.record.Promise;
import org.jemaa.verify.record.RecordFile;
import org.jemaa.verify.record.Unreadable;
import org.jemaa.verify.record.Words;

/** All checks of one record, each on its own feet: where one breaks off, those that do not need it go on, and those that do are red. */
public final class Verification {

    private final RecordFile record;
    private final Held held;
    private final String expectedFingerprint;
    private final Map<Check, Finding> findings = new EnumMap<>(Check.class);
    private final List<String> notes = new ArrayList<>();
    private RecordNote note;
    private Promise promise;
    private List<Head> heads;
    private Roll roll;
    private OrderCheck order;
    private LogCheck log;
    private PaperCheck papers;
    private Counts counts;
    private PublishedResult result;

    private Verification(RecordFile record, Held held, String expectedFingerprint) {
        this.record = record;
        this.held = held;
        this.expectedFingerprint = expectedFingerprint;
        for (Check check : Check.values()) {
            findings.put(check, new Finding(check));
        }
    }

    private interface Work {

        void run(Finding finding) throws IOException;
    }

    /** @param expectedFingerprint what the user knows from a poster, a letter or a receipt; null where nothing is known */
    public static Report of(RecordFile record, Held held, String expectedFingerprint) {
        var verification = new Verification(record, held, expectedFingerprint);
        verification.run();
        return verification.report();
    }

    private void run() {
        attempt(Check.FILES, finding -> {
            note = RecordNote.read(record);
            FilesCheck.run(finding, record, note);
        });
        attempt(Check.MANIFEST, this::readManifest);
        attempt(Check.HEADS, finding -> heads = Head.readAll(record));
        attempt(Check.TURNOUT, finding -> {
            counts = Counts.read(Doc.parse(Counts.FILE, record.bytes(Counts.FILE)));
            result = PublishedResult.read(record);
        });
        if (note != null && note.kind() == Kind.OBSERVERS) {
            attempt(Check.ROLL, finding -> roll = Roll.read(record));
        }
        attempt(Check.LOG, finding -> walk());
        attempt(Check.MANIFEST, this::compareFingerprints);
        attempt(Check.HEADS, finding -> HeadsCheck.run(finding, needed(heads, Head.FILE), promise(), levels()));
        attempt(Check.HELD, finding -> held.check(finding, promise(), levels()));
        if (roll != null) {
            attempt(Check.ROLL, finding -> roll.check(finding, needed(order, LeafWalk.FILE).roll()));
        }
        attempt(Check.TURNOUT, finding -> new TurnoutCheck(finding, needed(counts, Counts.FILE), needed(order, LeafWalk.FILE))
            .run(levels().size(), needed(result, PublishedResult.FILE), papers == null ? null : papers.counts()));
        ballotsAndCount();
    }

    private void readManifest(Finding finding) throws IOException {
        byte[] bytes = record.bytes(Promise.FILE);
        promise = Promise.read(bytes);
        if (!CanonicalText.is(bytes, Doc.parse(Promise.FILE, bytes))) {
            finding.wrong(Promise.FILE + " is not written in its one form");
        }
    }

    private void walk() throws IOException {
        List<Head> known = needed(heads, Head.FILE);
        var logCheck = new LogCheck(findings.get(Check.LOG), known);
        var orderCheck = new OrderCheck(findings.get(Check.ORDER), needed(note, RecordNote.FILE).kind());
        var steps = new ArrayList<Step>(List.of(logCheck, orderCheck));
        PaperCheck paperCheck = null;
        if (roll != null) {
            var cancellations = new CancellationCheck(findings.get(Check.CANCELLATIONS), roll);
            paperCheck = new PaperCheck(findings.get(Check.PAPERS), roll, cancellations);
            steps.addAll(List.of(new PermitCheck(findings.get(Check.PERMITS), roll, known), cancellations,
                new SheetCheck(findings.get(Check.SHEETS), roll), paperCheck));
        }
        LeafWalk.through(record, promise(), steps);
        log = logCheck;
        order = orderCheck;
        papers = paperCheck;
    }

    private void compareFingerprints(Finding finding) throws IOException {
        needed(note, RecordNote.FILE);
        String fingerprint = promise().fingerprint().hex();
        if (promise().leastPublished() != null && promise().leastPublished() != note.smallest()) {
            finding.wrong(RecordNote.FILE + " keeps ballots of fewer than " + note.smallest() + " closed; the ballot promised " + promise().leastPublished());
        }
        var others = new java.util.LinkedHashMap<String, String>();
        others.put(RecordNote.FILE, needed(note, RecordNote.FILE).fingerprint());
        others.put("the opening in the log", String.valueOf(needed(order, LeafWalk.FILE).fingerprint()));
        others.put(Counts.FILE, Doc.parse(Counts.FILE, record.bytes(Counts.FILE)).text("fingerprint"));
        others.put(PublishedResult.FILE, needed(result, PublishedResult.FILE).fingerprint());
        if (expectedFingerprint != null) {
            others.put("what you know", expectedFingerprint);
        }
        others.forEach((where, other) -> {
            if (!other.equals(fingerprint)) {
                finding.wrong(where + ": the fingerprint is " + Words.quoted(other) + ", and that of " + Promise.FILE + " is " + fingerprint);
            }
        });
        finding.done("fingerprint " + fingerprint + ", the same in " + (others.size() + 1) + " places");
    }

    private void ballotsAndCount() {
        var ballots = new BallotsCheck[1];
        attempt(Check.BALLOTS, finding -> {
            ballots[0] = new BallotsCheck(finding, record, promise());
            ballots[0].run(needed(note, RecordNote.FILE), needed(counts, Counts.FILE), needed(result, PublishedResult.FILE),
                needsRoll() ? needed(papers, LeafWalk.FILE).piles() : null);
        });
        attempt(Check.COUNT, finding -> new CountCheck(finding, promise(), needed(result, PublishedResult.FILE), needed(note, RecordNote.FILE),
            needed(counts, Counts.FILE), needed(ballots[0], Piles.FILE).published()).run());
        if (note != null && !note.closed().isEmpty()) {
            notes.add("Fewer than " + note.smallest() + " took part in college " + note.closed()
                + ", so its ballots are not published one by one. Observers hold them; their record shows what this one cannot.");
        }
    }

    private boolean needsRoll() {
        return note != null && note.kind() == Kind.OBSERVERS;
    }

    /** Nothing in a record may end the program: what goes wrong in a check is that check's finding. */
    private void attempt(Check check, Work work) {
        Finding finding = findings.get(check);
        if (finding == null) {
            return;
        }
        try {
            work.run(finding);
        } catch (Unreadable e) {
            brokeOff(check, e.getMessage());
        } catch (IOException e) {
            brokeOff(check, "the file is damaged");
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            brokeOff(check, e instanceof OutOfMemoryError ? "not enough memory; give more, such as java -Xmx4g -jar …"
                : "nothing that a record can hold (" + e.getClass().getSimpleName() + ")");
        }
    }

    /** What goes wrong while the leaves are read concerns all that read them. */
    private void brokeOff(Check check, String why) {
        findings.get(check).brokeOff(why);
        if (check == Check.LOG) {
            Set.of(Check.ORDER, Check.PERMITS, Check.CANCELLATIONS, Check.SHEETS, Check.PAPERS).forEach(one -> findings.get(one).brokeOff(why));
        }
    }

    private Promise promise() throws Unreadable {
        return needed(promise, Promise.FILE);
    }

    private Levels levels() throws Unreadable {
        return needed(log, LeafWalk.FILE).levels();
    }

    private static <T> T needed(T value, String file) throws Unreadable {
        if (value == null) {
            throw new Unreadable(file + " could not be read");
        }
        return value;
    }

    private Report report() {
        Kind kind = note == null ? null : note.kind();
        Kind assumed = kind == null ? Kind.PUBLIC : kind;
        List<Finding> shown = findings.values().stream().filter(finding -> finding.check().belongsTo(assumed, !held.isEmpty())).toList();
        return new Report(kind, promise == null ? null : promise.fingerprint().hex(),
            promise == null ? null : Words.quoted(promise.municipality() + "/" + promise.vote()), shown, notes);
    }
}
