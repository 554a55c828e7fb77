package org.jemaa.ballot.roll;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jemaa.ballot.OwnTransactions;

/** The roll's own account of the database. It cannot read the box. */
@ApplicationScoped
class RollDatabase {

    @Resource(lookup = "java:app/jdbc/roll")
    private DataSource source;
    private OwnTransactions transactions;

    @PostConstruct
    void open() {
        transactions = new OwnTransactions(source);
    }

    <T> T read(OwnTransactions.Work<T> work) {
        return transactions.read(work);
    }

    <T> T commit(OwnTransactions.Work<T> work) throws SQLException {
        return transactions.commit(work);
    }
}
