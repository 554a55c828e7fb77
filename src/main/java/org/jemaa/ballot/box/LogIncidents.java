package org.jemaa.ballot.box;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jemaa.ballot.Ballot;
import org.jemaa.ballot.Hash;
import org.jemaa.ballot.NotStored;
import org.jemaa.ballot.log.TreeHead;
import org.jemaa.process.BudgetId;
import org.jemaa.shared.Json;

/** What servers found wrong with logs. An incident is over when the log has an act that names it; there is no other way. */
@ApplicationScoped
class LogIncidents {

    @Inject
    private BoxDatabase database;
    @Inject
    private Acts acts;

    /** What several servers found, or one again, is there once. */
    void add(BudgetId vote, LogIncident incident) {
        try {
            database.commit(connection -> {
                if (all(vote, incident.lost().head().fingerprint()).stream().noneMatch(known -> known.mark().equals(incident.mark()))) {
                    try (PreparedStatement insert = connection.prepareStatement("INSERT INTO log_incident (vote, lost_root, lost_size, lost_signature,"
                        + " log_size, altered, from_position, to_position) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
                        insert.setLong(1, vote.value());
                        insert.setBytes(2, incident.lost().head().root().bytes());
                        insert.setLong(3, incident.lost().head().size());
                        insert.setBytes(4, incident.lost().signature());
                        insert.setLong(5, incident.logSize());
                        insert.setBoolean(6, incident.altered());
                        insert.setLong(7, incident.from());
                        insert.setLong(8, incident.to());
                        insert.executeUpdate();
                    }
                }
                return null;
            });
        } catch (SQLException e) {
            throw new NotStored(e);
        }
    }

    /** Those that the log does not name. */
    List<LogIncident> open(Ballot ballot) {
        List<LogIncident> found = all(ballot.budget(), ballot.fingerprint());
        if (found.isEmpty()) {
            return List.of();
        }
        List<JsonObject> told = told(ballot.budget());
        return found.stream().filter(incident -> told.stream().noneMatch(act -> names(act, incident))).toList();
    }

    /** Whether the log says in an act that it lost this head. */
    boolean isTold(BudgetId vote, Hash lostRoot) {
        return told(vote).stream().anyMatch(act -> act.getJsonObject("lost").getString("root").equals(lostRoot.hex()));
    }

    /** Whether the log says in an act that what stands at this position is not what stood there. */
    boolean isTold(BudgetId vote, long position) {
        return told(vote).stream().filter(act -> act.containsKey("altered")).map(act -> act.getJsonObject("altered"))
            .anyMatch(range -> range.getInt("from") <= position && position <= range.getInt("to"));
    }

    private static boolean names(JsonObject act, LogIncident incident) {
        JsonObject range = act.getJsonObject(incident.altered() ? "altered" : "missing");
        return range != null && range.getJsonNumber("from").longValue() == incident.from() && range.getJsonNumber("to").longValue() == incident.to()
            && act.getJsonObject("lost").getString("root").equals(incident.lost().head().root().hex());
    }

    private List<JsonObject> told(BudgetId vote) {
        return acts.of(vote).stream().filter(act -> act.kind().equals(LogIncident.ACT))
            .map(act -> Json.createReader(new StringReader(act.text())).readObject()).toList();
    }

    private List<LogIncident> all(BudgetId vote, Hash fingerprint) {
        return database.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT lost_root, lost_size, lost_signature, log_size, altered, from_position,"
                + " to_position FROM log_incident WHERE vote = ? ORDER BY log_size, from_position")) {
                query.setLong(1, vote.value());
                var all = new ArrayList<LogIncident>();
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        var lost = new SignedHead(new TreeHead(fingerprint, rows.getLong(2), Hash.of(rows.getBytes(1))), rows.getBytes(3));
                        all.add(new LogIncident(lost, rows.getLong(4), rows.getBoolean(5), rows.getLong(6), rows.getLong(7)));
                    }
                }
                return all;
            }
        });
    }
}
