package org.jemaa.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.jemaa.municipality.MunicipalityId;
import org.jemaa.shared.Right;

/** How many notices wait, were sent or could not be: figures, never to whom. */
@ApplicationScoped
@Right(Right.ANYONE)
public class OutboxBoard {

    @Inject
    private Outbox outbox;
    @Inject
    private MailWay way;
    @Inject
    private DeliverNotices deliver;

    public record Figures(long waiting, long sent, long failed) {

        public static final Figures NONE = new Figures(0, 0, 0);

        public long written() {
            return waiting + sent + failed;
        }

        private Figures plus(String state, long number) {
            return switch (state) {
                case "SENT" -> new Figures(waiting, sent + number, failed);
                case "FAILED" -> new Figures(waiting, sent, failed + number);
                default -> new Figures(waiting + number, sent, failed);
            };
        }
    }

    /** Why nothing leaves. */
    public enum Obstacle { NO_MAIL_SERVER, MAIL_SERVER_TAKES_NOTHING }

    /** Null where letters leave. */
    public Obstacle obstacle() {
        return way.carrier().isEmpty() ? Obstacle.NO_MAIL_SERVER : deliver.trouble() != null ? Obstacle.MAIL_SERVER_TAKES_NOTHING : null;
    }

    public long waiting(MunicipalityId municipality) {
        return outbox.run(connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT COUNT(*) FROM notification_notice WHERE municipality_id = ? AND state = 'WAITING'")) {
                query.setLong(1, municipality.value());
                try (ResultSet rows = query.executeQuery()) {
                    rows.next();
                    return rows.getLong(1);
                }
            }
        });
    }

    public Figures of(String topic, long about) {
        return perDay(topic, about, ZoneOffset.UTC).values().stream()
            .reduce(Figures.NONE, (one, other) -> new Figures(one.waiting() + other.waiting(), one.sent() + other.sent(), one.failed() + other.failed()));
    }

    /** By the day on which they were written, in that time zone. */
    public Map<LocalDate, Figures> perDay(String topic, long about, ZoneId zone) {
        return outbox.run(connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT DATE_FORMAT(written_at, '%Y-%m-%dT%H:00:00'), state, COUNT(*)"
                + " FROM notification_notice WHERE about = ? AND topic = ? GROUP BY 1, 2")) {
                query.setLong(1, about);
                query.setString(2, topic);
                var days = new TreeMap<LocalDate, Figures>();
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        LocalDate day = LocalDateTime.parse(rows.getString(1)).atOffset(ZoneOffset.UTC).atZoneSameInstant(zone).toLocalDate();
                        days.put(day, days.getOrDefault(day, Figures.NONE).plus(rows.getString(2), rows.getLong(3)));
                    }
                }
                return days;
            }
        });
    }
}
