package org.jemaa.ballot.box;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jemaa.ballot.log.Edge;
import org.jemaa.ballot.log.TreeHash;
import org.jemaa.process.BudgetId;

/** What somebody can do who has the account that owns the tables: takes the triggers away, changes rows, and puts the triggers back. */
final class OwnersHand implements AutoCloseable {

    private static final List<String> POSITIONS = List.of("leaf", "act", "cancellation", "sheet", "log_entry");

    private final BudgetId vote;
    private final Map<String, String> triggers = new LinkedHashMap<>();
    private final List<String> hidden = new ArrayList<>();

    OwnersHand(BudgetId vote) {
        this.vote = vote;
    }

    /** As if a backup had been put back that was made when the log had so many entries; its heads of minutes are gone too. */
    void removeBehind(long position) throws SQLException {
        for (String table : POSITIONS) {
            run("DELETE FROM jemaa_box." + table + " WHERE vote = " + vote.value() + " AND position > " + position);
        }
        run("DELETE FROM jemaa_box.log_head WHERE vote = " + vote.value() + " AND size > " + position);
        run("INSERT IGNORE INTO jemaa_box.log_head SELECT vote, " + position + ", x'" + rootAt(position) + "' FROM jemaa_box.log_entry WHERE vote = "
            + vote.value() + " AND position = " + position);
        run("DELETE FROM jemaa_box.signed_head WHERE vote = " + vote.value() + " AND size > " + position);
    }

    private String rootAt(long size) throws SQLException {
        var edge = Edge.empty();
        TestBox.contents(source(), vote).stream().limit(size).forEach(content -> edge.append(TreeHash.leaf(content)));
        return java.util.HexFormat.of().formatHex(edge.root());
    }

    /** Takes the last entry and what it says away, so that it can be brought back. */
    void hide(long position) throws SQLException {
        for (String[] one : new String[][] {{"leaf", "position"}, {"log_entry", "position"}, {"log_head", "size"}, {"signed_head", "size"}}) {
            run("CREATE TABLE jemaa_box.hidden_" + one[0] + " AS SELECT * FROM jemaa_box." + one[0] + " WHERE vote = " + vote.value() + " AND " + one[1]
                + " >= " + position);
            run("DELETE FROM jemaa_box." + one[0] + " WHERE vote = " + vote.value() + " AND " + one[1] + " >= " + position);
            hidden.add(one[0]);
        }
    }

    void bringBack() throws SQLException {
        for (String table : hidden) {
            run("INSERT INTO jemaa_box." + table + " SELECT * FROM jemaa_box.hidden_" + table);
            run("DROP TABLE jemaa_box.hidden_" + table);
        }
        hidden.clear();
    }

    void swap(long one, long other) throws SQLException {
        String where = " WHERE vote = " + vote.value() + " AND position = ";
        run("UPDATE jemaa_box.leaf SET position = 1000000" + where + one);
        run("UPDATE jemaa_box.leaf SET position = " + one + where + other);
        run("UPDATE jemaa_box.leaf SET position = " + other + where + 1000000);
    }

    /** A log that fits these leaves, with one head at its end. */
    void writeLogAnew(List<byte[]> contents) throws SQLException {
        run("DELETE FROM jemaa_box.log_entry WHERE vote = " + vote.value());
        run("DELETE FROM jemaa_box.log_head WHERE vote = " + vote.value());
        try (Connection owner = connect()) {
            try (Statement use = owner.createStatement()) {
                use.execute("USE jemaa_box");
            }
            var edge = Edge.empty();
            LogTables.extend(owner, vote, edge, contents.stream().map(TreeHash::leaf).toList());
            LogTables.addHead(owner, vote, edge.size(), edge.root());
        }
    }

    void run(String sql) throws SQLException {
        try (Connection owner = connect(); Statement statement = owner.createStatement()) {
            if (triggers.isEmpty()) {
                takeTriggersAway(owner);
            }
            statement.executeUpdate(sql);
        }
    }

    private void takeTriggersAway(Connection owner) throws SQLException {
        try (PreparedStatement query = owner.prepareStatement("SELECT trigger_name, action_timing, event_manipulation, event_object_table,"
            + " action_statement FROM information_schema.triggers WHERE trigger_schema = 'jemaa_box'"); ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                triggers.put(rows.getString(1), "CREATE TRIGGER jemaa_box." + rows.getString(1) + " " + rows.getString(2) + " " + rows.getString(3)
                    + " ON jemaa_box." + rows.getString(4) + " FOR EACH ROW " + rows.getString(5));
            }
        }
        try (Statement statement = owner.createStatement()) {
            for (String trigger : triggers.keySet()) {
                statement.execute("DROP TRIGGER jemaa_box." + trigger);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        bringBack();
        try (Connection owner = connect(); Statement statement = owner.createStatement()) {
            for (String sql : triggers.values()) {
                statement.execute(sql);
            }
        }
        triggers.clear();
    }

    /** The box's tables under the owner's account. */
    DataSource source() {
        return (DataSource) Proxy.newProxyInstance(OwnersHand.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
            if (!method.getName().equals("getConnection")) {
                throw new UnsupportedOperationException(method.getName());
            }
            Connection owner = connect();
            owner.setCatalog("jemaa_box");
            return owner;
        });
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(System.getenv("JEMAA_OWNER_DB_URL"), System.getenv("JEMAA_OWNER_DB_USER"),
            System.getenv("JEMAA_OWNER_DB_PASSWORD"));
    }
}
