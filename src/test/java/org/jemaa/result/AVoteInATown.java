package org.jemaa.result;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jemaa.container.InTheContainer;
import org.jemaa.container.RunningVote;
import org.jemaa.process.BudgetForm;
import org.jemaa.process.BudgetId;
import org.jemaa.proposal.EnterProposals.Entry;
import org.jemaa.shared.Answer;
import org.jemaa.shared.LocalText;
import org.junit.jupiter.api.BeforeEach;

/** A vote on an envelope for the city and one for the port, cast through roll and box, for tests in the container that count it. */
abstract class AVoteInATown extends InTheContainer {

    static final Instant DURING = RunningVote.DURING;
    static final Instant AFTER = RunningVote.AFTER;
    static final String SLUG = RunningVote.SLUG;

    @Inject
    private RunningVote votes;
    @Inject
    CountVote countVote;
    @Inject
    ResultBoard board;

    /** Not the injected one: what is injected is injected anew before each method that prepares a test. */
    RunningVote running;
    BudgetId budget;

    @BeforeEach
    void ten_people_may_vote_on_five_projects_in_two_envelopes() {
        var form = new BudgetForm(SLUG, LocalText.of("en", "A budget"), LocalText.of("en", "For the test"), "120000", "EUR",
            List.of(new BudgetForm.Share("city", null, "100000"), new BudgetForm.Share("port", "port", "20000")), new BudgetForm.Limits("0", "3", ""),
            "MUNICIPAL_GREEDY", List.of(RunningVote.DATES));
        List<Entry> projects = List.of(RunningVote.entry("a", "60000", null), RunningVote.entry("b", "50000", null), RunningVote.entry("c", "30000", null),
            RunningVote.entry("d", "15000", "port"), RunningVote.entry("e", "10000", "port"));
        running = votes.of(form, projects, RunningVote.people(0, 10));
        budget = running.id();
    }

    <T> T asOfficial(Instant moment, Callable<T> work) {
        return running.office(moment, work);
    }

    <T> T asVisitor(Instant moment, Callable<T> work) {
        return running.visit(moment, work);
    }

    /** The voters are numbered from 0. */
    void vote(int voter, String... references) {
        int[] chosen = Stream.of(references).mapToInt(reference -> running.ballot().project(reference).orElseThrow().number()).toArray();
        running.cast(voter, chosen).orThrow();
    }

    static List<String> codes(Answer<?> answer) {
        return answer.refusals().stream().map(refusal -> refusal.code()).toList();
    }
}
