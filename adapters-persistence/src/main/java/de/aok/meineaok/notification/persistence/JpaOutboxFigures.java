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
        Map<Channel, Long> expired = counts("CommissionRow.expiredOnRecord");
        Map<Channel, Long> undelivered = counts("CommissionRow.givenUpByChannel");
        undelivered.merge(Channel.MAIL, mailsBack(), Long::sum);
        Map<Channel, Figures> figures = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            figures.put(
                    channel,
                    new Figures(0, null, undelivered.getOrDefault(channel, 0L), expired.getOrDefault(channel, 0L)));
        }
        for (Object[] row : rows("CommissionRow.figures")) {
            figures.computeIfPresent(
                    channel(row),
                    (channel, so) -> new Figures(count(row[1]), Instants.of(row[2]), so.undelivered(), so.expired()));
        }
        return figures;
    }

    private Map<Channel, Long> counts(String query) {
        Map<Channel, Long> counts = new EnumMap<>(Channel.class);
        rows(query).forEach(row -> counts.put(channel(row), count(row[1])));
        return counts;
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
