package org.jemaa.counting.rule;

import java.util.Objects;
import org.jemaa.counting.Choices;
import org.jemaa.counting.Election;
import org.jemaa.counting.Outcome;
import org.jemaa.counting.Rule;
import org.jemaa.counting.TieOrder;
import org.jemaa.counting.Utility;

/**
 * The comparison step: the municipal rule is counted too, and becomes official only if strictly more voters have more of the
 * projects they list among its winners than among the other rule's.
 *
 * <p>Source: the rules of Wieliczka 2023 ({@code equalshares/add1-comparison} in Pabulib).
 *
 * @param rule whose outcome is official unless more voters prefer the other
 * @param ties for the municipal rule
 */
public record Comparison(Rule rule, TieOrder ties) implements Rule {

    public Comparison {
        Objects.requireNonNull(rule);
        Objects.requireNonNull(ties);
    }

    /**
     * How voters compare two outcomes, by the weights of the voters as voices.
     *
     * @param first  those with more of their projects among the winners of the first
     * @param second those with more among the winners of the second; all others have equally many
     */
    public record Preference(long first, long second) {
    }

    @Override
    public Outcome count(Election election) {
        Outcome official = rule.count(election);
        Outcome municipal = Greedy.mostVotesFirst(ties).count(election);
        Preference preference = between(election, official, municipal);
        return preference.second > preference.first ? municipal : official;
    }

    public static Preference between(Election election, Outcome first, Outcome second) {
        int projects = election.projects().size();
        int[] difference = new int[projects];
        for (int project = 0; project < projects; project++) {
            String id = election.projects().get(project).id();
            difference[project] = (first.won(id) ? 1 : 0) - (second.won(id) ? 1 : 0);
        }
        Choices choices = election.choices();
        long[] voices = election.profile(Utility.CARDINALITY).voices();
        long forFirst = 0;
        long forSecond = 0;
        for (int choice = 0; choice < choices.size(); choice++) {
            int sum = 0;
            for (int entry = choices.from(choice); entry < choices.to(choice); entry++) {
                sum += difference[choices.project(entry)];
            }
            forFirst += sum > 0 ? voices[choice] : 0;
            forSecond += sum < 0 ? voices[choice] : 0;
        }
        return new Preference(forFirst, forSecond);
    }

    @Override
    public String pabulibName() {
        return rule.pabulibName() + "-comparison";
    }
}
