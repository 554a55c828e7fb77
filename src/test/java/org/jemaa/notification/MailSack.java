package org.jemaa.notification;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Lets a test read the letters that wait to be sent, in the order in which they were written. */
@ApplicationScoped
public class MailSack {

    @Inject
    private Outbox outbox;
    @Resource(lookup = "java:app/jdbc/jemaa")
    private DataSource database;

    public record Waiting(String address, Message message, String plain) {

        /** The codes in it, in order. */
        public List<String> codes() {
            return message.parts().stream().filter(Message.Part.Code.class::isInstance).map(part -> ((Message.Part.Code) part).symbols()).toList();
        }
    }

    public List<Waiting> of(String topic, long about) {
        try (Connection connection = database.getConnection(); PreparedStatement query = connection.prepareStatement(
            "SELECT letter, notice_key FROM notification_notice WHERE topic = ? AND about = ? AND letter IS NOT NULL ORDER BY id")) {
            query.setString(1, topic);
            query.setLong(2, about);
            var all = new ArrayList<Waiting>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    Letter letter = outbox.open(rows.getBytes(1), rows.getString(2));
                    all.add(new Waiting(letter.address(), letter.message(), MessageText.plain(letter.message())));
                }
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
