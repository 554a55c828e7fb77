package org.jemaa.result;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jemaa.assessment.EnterFeasible;
import org.jemaa.ballot.Ballot;
import org.jemaa.ballot.BallotSheet;
import org.jemaa.ballot.box.CastBallot;
import org.jemaa.ballot.box.Paper;
import org.jemaa.ballot.box.SentPaper;
import org.jemaa.ballot.roll.GrantPermit;
import org.jemaa.ballot.roll.Identify;
import org.jemaa.ballot.roll.ImportRoll;
import org.jemaa.ballot.roll.IssueLetterCodes;
import org.jemaa.container.InTheContainer;
import org.jemaa.identity.AccountCard;
import org.jemaa.identity.ActingAs;
import org.jemaa.identity.Administrator;
import org.jemaa.identity.GrantRole;
import org.jemaa.identity.OpenAccount;
import org.jemaa.identity.Role;
import org.jemaa.municipality.MunicipalityCard;
import org.jemaa.municipality.SetUpMunicipality;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.BudgetForm;
import org.jemaa.process.SetUpBudget;
import org.jemaa.proposal.EnterProposals.Entry;
import org.jemaa.shared.Answer;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Moment;
import org.junit.jupiter.api.BeforeEach;

/** A vote on two envelopes, cast through roll and box, for tests in the container that count it. */
abstract class AVoteInATown extends InTheContainer {

    static final Instant BEFORE = Instant.parse("2031-01-01T08:00:00Z");
    static final Instant DURING = Instant.parse("2031-02-03T08:00:00Z");
    static final Instant AFTER = Instant.parse("2031-02-09T08:00:00Z");
    static final String SLUG = "budget";

    @Inject
    private Administrator administrator;
    @Inject
    ActingAs acting;
    @Inject
    private SetUpMunicipality setUpTown;
    @Inject
    private OpenAccount openAccount;
    @Inject
    private GrantRole grantRole;
    @Inject
    private SetUpBudget setUpBudget;
    @Inject
    private EnterFeasible enter;
    @Inject
    private ImportRoll importRoll;
    @Inject
    private IssueLetterCodes issueCodes;
    @Inject
    private BallotSheet sheet;
    @Inject
    private Identify identify;
    @Inject
    private GrantPermit grantPermit;
    @Inject
    private CastBallot castBallot;
    @Inject
    CountVote countVote;
    @Inject
    ResultBoard board;

    MunicipalityCard town;
    AccountCard official;
    BudgetCard budget;
    private List<String> codes;

    @BeforeEach
    void a_budget_with_an_envelope_for_the_city_and_one_for_the_port() {
        String slug = "t" + UUID.randomUUID().toString().substring(0, 12);
        var form = new SetUpMunicipality.Form(slug, LocalText.of("en", slug), List.of("en"), "EUR", "Africa/Tunis", null, null,
            Map.of("port", LocalText.of("en", "Port")));
        town = acting.account(administrator.card().id(), null, () -> setUpTown.handle(form, true).orThrow());
        String name = UUID.randomUUID() + "@tests.example";
        official = acting.visitor(town, () -> openAccount.handle(name, "Amina", "seven blue fishing boats").orThrow());
        acting.account(administrator.card().id(), town, () -> grantRole.grant(name, Role.OFFICIAL, town.id()).orThrow());
        budget = asOfficial(BEFORE, () -> setUpBudget.beginAndPublish(new BudgetForm(SLUG, LocalText.of("en", "A budget"), LocalText.of("en", "For the test"),
            "120000", "EUR", List.of(new BudgetForm.Share("city", null, "100000"), new BudgetForm.Share("port", "port", "20000")),
            new BudgetForm.Limits("0", "3", ""), "MUNICIPAL_GREEDY",
            List.of(new BudgetForm.Dates("VOTE", "2031-02-01T08:00", "2031-02-08T20:00")))).orThrow());
        asOfficial(BEFORE, () -> enter.handle(SLUG, List.of(entry("a", "60000", null), entry("b", "50000", null), entry("c", "30000", null),
            entry("d", "15000", "port"), entry("e", "10000", "port"))).orThrow());
        codes = new ArrayList<>(asOfficial(BEFORE, this::codesOfTen));
    }

    <T> T asOfficial(Instant moment, Callable<T> work) {
        return Moment.at(moment, () -> acting.account(official.id(), town, work));
    }

    static Entry entry(String reference, String cost, String district) {
        return new Entry(reference, LocalText.of("en", "Project " + reference), LocalText.of("en", "What it is"), cost, district);
    }

    List<String> codesOfTen() throws Exception {
        return codesOf(0, 10);
    }

    /** So many more on the roll. */
    void moreVoters(int more) {
        codes.addAll(asOfficial(BEFORE, () -> codesOf(10, 10 + more)));
    }

    private List<String> codesOf(int from, int to) throws Exception {
        var csv = new StringBuilder("number\n");
        for (int i = from; i < to; i++) {
            csv.append("R-").append(i).append('\n');
        }
        importRoll.handle(SLUG, new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8)));
        return new String(issueCodes.handle(SLUG).orThrow(), StandardCharsets.UTF_8).lines().skip(1)
            .map(line -> line.substring(line.indexOf(',') + 1)).toList();
    }

    void vote(int voter, String... references) {
        Moment.at(DURING, () -> acting.visitor(town, () -> cast(codes.get(voter), references)));
    }

    long cast(String code, String... references) {
        Ballot ballot = sheet.of(budget.id()).orElseThrow();
        var chosen = new BitSet();
        List.of(references).forEach(reference -> chosen.set(ballot.project(reference).orElseThrow().number()));
        var me = identify.byCode(SLUG, code).orThrow();
        byte[] salt = Arrays.copyOf(code.getBytes(StandardCharsets.US_ASCII), Paper.SALT_BYTES);
        byte[] body = new Paper(ballot.projects().size(), chosen).encode();
        var hash = Paper.hash(ballot.fingerprint(), me.slot(), me.nextSequence(), salt, body);
        var permit = grantPermit.handle(SLUG, me.token(), me.nextSequence(), hash.hex()).orThrow();
        HexFormat hex = HexFormat.of();
        return castBallot.handle(SLUG, new SentPaper(hex.formatHex(me.slot().bytes()), me.college(), me.nextSequence(), hex.formatHex(salt), hex.formatHex(body),
            permit.permit().expiresAt(), hex.formatHex(permit.signature()))).orThrow().position();
    }

    String code(int voter) {
        return codes.get(voter);
    }

    static List<String> codes(Answer<?> answer) {
        return answer.refusals().stream().map(refusal -> refusal.code()).toList();
    }
}
