package org.jemaa.shared.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mysql.cj.jdbc.exceptions.CommunicationsException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLSyntaxErrorException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DatabaseAwayTest {

    @Test
    void a_broken_connection_a_full_disk_and_an_empty_pool_pass() {
        assertTrue(away(new CommunicationsException("Communications link failure", new java.io.EOFException())));
        assertTrue(away(new SQLException("The table 'leaf' is full", "HY000", 1114)));
        assertTrue(away(new SQLException("Disk full (/tmp); waiting for someone to free some space", "HY000", 1021)));
        assertTrue(away(new SQLException("Error in allocating a connection. Cause: In-use connections equal max-pool-size")));
    }

    @Test
    void a_mistake_of_ours_or_of_the_caller_stays_one() {
        assertFalse(away(new SQLSyntaxErrorException("no such column", "42S22", 1054)));
        assertFalse(away(new SQLIntegrityConstraintViolationException("Duplicate entry", "23000", 1062)));
        assertFalse(DatabaseAway.isBehind(new IllegalStateException("the vote is not over")));
    }

    private static boolean away(SQLException cause) {
        return DatabaseAway.isBehind(new PersistenceException(new RuntimeException(cause)));
    }
}
