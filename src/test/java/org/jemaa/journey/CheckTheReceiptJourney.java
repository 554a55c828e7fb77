package org.jemaa.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A voter's browser believes a receipt only where the log of the ballot box proves it, and anybody can look at that log. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CheckTheReceiptJourney extends Browsing {

    private String slug;
    private List<String> codes;

    @BeforeEach
    void a_vote_is_open() throws Exception {
        slug = "log-" + Long.toString(System.nanoTime(), 36);
        codes = new Desk().openVote(slug, "{\"minProjects\":1,\"maxProjects\":null,\"maxCost\":\"100000.00\"}", 2, "Trees along the wadi: 60000.00",
            "Benches at the port: 15000.00");
    }

    @Test
    void the_browser_believes_the_receipts_of_the_shared_vectors_and_none_that_is_changed() throws IOException {
        Page page = desk("en");
        page.navigate(InTheBooth.address(slug));
        String vectors;
        try (var in = CheckTheReceiptJourney.class.getResourceAsStream("/ballot/log-vectors.json")) {
            vectors = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Object wrong = page.evaluate("""
            async text => {
                const { inTheLog } = await import('/resources/booth/log.js');
                const { unhex } = await import('/resources/booth/paper.js');
                const vectors = JSON.parse(text);
                const changed = digits => (digits[0] === '0' ? '1' : '0') + digits.slice(1);
                const wrong = [];
                for (const receipt of vectors.receipts) {
                    const expect = async (expected, what, log, more = {}) => {
                        const answer = await inTheLog({ log, key: vectors.key, fingerprint: unhex(receipt.fingerprint),
                            slot: unhex(receipt.slot), college: receipt.college, sequence: receipt.sequence, hash: unhex(receipt.paperHash),
                            position: receipt.position, ...more });
                        if (answer !== expected) {
                            wrong.push(receipt.name + ': ' + what);
                        }
                    };
                    const { log } = receipt;
                    await expect(true, 'as it is', log);
                    for (const field of ['leaf', 'leafHash', 'root', 'signature']) {
                        await expect(false, field, { ...log, [field]: changed(log[field]) });
                    }
                    await expect(false, 'index', { ...log, index: log.index + 1 });
                    await expect(false, 'size', { ...log, size: log.size + 1 });
                    await expect(false, 'proof too long', { ...log, proof: [...log.proof, log.root] });
                    for (const [index, hash] of log.proof.entries()) {
                        await expect(false, 'proof', { ...log, proof: log.proof.with(index, changed(hash)) });
                        await expect(false, 'proof too short', { ...log, proof: log.proof.toSpliced(index, 1) });
                    }
                    await expect(false, 'nothing', {});
                    await expect(false, 'another vote', log, { fingerprint: unhex(vectors.key) });
                    await expect(false, 'another slot', log, { slot: new Uint8Array(16) });
                    await expect(false, 'another college', log, { college: receipt.college + 1 });
                    await expect(false, 'another sequence', log, { sequence: receipt.sequence + 1 });
                    await expect(false, 'another paper', log, { hash: unhex(vectors.key) });
                    await expect(false, 'another position', log, { position: receipt.position + 1 });
                }
                return wrong;
            }""", vectors);
        assertEquals(List.of(), wrong);
    }

    @Test
    void a_receipt_whose_proof_does_not_lead_to_its_root_is_not_believed() {
        Page page = phone("en");
        page.route("**/box/*/papers", route -> {
            var answer = route.fetch();
            String other = answer.text().replaceAll("\"root\":\"[0-9a-f]{4}", "\"root\":\"0000");
            route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(other));
        });
        InTheBooth.open(page, slug, "en").enter(codes.get(0)).choose("Trees").toTheLastStep().send();
        assertThat(page.locator("main")).containsText("does not belong to your ballot");
        assertThat(page.locator(".trackcode")).hasCount(0);
    }

    @Test
    void the_log_is_open_to_everybody_and_answers_unchanged_where_nothing_changed() throws Exception {
        String code = vote(desk("en"), codes.get(0), "Trees");
        var head = log("head", null);
        assertEquals(200, head.statusCode());
        assertTrue(head.body().contains("\"size\":2,"), head.body());
        String tag = head.headers().firstValue("ETag").orElseThrow();
        assertEquals(304, log("head", tag).statusCode());
        var proof = log("proof?size=2&tracking=" + code, null);
        assertEquals(200, proof.statusCode());
        assertTrue(proof.headers().firstValue("Cache-Control").orElseThrow().contains("immutable"));
        assertFalse(proof.body().contains("slot"), "of a leaf only its hash");
        assertEquals(200, log("consistency?from=1&to=2", null).statusCode());
        vote(desk("en"), codes.get(1), "Benches");
        assertEquals(200, log("head", tag).statusCode(), "the head has changed");
        assertEquals(proof.body(), log("proof?size=2&tracking=" + code, null).body(), "what a size shows has not");
        for (String wrong : List.of("proof", "proof?tracking=" + code + "&leafHash=00", "proof?tracking=" + code + "&size=4", "proof?tracking=" + code
            + "&size=x", "consistency", "consistency?from=3&to=1", "consistency?from=-1", "consistency?from=99999999999999999999")) {
            assertEquals(400, log(wrong, null).statusCode(), wrong);
        }
        assertEquals(404, log("proof?tracking=2222-2222-2222-2222", null).statusCode());
    }

    private HttpResponse<String> log(String what, String tag) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(URL + "/tamaris/api/box/" + slug + "/log/" + what));
        if (tag != null) {
            request.header("If-None-Match", tag);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String vote(Page page, String code, String title) {
        return InTheBooth.open(page, slug, "en").enter(code).choose(title).toTheLastStep().cast();
    }
}
