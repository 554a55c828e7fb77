package org.jemaa.container;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jemaa.assessment.EnterFeasible;
import org.jemaa.ballot.Ballot;
import org.jemaa.ballot.BallotSheet;
import org.jemaa.ballot.Hash;
import org.jemaa.ballot.Slot;
import org.jemaa.ballot.box.CastBallot;
import org.jemaa.ballot.box.Paper;
import org.jemaa.ballot.box.Receipt;
import org.jemaa.ballot.box.SentPaper;
import org.jemaa.ballot.roll.GrantPermit;
import org.jemaa.ballot.roll.Identified;
import org.jemaa.ballot.roll.Identify;
import org.jemaa.ballot.roll.ImportRoll;
import org.jemaa.ballot.roll.IssueLetterCodes;
import org.jemaa.ballot.roll.SignedPermit;
import org.jemaa.identity.AccountCard;
import org.jemaa.identity.Role;
import org.jemaa.municipality.MunicipalityCard;
import org.jemaa.process.BudgetForm;
import org.jemaa.process.BudgetId;
import org.jemaa.process.SetUpBudget;
import org.jemaa.proposal.EnterProposals;
import org.jemaa.shared.Answer;
import org.jemaa.shared.LocalText;

/** A vote with four projects in a town of its own, from {@link #OPENS} to {@link #CLOSES}, and voters with codes who cast papers. */
@Dependent
public class RunningVote {

    public static final String SLUG = "budget";
    public static final Instant BEFORE = Instant.parse("2031-01-01T08:00:00Z");
    public static final Instant OPENS = Instant.parse("2031-02-01T07:00:00Z");
    public static final Instant DURING = Instant.parse("2031-02-03T08:00:00Z");
    public static final Instant CLOSES = Instant.parse("2031-02-08T19:00:00Z");
    public static final Instant AFTER = Instant.parse("2031-02-09T08:00:00Z");

    /** From {@link #OPENS} to {@link #CLOSES}, as one writes it in the town. */
    public static final BudgetForm.Dates DATES = new BudgetForm.Dates("VOTE", "2031-02-01T08:00", "2031-02-08T20:00");

    private static final List<EnterProposals.Entry> FOUR_PROJECTS = List.of(entry("a", "60000", null), entry("b", "10000", null), entry("c", "20000", null),
        entry("d", "40000", null));
    private static final HexFormat HEX = HexFormat.of();

    @Inject
    private Town towns;
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

    private MunicipalityCard town;
    private AccountCard official;
    private Ballot ballot;
    private Map<String, String> letters;
    private List<String> codes;

    /** With so many people on the roll, whose numbers are A0, A1 … */
    public RunningVote of(int voters) {
        return of(people(0, voters));
    }

    /** With these people on the roll, as CSV. */
    public RunningVote of(String csv) {
        return of(form(SLUG), csv);
    }

    /** The same four projects in a budget of another form, with that list of voters; {@link #cast} takes the voters in its order. */
    public RunningVote of(BudgetForm form, String csv) {
        return of(form, FOUR_PROJECTS, csv);
    }

    public RunningVote of(BudgetForm form, List<EnterProposals.Entry> projects, String csv) {
        town = towns.found();
        official = towns.somebody(Role.OFFICIAL, town);
        BudgetId id = begin(form, projects);
        codes = put(SLUG, csv);
        ballot = visit(DURING, () -> sheet.of(id).orElseThrow());
        return this;
    }

    /** A second vote in the same municipality on equal projects. @return its voters' codes */
    public List<String> another(String slug, int voters) {
        begin(form(slug), FOUR_PROJECTS);
        return put(slug, people(0, voters));
    }

    /** As many more as wanted on the roll of the vote, who vote too. */
    public void more(int voters) {
        codes = Stream.concat(codes.stream(), put(SLUG, people(codes.size(), codes.size() + voters)).stream()).toList();
    }

    /** CSV of people whose numbers are A and a number of this range. */
    public static String people(int from, int to) {
        return IntStream.range(from, to).mapToObj(voter -> "A" + voter).collect(Collectors.joining("\n", "number\n", "\n"));
    }

    private static BudgetForm form(String slug) {
        return new BudgetForm(slug, LocalText.of("en", "A budget"), LocalText.of("en", "For the test"), "100000", "EUR", null,
            new BudgetForm.Limits("1", "2", "90000"), "MUNICIPAL_GREEDY", List.of(DATES));
    }

    private BudgetId begin(BudgetForm form, List<EnterProposals.Entry> projects) {
        BudgetId id = office(BEFORE, () -> setUpBudget.beginAndPublish(form).orThrow()).id();
        office(BEFORE, () -> enter.handle(form.slug(), projects).orThrow());
        return id;
    }

    /** @return the codes in the order of the list */
    private List<String> put(String slug, String csv) {
        return office(BEFORE, () -> {
            importRoll.handle(slug, new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
            Map<String, String> byNumber = new String(issueCodes.handle(slug).orThrow(), StandardCharsets.UTF_8).lines().skip(1)
                .collect(Collectors.toMap(line -> line.substring(0, line.indexOf(',')), line -> line.substring(line.indexOf(',') + 1)));
            letters = byNumber;
            return csv.lines().skip(1).map(line -> byNumber.get(line.split(",")[0])).toList();
        });
    }

    /** The office hands in another list. */
    public void imported(String csv) {
        office(BEFORE, () -> importRoll.handle(SLUG, new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8))));
    }

    /** The letter code of the person with that number on the roll. */
    public String codeOf(String number) {
        return letters.get(number);
    }

    /** @param district its code, or null for a project of the whole city */
    public static EnterProposals.Entry entry(String reference, String cost, String district) {
        return new EnterProposals.Entry(reference, LocalText.of("en", "Project " + reference), LocalText.of("en", "What it is"), cost, district);
    }

    public BudgetId id() {
        return ballot.budget();
    }

    public Ballot ballot() {
        return ballot;
    }

    public List<String> codes() {
        return codes;
    }

    public MunicipalityCard town() {
        return town;
    }

    public AccountCard official() {
        return official;
    }

    /** The next paper of a voter, who shows the code first; the voters are numbered from 0. */
    public Answer<Receipt> cast(int voter, int... chosen) {
        return visit(DURING, () -> cast(identify.byCode(SLUG, codes.get(voter)).orThrow(), chosen));
    }

    /** The next paper of somebody who has shown who they are, in the caller's visit. */
    public Answer<Receipt> cast(Identified me, int... chosen) {
        return castBallot.handle(SLUG, permitted(me, chosen));
    }

    /** A paper with its permit, ready to be cast within ten minutes of that moment. */
    public SentPaper paper(Instant moment, int voter, int... chosen) {
        return visit(moment, () -> permitted(identify.byCode(SLUG, codes.get(voter)).orThrow(), chosen));
    }

    public Answer<Receipt> cast(Instant moment, SentPaper paper) {
        return visit(moment, () -> castBallot.handle(SLUG, paper));
    }

    private SentPaper permitted(Identified me, int... chosen) {
        var set = new BitSet();
        IntStream.of(chosen).forEach(set::set);
        byte[] body = new Paper(ballot.projects().size(), set).encode();
        var salt = new byte[Paper.SALT_BYTES];
        ThreadLocalRandom.current().nextBytes(salt);
        Hash hash = Paper.hash(ballot.fingerprint(), Slot.of(me.slot().bytes()), me.nextSequence(), salt, body);
        SignedPermit permit = grantPermit.handle(SLUG, me.token(), me.nextSequence(), hash.hex()).orThrow();
        return new SentPaper(HEX.formatHex(me.slot().bytes()), permit.permit().college(), me.nextSequence(), HEX.formatHex(salt), HEX.formatHex(body),
            permit.permit().expiresAt(), HEX.formatHex(permit.signature()));
    }

    public <T> T office(Instant moment, Callable<T> what) {
        return towns.as(official, town, moment, what);
    }

    public <T> T visit(Instant moment, Callable<T> what) {
        return towns.asVisitor(town, moment, what);
    }
}
