package org.jemaa.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jemaa.counting.Ballot;
import org.jemaa.process.BallotRules;
import org.jemaa.process.CountingRule;
import org.jemaa.result.VoteToCount.Part;
import org.jemaa.result.files.Edition;
import org.jemaa.result.files.FilesOfColleges;
import org.jemaa.result.files.PublishedFile;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Money;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Small elections whose outcome is worked out by hand; citizens are college 0, youth delegates college 1. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CollegesInTheCountTest {

    private static final int LEAST = 50;

    /** {@code papers}: the number of voters and what they choose, as {@code "5 a,b"}. */
    private static VotingCollege college(int number, int weight, boolean binding, Set<Long> own, Set<Long> common, String... papers) {
        var counted = new TreeMap<Ballot, Integer>();
        for (String paper : papers) {
            String[] parts = paper.split(" ");
            counted.merge(parts.length == 1 ? Ballot.BLANK : Ballot.of(parts[1].split(",")), Integer.parseInt(parts[0]), Integer::sum);
        }
        int voters = counted.values().stream().mapToInt(Integer::intValue).sum();
        Set<Long> all = new HashSet<>(own);
        all.addAll(common);
        return new VotingCollege(new CollegeTurnout(number, "c" + number, LocalText.of("en", "College " + number), weight, binding, voters, 1_000, voters >= LEAST),
            binding ? all : own, all, counted, "mark of " + counted);
    }

    private static VotingCollege citizens(int weight, String... papers) {
        return college(0, weight, true, Set.of(), Set.of(100L), papers);
    }

    private static VotingCollege youth(int weight, boolean binding, String... papers) {
        return college(1, weight, binding, Set.of(), Set.of(100L), papers);
    }

    private static VoteToCount vote(AVote projects, VotingCollege... colleges) {
        VoteToCount plain = projects.done();
        var papers = new TreeMap<Ballot, Integer>();
        for (VotingCollege college : colleges) {
            college.papers().forEach((paper, voters) -> papers.merge(paper, voters, Integer::sum));
        }
        return new VoteToCount(plain.fingerprint(), plain.rule(), plain.currency(), plain.seed(), plain.parts(), papers, 0, 1_000, List.of(colleges), LEAST);
    }

    private static List<EnvelopeResult> counted(VoteToCount vote) {
        return new Tally(vote, new CountProgress()).count();
    }

    private static List<String> winners(EnvelopeResult result) {
        return result.winners().stream().map(ProjectResult::reference).toList();
    }

    private static AVote two(CountingRule rule) {
        return AVote.by(rule).city("100", "a", "60", "b", "61");
    }

    @Test
    void each_paper_counts_with_the_weight_of_its_college() {
        EnvelopeResult same = counted(vote(two(CountingRule.MUNICIPAL_GREEDY), citizens(1, "50 a", "40 b"), youth(1, true, "55 b", "46 a"))).get(0);
        assertEquals(List.of("a"), winners(same), "96 to 95");
        EnvelopeResult weighted = counted(vote(two(CountingRule.MUNICIPAL_GREEDY), citizens(1, "50 a", "40 b"), youth(2, true, "55 b", "46 a"))).get(0);
        assertEquals(List.of("b"), winners(weighted), "142 to 150");
        assertEquals(List.of(150, 142), weighted.projects().stream().map(ProjectResult::votes).toList());
        assertTrue(weighted.weighted());
        assertEquals(8, weighted.project("a").votesMissing(), "of citizens, who weigh 1: 150 to 150, and it is cheaper");
    }

    @Test
    void a_weight_below_that_of_citizens_is_exact_too() {
        EnvelopeResult result = counted(vote(two(CountingRule.MUNICIPAL_GREEDY), citizens(3, "50 a"), youth(2, true, "74 b"))).get(0);
        assertEquals(List.of(150, 148), result.projects().stream().map(ProjectResult::votes).toList());
        assertEquals(List.of("a"), winners(result));
        assertEquals(1, result.project("b").votesMissing());
        EnvelopeResult tied = counted(vote(two(CountingRule.MUNICIPAL_GREEDY), citizens(3, "50 b"), youth(2, true, "75 a"))).get(0);
        assertEquals(List.of("a"), winners(tied), "150 to 150: the cheaper one");
        assertEquals(1, tied.decisiveTies().size());
    }

    @Test
    void under_equal_shares_a_weight_is_a_larger_share() {
        EnvelopeResult result = counted(vote(AVote.by(CountingRule.EQUAL_SHARES).city("100", "a", "60", "b", "50"), citizens(1, "100 a"),
            youth(2, true, "50 b"))).get(0);
        assertEquals(List.of("b"), winners(result), "fifty each: enough for b alone");
        EnvelopeResult same = counted(vote(AVote.by(CountingRule.EQUAL_SHARES).city("100", "a", "60", "b", "50"), citizens(1, "100 a"),
            youth(1, true, "50 b"))).get(0);
        assertEquals(List.of("a"), winners(same), "two thirds of the money: enough for a");
    }

    @Test
    void who_is_indicative_is_shown_beside_and_adds_nothing() {
        VoteToCount vote = vote(two(CountingRule.MUNICIPAL_GREEDY), citizens(1, "51 a", "40 b"), youth(100, false, "60 b", "1 a"));
        EnvelopeResult result = counted(vote).get(0);
        assertEquals(List.of("a"), winners(result));
        assertEquals(51, result.project("a").votes());
        assertEquals(91, result.papers());
        CollegeShare share = result.apart().get(0);
        assertEquals(List.of("b"), share.chosen());
        assertEquals(List.of(1, 60), share.projects().stream().map(CollegeShare.Line::votes).toList());
    }

    @Test
    void about_money_of_its_own_a_college_decides_alone_even_where_it_is_indicative_otherwise() {
        VotingCollege youth = college(1, 7, false, Set.of(101L), Set.of(100L), "30 a,d", "31 e", "3");
        VoteToCount plain = vote(two(CountingRule.MUNICIPAL_GREEDY).district("Youth", "10", "d", "9", "e", "9"), citizens(2, "51 a"), youth);
        Part own = plain.parts().get(1);
        var parts = List.of(plain.parts().get(0), new Part(2, own.envelopeId(), null, own.name(), 1, own.sum(), own.projects()));
        List<EnvelopeResult> results = counted(new VoteToCount(plain.fingerprint(), plain.rule(), plain.currency(), plain.seed(), parts, plain.papers(), 0, 1_000,
            plain.colleges(), LEAST));
        assertEquals(List.of("a"), winners(results.get(0)));
        assertEquals(51, results.get(0).project("a").votes());
        assertEquals(List.of("e"), winners(results.get(1)));
        assertEquals(List.of(64, 31, false), List.of(results.get(1).papers(), results.get(1).project("e").votes(), results.get(1).weighted()));
    }

    @Test
    void equal_weights_are_none() {
        var random = new Random(4);
        for (int draw = 0; draw < 200; draw++) {
            AVote projects = AVote.by(CountingRule.values()[draw % 2]).city("100", "a", cost(random), "b", cost(random), "c", cost(random), "d", cost(random));
            String[] citizens = papers(random);
            String[] youth = papers(random);
            int weight = 2 + random.nextInt(99);
            EnvelopeResult equal = counted(vote(projects, citizens(weight, citizens), youth(weight, true, youth))).get(0);
            EnvelopeResult ones = counted(vote(projects, citizens(1, citizens), youth(1, true, youth))).get(0);
            assertEquals(ones, equal);
            VoteToCount together = vote(projects, citizens(1, citizens), youth(1, true, youth));
            EnvelopeResult plain = counted(new VoteToCount(together.fingerprint(), together.rule(), together.currency(), together.seed(), together.parts(),
                together.papers(), 0, 1_000)).get(0);
            assertEquals(plain.projects(), equal.projects());
            assertEquals(plain.ties(), equal.ties());
            assertEquals(plain.figures(), equal.figures());
        }
    }

    private static String cost(Random random) {
        return new BigDecimal(10 + random.nextInt(90)).toPlainString();
    }

    private static String[] papers(Random random) {
        var papers = new ArrayList<String>(List.of("50 a", "1"));
        for (int i = 0; i < 5; i++) {
            papers.add(1 + random.nextInt(9) + " " + "abcd".substring(random.nextInt(3)).chars().mapToObj(Character::toString).collect(Collectors.joining(",")));
        }
        return papers.toArray(String[]::new);
    }

    private static Map<String, String> files(VoteToCount vote) {
        var tally = new Tally(vote, new CountProgress());
        List<EnvelopeResult> results = tally.count();
        var edition = new Edition("s", LocalText.of("en", "T"), LocalText.of("en", "M"), ZoneId.of("Africa/Tunis"), List.of("en"), vote.rule(),
            new BallotRules(0, null, null), vote.seed(), Instant.parse("2031-02-01T07:00:00Z"), Instant.parse("2031-02-08T19:00:00Z"));
        return FilesOfColleges.make(edition, results, tally.alone(), vote.decidingPapers(), vote.colleges().stream().map(VotingCollege::college).toList()).stream()
            .collect(Collectors.toMap(PublishedFile::name, file -> new String(file.bytes(), StandardCharsets.UTF_8)));
    }

    @Test
    void fifty_voters_are_published_ballot_by_ballot_and_forty_nine_are_not() {
        VoteToCount fifty = vote(two(CountingRule.MUNICIPAL_GREEDY), citizens(1, "90 a"), youth(1, false, "49 a", "1 a,b"));
        assertEquals(Set.of("s.pb", "s-c1.pb", "s.csv"), files(fifty).keySet());
        VoteToCount fewer = vote(two(CountingRule.MUNICIPAL_GREEDY), citizens(1, "90 a"), youth(1, false, "48 a", "1 a,b"));
        assertEquals(Set.of("s.pb", "s.csv"), files(fewer).keySet());
        CollegeShare share = counted(fewer).get(0).apart().get(0);
        assertEquals(List.of("a"), share.chosen(), "the outcome is told");
        assertTrue(share.projects().stream().allMatch(line -> line.votes() == null), "and no votes");
    }

    @Test
    void where_a_small_college_decides_with_others_nothing_is_told_from_which_its_votes_could_be_taken_off() {
        VoteToCount vote = vote(two(CountingRule.MUNICIPAL_GREEDY), citizens(1, "90 a"), youth(1, true, "48 b", "1 a,b"));
        EnvelopeResult result = counted(vote).get(0);
        assertEquals(Disclosure.TOTALS, result.disclosure());
        assertEquals(91, result.project("a").votes(), "part of the whole");
        assertTrue(result.shares().stream().allMatch(share -> share.decided() && share.projects().isEmpty()));
        assertEquals(Set.of("s.csv"), files(vote).keySet(), "not the citizens' ballots either: with the totals they would tell the rest");
        assertEquals(List.of("envelope,district,rank,reference,title_en,votes,cost,currency,won,reason,round,left,votes_missing,votes_c0,would_choose_c0,votes_c1,would_choose_c1"),
            files(vote).get("s.csv").replace("\uFEFF", "").lines().limit(1).toList());
        assertTrue(files(vote).get("s.csv").lines().skip(1).allMatch(line -> line.endsWith(",,,,")));
    }

    @Test
    void of_all_who_decided_together_too_few_remains_the_outcome() {
        VoteToCount vote = vote(two(CountingRule.EQUAL_SHARES), citizens(1, "20 a"), youth(1, true, "29 b"));
        EnvelopeResult result = counted(vote).get(0);
        assertEquals(Disclosure.OUTCOME, result.disclosure());
        assertEquals(List.of("b"), winners(result));
        for (ProjectResult project : result.projects()) {
            assertEquals(0, project.votes());
            assertNull(project.votesMissing());
            assertNull(project.supportersHad());
            assertNull(project.effectiveVotes());
            assertNull(project.round());
        }
        assertNull(result.figures());
        assertTrue(result.ties().isEmpty());
    }

    @Test
    void a_file_of_all_is_given_only_where_all_weigh_the_same() {
        assertEquals(Set.of("s.pb", "s-c0.pb", "s-c1.pb", "s.csv"),
            files(vote(two(CountingRule.MUNICIPAL_GREEDY), citizens(2, "90 a"), youth(2, true, "50 b"))).keySet());
        assertEquals(Set.of("s-c0.pb", "s-c1.pb", "s.csv"),
            files(vote(two(CountingRule.MUNICIPAL_GREEDY), citizens(1, "90 a"), youth(2, true, "50 b"))).keySet());
    }

    @Test
    void the_digest_knows_who_chose_what_and_does_not_show_it() {
        VoteToCount one = vote(two(CountingRule.MUNICIPAL_GREEDY), citizens(1, "90 a"), youth(1, false, "1 a", "1 b"));
        VoteToCount other = vote(two(CountingRule.MUNICIPAL_GREEDY), citizens(1, "90 a"), youth(1, false, "2 a"));
        assertEquals(Digest.of(one, counted(one)), Digest.of(one, counted(one)));
        assertNotEquals(Digest.of(one, counted(one)), Digest.of(other, counted(one)));
        assertEquals(Money.of("40", "EUR"), counted(one).get(0).left());
    }
}
