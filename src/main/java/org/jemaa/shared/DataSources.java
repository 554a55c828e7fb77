package org.jemaa.shared;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.sql.Connection;

/**
 * Three accounts of the database, each with what it needs and no more: the application, the roll and the box.
 * The roll's and the box's connections stay outside the server's transactions, so that no transaction ever spans both.
 *
 * <p>A connection that nobody looked at for two seconds is tried before it is used: a database that was away, and all connections with
 * it, is then found again by the first request that asks. Nobody waits for a free connection longer than ten seconds.
 */
@DataSourceDefinition(name = "java:app/jdbc/jemaa", className = "com.mysql.cj.jdbc.MysqlDataSource",
    url = "${MPCONFIG=jemaa.db.url}", user = "${MPCONFIG=jemaa.db.user}", password = "${MPCONFIG=jemaa.db.password}",
    initialPoolSize = 2, minPoolSize = 2, maxPoolSize = 32, isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
    properties = {DataSources.PATIENCE, DataSources.CHECKED, DataSources.CHECKED_HOW, DataSources.CHECKED_AFTER, DataSources.ALL_AT_ONCE})
@DataSourceDefinition(name = "java:app/jdbc/roll", className = "com.mysql.cj.jdbc.MysqlDataSource",
    url = "${MPCONFIG=jemaa.roll.db.url}", user = "${MPCONFIG=jemaa.roll.db.user}", password = "${MPCONFIG=jemaa.roll.db.password}",
    initialPoolSize = 1, minPoolSize = 1, maxPoolSize = 32, transactional = false, isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
    properties = {DataSources.PATIENCE, DataSources.CHECKED, DataSources.CHECKED_HOW, DataSources.CHECKED_AFTER, DataSources.ALL_AT_ONCE})
@DataSourceDefinition(name = "java:app/jdbc/box", className = "com.mysql.cj.jdbc.MysqlDataSource",
    url = "${MPCONFIG=jemaa.box.db.url}", user = "${MPCONFIG=jemaa.box.db.user}", password = "${MPCONFIG=jemaa.box.db.password}",
    initialPoolSize = 1, minPoolSize = 1, maxPoolSize = 32, transactional = false, isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
    properties = {DataSources.PATIENCE, DataSources.CHECKED, DataSources.CHECKED_HOW, DataSources.CHECKED_AFTER, DataSources.ALL_AT_ONCE})
@Singleton
@Startup
public class DataSources {

    static final String PATIENCE = "fish.payara.max-wait-time-in-millis=10000";
    static final String CHECKED = "fish.payara.is-connection-validation-required=true";
    static final String CHECKED_HOW = "fish.payara.connection-validation-method=auto-commit";
    static final String CHECKED_AFTER = "fish.payara.validate-atmost-once-period-in-seconds=2";
    static final String ALL_AT_ONCE = "fish.payara.fail-all-connections=true";
}
