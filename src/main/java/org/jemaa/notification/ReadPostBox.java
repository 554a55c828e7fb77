package org.jemaa.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.shared.NotFound;
import org.jemaa.shared.Right;

/** What the demonstration has sent, to be read like a letter. Elsewhere there is no such thing: a letter is gone once it is sent. */
@ApplicationScoped
@Right("notification:read-post-box")
public class ReadPostBox {

    static final int MOST = 50;

    @Inject
    private Outbox outbox;
    @Inject
    private MailWay way;
    @Inject
    private CurrentMunicipality here;

    public record Delivered(Instant at, String address, Message message) {
    }

    public boolean isThere() {
        return way.isDemonstration();
    }

    /** The newest first. */
    public List<Delivered> handle() {
        if (!way.isDemonstration()) {
            throw new NotFound("no post box here");
        }
        return outbox.run(connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT sent_at, letter, notice_key FROM notification_notice"
                + " WHERE municipality_id = ? AND state = 'SENT' AND letter IS NOT NULL ORDER BY id DESC LIMIT " + MOST)) {
                query.setLong(1, here.id().value());
                var all = new ArrayList<Delivered>();
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        Letter letter = outbox.open(rows.getBytes(2), rows.getString(3));
                        all.add(new Delivered(rows.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC), letter.address(), letter.message()));
                    }
                }
                return all;
            }
        });
    }
}
