package org.jemaa.counting.pabulib;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jemaa.counting.Ballot;
import org.jemaa.counting.BallotKind;
import org.jemaa.counting.Election;
import org.jemaa.counting.ElectionBuilder;
import org.jemaa.counting.Project;

/**
 * A participatory budget as Pabulib keeps it.
 *
 * @param meta     keys and values in the order of the file; num_projects, num_votes, budget, vote_type and rule are there if it was read
 *                 from one, and so is every other key that has a value
 * @param projects in the order of the file, which is the ballot order
 * @param votes    in the order of the file
 */
public record PabulibFile(Map<String, String> meta, List<PabulibProject> projects, List<PabulibVote> votes) {

    public PabulibFile {
        meta = Collections.unmodifiableMap(new LinkedHashMap<>(meta));
        projects = List.copyOf(projects);
        votes = votes instanceof VoteList ? votes : List.copyOf(votes);
    }

    public VoteType voteType() {
        return VoteType.find(meta.get("vote_type")).orElseThrow();
    }

    /** The money to spend, in the file's currency. */
    public BigDecimal budget() {
        return new BigDecimal(meta.get("budget"));
    }

    /** A meta key that holds a number, such as {@code max_length} or {@code max_sum_cost}, if the file has it. */
    public Optional<BigDecimal> number(String key) {
        return Optional.ofNullable(meta.get(key)).map(Numbers::decimal);
    }

    /**
     * The election to count, for every vote type. What is listed twice on one vote counts as {@link Ballot} says.
     *
     * @throws PabulibError if points are negative, too large or too fine to count with
     */
    public Election election() throws PabulibError {
        List<Project> counted = projects.stream().map(project -> new Project(project.id(), project.cost())).toList();
        boolean asRead = votes instanceof VoteList list && list.projects() == projects;
        int places = asRead ? ((VoteList) votes).pointPlaces() : pointPlaces();
        ElectionBuilder builder = Election.builder(budget(), counted, voteType().kind(), places);
        if (asRead) {
            ((VoteList) votes).addTo(builder);
        } else {
            addTo(builder);
        }
        return builder.build();
    }

    private int pointPlaces() {
        return votes.stream().flatMap(vote -> vote.points().stream()).mapToInt(point -> point.stripTrailingZeros().scale())
                .reduce(0, Math::max);
    }

    private void addTo(ElectionBuilder builder) throws PabulibError {
        BallotKind kind = voteType().kind();
        for (PabulibVote vote : votes) {
            try {
                builder.add(new Ballot(kind, vote.projects(), kind == BallotKind.POINTS ? vote.points() : List.of()), 1);
            } catch (IllegalArgumentException refused) {
                throw new PabulibError(PabulibError.Kind.OUT_OF_BOUNDS, 0, "points", vote.voter(), refused.getMessage());
            }
        }
    }
}
