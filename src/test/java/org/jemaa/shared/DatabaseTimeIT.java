package org.jemaa.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jemaa.container.InTheContainer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The real database says what time it is, also in a session whose clock was set to another one. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DatabaseTimeIT extends InTheContainer {

    private static final Duration NEAR = Duration.ofMillis(500);

    @Resource(lookup = "java:app/jdbc/jemaa")
    private DataSource source;
    @Inject
    private Clock clock;

    @Test
    void the_injected_clock_shows_the_databases_time() throws SQLException {
        assertNear(utc(source), clock.instant());
    }

    @Test
    void a_database_that_is_an_hour_ahead_takes_this_server_with_it() throws SQLException {
        var time = DatabaseTime.ofThisServer();
        DataSource ahead = setTo(clock.instant().plus(Duration.ofHours(1)));
        assertTrue(SystemClock.measure(time, ahead));
        assertNear(clock.instant().plus(Duration.ofHours(1)), time.instant());
    }

    @Test
    void time_travel_goes_on_working() {
        Instant then = Instant.parse("2031-01-01T00:00:00Z");
        assertEquals(then, Moment.at(then, clock::instant));
        assertTrue(Duration.between(clock.instant(), Moment.at(then, clock::instant)).toDays() > 1);
    }

    private static void assertNear(Instant expected, Instant actual) {
        assertTrue(Duration.between(expected, actual).abs().compareTo(NEAR) < 0, () -> expected + " is not near " + actual);
    }

    private static Instant utc(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection(); Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery("SELECT UTC_TIMESTAMP(6)")) {
            rows.next();
            return rows.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC);
        }
    }

    /** The same database, in sessions whose clock stands at that instant and which get their own back before they return to the pool. */
    private DataSource setTo(Instant instant) {
        return proxy(DataSource.class, source, "getConnection", made -> {
            Connection connection = (Connection) made;
            set(connection, String.valueOf(instant.toEpochMilli() / 1_000.0));
            return proxy(Connection.class, connection, "close", nothing -> nothing, () -> set(connection, "DEFAULT"));
        }, () -> { });
    }

    private static void set(Connection connection, String timestamp) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET timestamp = " + timestamp);
        }
    }

    private interface Before {
        void run() throws SQLException;
    }

    private interface Changed {
        Object of(Object made) throws SQLException;
    }

    private static <T> T proxy(Class<T> type, T real, String method, Changed changed, Before before) {
        return type.cast(Proxy.newProxyInstance(DatabaseTimeIT.class.getClassLoader(), new Class<?>[] {type}, (self, called, arguments) -> {
            try {
                if (!called.getName().equals(method)) {
                    return called.invoke(real, arguments);
                }
                before.run();
                return changed.of(called.invoke(real, arguments));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
