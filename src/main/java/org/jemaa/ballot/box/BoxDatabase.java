package org.jemaa.ballot.box;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jemaa.ballot.OwnTransactions;
import org.jemaa.process.VotePart;

/** The box's own account of the database: it may read and add, and can change nothing. It cannot read the roll. */
@ApplicationScoped
class BoxDatabase implements VotePart {

    @Resource(lookup = "java:app/jdbc/box")
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
