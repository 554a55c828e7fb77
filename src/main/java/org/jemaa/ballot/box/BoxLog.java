package org.jemaa.ballot.box;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jemaa.ballot.log.ConsistencyProof;
import org.jemaa.ballot.log.Edge;
import org.jemaa.ballot.log.InclusionProof;
import org.jemaa.ballot.log.Place;
import org.jemaa.ballot.log.Tree;
import org.jemaa.ballot.log.TreeHash;
import org.jemaa.process.BudgetId;

/**
 * The box's log of each vote. Entries and head are written in the transaction that writes the leaves, and the primary keys let only
 * one server have a position, so there is never a leaf without its entry.
 */
@ApplicationScoped
class BoxLog {

    @Inject
    BoxDatabase database;

    /** Takes in leaves behind the {@code before} that are there, within the caller's transaction. */
    static List<Logged> append(Connection connection, BudgetId vote, long before, List<byte[]> contents) throws SQLException {
        if (contents.isEmpty()) {
            return List.of();
        }
        Map<Place, byte[]> known = edge(connection, vote, before);
        var edge = new Edge(before, Edge.places(before).stream().map(known::get).toList());
        known.putAll(LogTables.extend(connection, vote, edge, contents.stream().map(TreeHash::leaf).toList()));
        byte[] root = edge.root();
        LogTables.addHead(connection, vote, edge.size(), root);
        var tree = new Tree(known::get);
        var logged = new ArrayList<Logged>();
        for (int i = 0; i < contents.size(); i++) {
            logged.add(new Logged(contents.get(i), root, tree.inclusion(before + i, edge.size())));
        }
        return logged;
    }

    private static Map<Place, byte[]> edge(Connection connection, BudgetId vote, long size) throws SQLException {
        List<Place> places = Edge.places(size);
        Map<Place, byte[]> edge = LogTables.hashes(connection, vote, places);
        if (edge.size() < places.size()) {
            throw new SQLException("the log of vote " + vote.value() + " has gaps below " + size);
        }
        return edge;
    }

    /** The newest head. It covers every leaf that was acknowledged before the question. */
    LogTables.Head head(BudgetId vote) {
        return database.read(connection -> LogTables.lastHead(connection, vote));
    }

    /** The leaf at a position with the head of its batch: the same for ever. */
    Logged at(BudgetId vote, long position) {
        return find(vote, position).orElseThrow(() -> new IllegalStateException("position " + position + " of vote " + vote.value() + " is not in the log"));
    }

    private Optional<Logged> find(BudgetId vote, long position) {
        return database.read(connection -> {
            Optional<LogTables.Head> head = LogTables.headOver(connection, vote, position);
            Optional<byte[]> content = LogTables.content(connection, vote, position);
            if (head.isEmpty() || content.isEmpty()) {
                return Optional.empty();
            }
            InclusionProof proof = ask(connection, vote, tree -> tree.inclusion(position - 1, head.get().size()));
            return Optional.of(new Logged(content.get(), head.get().root(), proof));
        });
    }

    Optional<Long> positionOf(BudgetId vote, byte[] leafHash) {
        return database.read(connection -> LogTables.positionOf(connection, vote, leafHash));
    }

    byte[] leafHash(BudgetId vote, long position) {
        var place = new Place(0, position - 1);
        return database.read(connection -> LogTables.hashes(connection, vote, Set.of(place)).get(place));
    }

    /** @param size up to that of {@link #head} */
    byte[] root(BudgetId vote, long size) {
        return database.read(connection -> ask(connection, vote, tree -> tree.root(size)));
    }

    InclusionProof inclusion(BudgetId vote, long position, long size) {
        return database.read(connection -> ask(connection, vote, tree -> tree.inclusion(position - 1, size)));
    }

    ConsistencyProof consistency(BudgetId vote, long earlier, long later) {
        return database.read(connection -> ask(connection, vote, tree -> tree.consistency(earlier, later)));
    }

    /** Fetches all that the question looks at in one go. */
    private static <T> T ask(Connection connection, BudgetId vote, Function<Tree, T> question) throws SQLException {
        Set<Place> needed = Tree.needed(question);
        Map<Place, byte[]> hashes = LogTables.hashes(connection, vote, needed);
        if (hashes.size() < needed.size()) {
            throw new SQLException("the log of vote " + vote.value() + " does not reach that far");
        }
        return question.apply(new Tree(hashes::get));
    }
}
