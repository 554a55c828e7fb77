package org.jemaa.shared;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.sql.Connection;

/**
 * Three accounts of the database, each with what it needs and no more: the application, the roll and the box.
 * The roll's and the box's connections stay outside the server's transactions, so that no transaction ever spans both.
 */
@DataSourceDefinition(name = "java:app/jdbc/jemaa", className = "com.mysql.cj.jdbc.MysqlDataSource",
    url = "${MPCONFIG=jemaa.db.url}", user = "${MPCONFIG=jemaa.db.user}", password = "${MPCONFIG=jemaa.db.password}",
    initialPoolSize = 2, minPoolSize = 2, maxPoolSize = 32, isolationLevel = Connection.TRANSACTION_READ_COMMITTED)
@DataSourceDefinition(name = "java:app/jdbc/roll", className = "com.mysql.cj.jdbc.MysqlDataSource",
    url = "${MPCONFIG=jemaa.roll.db.url}", user = "${MPCONFIG=jemaa.roll.db.user}", password = "${MPCONFIG=jemaa.roll.db.password}",
    initialPoolSize = 1, minPoolSize = 1, maxPoolSize = 32, transactional = false, isolationLevel = Connection.TRANSACTION_READ_COMMITTED)
@DataSourceDefinition(name = "java:app/jdbc/box", className = "com.mysql.cj.jdbc.MysqlDataSource",
    url = "${MPCONFIG=jemaa.box.db.url}", user = "${MPCONFIG=jemaa.box.db.user}", password = "${MPCONFIG=jemaa.box.db.password}",
    initialPoolSize = 1, minPoolSize = 1, maxPoolSize = 32, transactional = false, isolationLevel = Connection.TRANSACTION_READ_COMMITTED)
@Singleton
@Startup
public class DataSources {
}
