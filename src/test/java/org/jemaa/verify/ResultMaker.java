package org.jemaa.verify;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jemaa.counting.Ballot;
import org.jemaa.counting.Election;
import org.jemaa.counting.Fate;
import org.jemaa.counting.Outcome;
import org.jemaa.counting.Project;
import org.jemaa.counting.Round;
import org.jemaa.counting.Tie;
import org.jemaa.counting.TieOrder;
import org.jemaa.counting.rule.EqualShares;
import org.jemaa.counting.rule.Greedy;

/** The published result and the Pabulib files of a {@link Play}. Envelope 1 is the whole town's, envelope 2 that of a district. */
final class ResultMaker {

    private final Play play;
    private final Map<Ballot, Integer> ballots;
    private final Map<Ballot, Integer> weighted;
    private final List<String> winners = new ArrayList<>();

    private ResultMaker(Play play, Map<List<Integer>, Integer> piles, Map<List<Integer>, Integer> weighted) {
        this.play = play;
        ballots = ballots(piles);
        this.weighted = ballots(weighted);
    }

    private Map<Ballot, Integer> ballots(Map<List<Integer>, Integer> piles) {
        var all = new TreeMap<Ballot, Integer>();
        piles.forEach((chosen, voters) -> all.merge(Ballot.of(chosen.stream().map(number -> play.projects.get(number)[0]).toList()), voters, Integer::sum));
        return all;
    }

    static void write(RecordMaker record, Play play, Map<List<Integer>, Integer> piles, Map<List<Integer>, Integer> weighted, boolean withBallots) {
        var maker = new ResultMaker(play, piles, weighted);
        String envelopes = maker.envelope(1, "500.00", "null") + "," + maker.envelope(2, "90.00", "{\"en\":\"Port\"}");
        record.text("result.json", "{\"vote\":\"yards\",\"fingerprint\":\"" + Bytes.hex(play.fingerprint()) + "\",\"digest\":\"00\",\"rule\":\"" + play.rule
            + "\",\"completed\":" + play.rule.equals("EQUAL_SHARES") + ",\"tieSeed\":\"" + play.seed + "\",\"currency\":\"EUR\",\"papers\":"
            + maker.ballots.values().stream().mapToInt(Integer::intValue).sum() + ",\"blank\":" + maker.ballots.getOrDefault(Ballot.BLANK, 0) + ",\"invalid\":"
            + (record.sum(4) + record.sum(6)) + ",\"onTheRoll\":" + play.roll.size() + ",\"selected\":" + list(maker.winners) + maker.colleges() + ",\"envelopes\":[" + envelopes
            + "]}");
        if (withBallots) {
            record.text("pabulib/yards.pb", maker.pabulib(List.of("1", "2"), "590", true));
            record.text("pabulib/yards-1.pb", maker.pabulib(List.of("1"), "500", true));
            record.text("pabulib/yards-2.pb", maker.pabulib(List.of("2"), "90", false));
        }
    }

    private String colleges() {
        return play.weights.isEmpty() ? "" : play.weights.entrySet().stream().map(college -> "{\"number\":" + college.getKey() + ",\"weight\":" + college.getValue()
            + ",\"binding\":true}").collect(Collectors.joining(",", ",\"colleges\":[", "]"));
    }

    private List<String[]> projects(List<String> envelopes) {
        return play.projects.stream().filter(project -> envelopes.contains(project[2])).toList();
    }

    private static Map<Ballot, Integer> here(Map<Ballot, Integer> ballots, List<String[]> projects, boolean everybody) {
        var counted = new TreeMap<Ballot, Integer>();
        List<String> references = projects.stream().map(project -> project[0]).toList();
        ballots.forEach((ballot, voters) -> {
            List<String> chosen = ballot.projects().stream().filter(references::contains).toList();
            if (everybody || !chosen.isEmpty()) {
                counted.merge(Ballot.of(chosen), voters, Integer::sum);
            }
        });
        return counted;
    }

    private String envelope(int id, String sum, String name) {
        List<String[]> projects = projects(List.of(String.valueOf(id)));
        TieOrder order = TieOrder.byLot(play.seed);
        Election election = Election.of(new BigDecimal(sum), projects.stream().map(project -> new Project(project[0], new BigDecimal(project[1]))).toList(),
            here(weighted, projects, id == 1));
        int papers = here(ballots, projects, id == 1).values().stream().mapToInt(Integer::intValue).sum();
        Outcome outcome = (play.rule.equals("EQUAL_SHARES") ? EqualShares.completed(order) : Greedy.mostVotesFirst(order)).count(election);
        var rounds = outcome.rounds().stream().collect(Collectors.toMap(Round::project, round -> round));
        Comparator<Fate> byVotes = Comparator.comparing((Fate fate) -> -fate.votes()).thenComparing(Fate::cost).thenComparing(fate -> order.lot(fate.project()));
        Comparator<Fate> taken = Comparator.comparing(fate -> rounds.containsKey(fate.project()) ? rounds.get(fate.project()).number() : 99);
        List<Fate> ranked = outcome.fates().values().stream().sorted(play.rule.equals("EQUAL_SHARES") ? taken.thenComparing(byVotes) : byVotes).toList();
        List<String> won = ranked.stream().filter(Fate::won).map(Fate::project).toList();
        winners.addAll(won);
        var lines = new ArrayList<String>();
        ranked.forEach(fate -> lines.add(project(lines.size() + 1, fate, rounds.get(fate.project()))));
        var ties = new ArrayList<String>();
        for (Tie tie : outcome.ties()) {
            ties.add("{\"projects\":" + list(tie.projects()) + ",\"decidedBy\":\"" + tie.decidedBy() + "\",\"decisive\":" + outcome.decisiveTies().contains(tie) + "}");
        }
        return "{\"number\":" + id + ",\"id\":" + id + ",\"name\":" + name + ",\"sum\":\"" + sum + "\",\"cost\":\"" + outcome.cost() + "\",\"left\":\""
            + outcome.left() + "\",\"papers\":" + papers + ",\"selected\":" + list(won) + ",\"projects\":[" + String.join(",", lines)
            + "],\"ties\":[" + String.join(",", ties) + "]}";
    }

    private static String project(int rank, Fate fate, Round round) {
        BigDecimal left = round != null ? round.leftAfter() : fate.leftAtItsTurn();
        String effective = round == null || round.effectiveVotes() == null ? "null" : "\"" + round.effectiveVotes() + "\"";
        return "{\"rank\":" + rank + ",\"reference\":\"" + fate.project() + "\",\"cost\":\"" + fate.cost() + "\",\"votes\":" + fate.votes() + ",\"won\":"
            + fate.won() + ",\"reason\":\"" + fate.reason() + "\",\"round\":" + (round == null ? "null" : round.number()) + ",\"left\":"
            + (left == null ? "null" : "\"" + left + "\"") + ",\"effectiveVotes\":" + effective + "}";
    }

    private static String list(List<String> texts) {
        return texts.stream().map(text -> "\"" + text + "\"").collect(Collectors.joining(",", "[", "]"));
    }

    private String pabulib(List<String> envelopes, String budget, boolean everybody) {
        List<String[]> projects = projects(envelopes);
        var votes = new ArrayList<String>();
        here(ballots, projects, everybody).forEach((ballot, voters) -> {
            for (int voter = 0; voter < voters; voter++) {
                votes.add((votes.size() + 1) + ";" + String.join(",", ballot.projects()));
            }
        });
        return "META\nkey;value\ndescription;Yards\ncountry;Tunisia\nunit;Tamaris\ninstance;2027\nnum_projects;" + projects.size() + "\nnum_votes;" + votes.size()
            + "\nbudget;" + budget + "\nvote_type;approval\nrule;greedy\ndate_begin;01.01.2027\ndate_end;15.01.2027\ncomment;#1: Ties: … Seed: " + play.seed
            + "\nPROJECTS\nproject_id;cost\n" + projects.stream().map(project -> project[0] + ";" + project[1].replace(".00", "") + "\n")
            .collect(Collectors.joining()) + "VOTES\nvoter_id;vote\n" + votes.stream().map(vote -> vote + "\n").collect(Collectors.joining());
    }
}
