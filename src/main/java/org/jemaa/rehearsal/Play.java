package org.jemaa.rehearsal;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jemaa.counting.pabulib.PabulibError;
import org.jemaa.counting.pabulib.PabulibFile;
import org.jemaa.counting.pabulib.PabulibReader;
import org.jemaa.counting.pabulib.PabulibVote;

/** A script performed on one server, from the first call to the comparison. */
final class Play {

    private static final int LOOKED_UP = 25;

    private final Script script;
    private final Venue venue;
    private final String slug;
    private final int connections;
    private final Progress progress;
    private final Setbacks setbacks;
    private final Twice twice;
    private final Mishap mishap;
    private final Casting casting = new Casting();
    private final Booth booth;
    private final Comparison comparison = new Comparison();
    private final List<PabulibVote> accepted;
    private Desk desk;

    /**
     * @param twice  null where every request is sent once
     * @param mishap null where nothing is to go wrong
     */
    Play(Script script, Venue venue, String slug, int connections, Twice twice, Mishap mishap, Setbacks setbacks, Progress progress) {
        this.script = script;
        this.venue = venue;
        this.slug = slug;
        this.connections = connections;
        this.twice = twice;
        this.mishap = mishap;
        this.setbacks = setbacks;
        this.progress = progress;
        Server server = Server.withoutSession(venue.server(), mishap == null ? Perseverance.USUAL : Perseverance.STUBBORN, setbacks);
        booth = new Booth(server, venue.municipality(), slug, casting, twice);
        accepted = script.accepted();
    }

    Report perform(String file, Verifier verifier) throws IOException, InterruptedException, Trouble, Refused {
        goToTheDesk();
        progress.step("Setting up " + slug + ": " + script.file().projects().size() + " projects, "
                + script.votes().size() + " voters, " + script.rule());
        Map<String, String> codes = setUp();
        progress.step("Casting over " + connections + " connections" + (twice == null ? "" : ", every request twice at the same time"));
        Booth.Receipt[] receipts = casting.castAll(script, booth, codes, connections, mishap, progress);
        if (mishap != null) {
            goToTheDesk(); // a server that was killed has forgotten who was signed in
        }
        progress.step("Checking receipts, closing, counting, publishing");
        check(receipts);
        JsonObject turnout = desk.turnout();
        comparison.same("voters in the turnout", accepted.size(), turnout.getInt("voters", -1));
        comparison.same("papers in the box", accepted.size(), turnout.getInt("papers", -1));
        desk.closeVote();
        int winners = desk.count();
        desk.publish();
        int counted = compare(winners);
        Ending ending = Ending.of(receipts, booth.finalLog(), counted, connections);
        ending.compare(comparison);
        Optional<String> verified = verifier.check(venue.server().resolve("/" + venue.municipality() + "/api/record/" + slug + ".zip"), comparison);
        return new Report(file, venue, slug, script, connections, script.votes().size() - accepted.size(), casting, setbacks, twice, mishap, ending,
                verified, comparison.differences());
    }

    private void goToTheDesk() throws IOException, InterruptedException, Trouble, Refused {
        desk = new Desk(venue.server(), venue.municipality(), slug);
        desk.askWhetherThisIsARehearsal();
        try {
            desk.signIn(venue.user(), venue.password());
        } catch (Refused refused) {
            if (refused.status() == 404) {
                throw new Trouble(Trouble.NOT_ALLOWED, "There is no municipality '" + venue.municipality() + "' on this server.");
            }
            throw refused;
        }
    }

    private Map<String, String> setUp() throws IOException, InterruptedException, Trouble, Refused {
        desk.create(script);
        Map<String, String> codes = desk.letterCodes();
        for (int voter = 0; voter < script.votes().size(); voter++) {
            if (!codes.containsKey(Script.number(voter))) {
                throw new Trouble(Trouble.BROKEN, "The server issued no letter code for " + Script.number(voter) + ".");
            }
        }
        desk.openVote();
        comparison.ballot(script, booth.readBallot());
        if (!comparison.differences().isEmpty()) {
            throw new Trouble(Trouble.DIFFERS, "The ballot on the server is not that of the file; nothing was cast:\n  - "
                    + String.join("\n  - ", comparison.differences()));
        }
        return codes;
    }

    /** Who was to get a receipt has one, it is genuine, and the box knows a sample of them; nobody else has one. */
    private void check(Booth.Receipt[] receipts) throws IOException, InterruptedException, Refused {
        if (mishap != null) {
            mishap.differences().forEach(comparison::differs);
        }
        if (twice != null) {
            comparison.same("requests sent twice that got two answers", 0L, twice.disagreed());
            twice.disagreements().forEach(comparison::differs);
        }
        casting.broken().stream().limit(5).forEach(call -> comparison.differs("a ballot was lost on the way: " + call));
        casting.refusals().keySet().stream().filter(code -> !code.equals("OVER_THE_COST_LIMIT"))
                .forEach(code -> comparison.differs("ballots refused: " + casting.refusals().get(code) + " × " + code));
        int missing = 0;
        int tooMany = 0;
        int forged = 0;
        for (int voter = 0; voter < receipts.length; voter++) {
            boolean due = !script.breaksTheCostLimit(script.votes().get(voter));
            missing += due && receipts[voter] == null ? 1 : 0;
            tooMany += !due && receipts[voter] != null ? 1 : 0;
            forged += receipts[voter] != null && !booth.isGenuine(receipts[voter]) ? 1 : 0;
        }
        comparison.same("ballots without a receipt", 0, missing);
        comparison.same("ballots over the cost limit that were taken", 0, tooMany);
        comparison.same("receipts that are not genuine", 0, forged);
        List<Booth.Receipt> held = Arrays.stream(receipts).filter(Objects::nonNull).toList();
        comparison.same("places in the box taken twice", 0,
                held.size() - (int) held.stream().mapToLong(Booth.Receipt::position).distinct().count());
        for (Booth.Receipt receipt : held.subList(0, Math.min(LOOKED_UP, held.size()))) {
            if (!booth.isRecorded(receipt)) {
                comparison.differs("the box does not know the tracking code " + receipt.trackingCode());
            }
        }
    }

    /** @return how many ballots the published result holds */
    private int compare(int winners) throws IOException, InterruptedException, Refused {
        byte[] pb = booth.published(venue.municipality(), slug, "pb");
        byte[] json = booth.published(venue.municipality(), slug, "json");
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(json))) {
            JsonObject result = reader.readObject();
            comparison.same("the number of winners", winners, result.getJsonArray("selected").size());
            PabulibFile published = PabulibReader.read(new ByteArrayInputStream(pb));
            comparison.result(script, accepted, published, result);
            return published.votes().size();
        } catch (PabulibError unreadable) {
            comparison.differs("the published .pb file cannot be read: " + unreadable.getMessage());
        } catch (RuntimeException unreadable) {
            comparison.differs("the published result cannot be read: " + unreadable);
        }
        return 0;
    }
}
