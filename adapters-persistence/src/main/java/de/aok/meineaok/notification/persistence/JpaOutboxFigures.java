package de.aok.meineaok.notification.persistence;

import de.aok.meineaok.notification.application.Channel;
import de.aok.meineaok.notification.application.port.OutboxFigures;
import jakarta.persistence.EntityManager;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what is in the outbox; what was delivered is passed over by the indexes. */
public final class JpaOutboxFigures implements OutboxFigures {
    private final EntityManager entities;

    public JpaOutboxFigures(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Map<Channel, Figures> byChannel() {
        Map<Channel, Figures> figures = new EnumMap<>(Channel.class);
        Map<Channel, Long> expired = new EnumMap<>(Channel.class);
        for (Object[] row : rows("CommissionRow.expiredOnRecord")) {
            expired.put(channel(row), count(row[1]));
        }
        for (Channel channel : Channel.values()) {
            figures.put(
                    channel,
                    new Figures(0, null, channel == Channel.MAIL ? mailsBack() : 0, expired.getOrDefault(channel, 0L)));
        }
        for (Object[] row : rows("CommissionRow.figures")) {
            figures.computeIfPresent(
                    channel(row),
                    (channel, so) -> new Figures(
                            count(row[1]),
                            row[2] == null ? null : Instants.of(row[2]),
                            so.undelivered() + count(row[3]),
                            so.expired()));
        }
        return figures;
    }

    private long mailsBack() {
        return count(entities.createNamedQuery("CommissionRow.mailsBack").getSingleResult());
    }

    private List<Object[]> rows(String query) {
        return entities.createNamedQuery(query, Object[].class).getResultList();
    }

    private static Channel channel(Object[] row) {
        return Channel.valueOf((String) row[0]);
    }

    private static long count(Object column) {
        return ((Number) column).longValue();
    }
}
