package org.jemaa.ballot.roll;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jemaa.ballot.OwnTransactions;
import org.jemaa.process.VotePart;

/** The roll's own account of the database. It cannot read the box. */
@ApplicationScoped
class RollDatabase implements VotePart {

    @Resource(lookup = "java:app/jdbc/roll")
    private DataSource source;
    private OwnTransactions transactions;

    @PostConstruct
    void open() {
        transactions = new OwnTransactions(source);
    }

    @Override
    public boolean works() {
        return transactions.works();
    }

    <T> T read(OwnTransactions.Work<T> work) {
        return transactions.read(work);
    }

    <T> T commit(OwnTransactions.Work<T> work) throws SQLException {
        return transactions.commit(work);
    }
}
