package org.jemaa.shared;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import javax.sql.DataSource;

/** The one place where time comes from: the clock of the main schema's database. */
@ApplicationScoped
class SystemClock {

    private static final int PATIENCE_IN_SECONDS = 2;

    @Resource(lookup = "java:app/jdbc/jemaa")
    private DataSource source;
    private final DatabaseTime time = DatabaseTime.ofThisServer();

    @Produces
    @Dependent
    Clock clock() {
        return new Moment.MovableClock(time);
    }

    @PostConstruct
    void measure() {
        measure(time, source);
    }

    static boolean measure(DatabaseTime time, DataSource source) {
        try (Connection connection = source.getConnection(); PreparedStatement query = connection.prepareStatement("SELECT UTC_TIMESTAMP(6)")) {
            query.setQueryTimeout(PATIENCE_IN_SECONDS);
            return time.measure(() -> read(query));
        } catch (SQLException e) {
            return time.measure(() -> {
                throw e;
            });
        }
    }

    private static LocalDateTime read(PreparedStatement query) throws SQLException {
        try (ResultSet rows = query.executeQuery()) {
            rows.next();
            return rows.getObject(1, LocalDateTime.class);
        }
    }
}
