package org.jemaa.rehearsal;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jemaa.counting.pabulib.PabulibError;
import org.jemaa.counting.pabulib.PabulibReader;
import org.jemaa.counting.pabulib.PabulibVote;

/** A script performed on one server, from the first call to the comparison. */
final class Play {

    private static final int LOOKED_UP = 25;

    private final Script script;
    private final URI server;
    private final String municipality;
    private final String slug;
    private final int connections;
    private final Progress progress;
    private final Desk desk;
    private final Casting casting = new Casting();
    private final Booth booth;
    private final Comparison comparison = new Comparison();
    private final List<PabulibVote> accepted;

    Play(Script script, URI server, String municipality, String slug, int connections, Progress progress) {
        this.script = script;
        this.server = server;
        this.municipality = municipality;
        this.slug = slug;
        this.connections = connections;
        this.progress = progress;
        desk = new Desk(server, municipality, slug);
        booth = new Booth(server, municipality, slug, casting);
        accepted = script.votes().stream().filter(vote -> !script.breaksTheCostLimit(vote)).toList();
    }

    Report perform(String file, String user, String password)
            throws IOException, InterruptedException, Trouble, Refused {
        desk.askWhetherThisIsARehearsal();
        signIn(user, password);
        progress.step("Setting up " + slug + ": " + script.file().projects().size() + " projects, "
                + script.votes().size() + " voters, " + script.rule());
        Map<String, String> codes = setUp();
        progress.step("Casting over " + connections + " connections");
        Booth.Receipt[] receipts = casting.castAll(script, booth, codes, connections, progress);
        progress.step("Checking receipts, closing, counting, publishing");
        check(receipts);
        comparison.same("voters in the turnout", accepted.size(), desk.turnout().getInt("voters", -1));
        desk.closeVote();
        int winners = desk.count();
        desk.publish();
        compare(winners);
        int cast = (int) Arrays.stream(receipts).filter(Objects::nonNull).count();
        return new Report(file, server.toString(), municipality, slug, script, connections, cast,
                script.votes().size() - accepted.size(), casting, comparison.differences());
    }

    private void signIn(String user, String password) throws IOException, InterruptedException, Trouble, Refused {
        try {
            desk.signIn(user, password);
        } catch (Refused refused) {
            if (refused.status() == 404) {
                throw new Trouble(Trouble.NOT_ALLOWED, "There is no municipality '" + municipality + "' on this server.");
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

    private void compare(int winners) throws IOException, InterruptedException, Refused {
        byte[] pb = booth.published(municipality, slug, "pb");
        byte[] json = booth.published(municipality, slug, "json");
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(json))) {
            JsonObject result = reader.readObject();
            comparison.same("the number of winners", winners, result.getJsonArray("selected").size());
            comparison.result(script, accepted, PabulibReader.read(new ByteArrayInputStream(pb)), result);
        } catch (PabulibError unreadable) {
            comparison.differs("the published .pb file cannot be read: " + unreadable.getMessage());
        } catch (RuntimeException unreadable) {
            comparison.differs("the published result cannot be read: " + unreadable);
        }
    }
}
