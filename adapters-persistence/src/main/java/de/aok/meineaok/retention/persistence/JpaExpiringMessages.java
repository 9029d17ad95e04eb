package de.aok.meineaok.retention.persistence;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.retention.RetentionClass;
import de.aok.meineaok.retention.application.port.ExpiringMessages;
import de.aok.meineaok.retention.application.port.ExpiringRecords.Place;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Messages of the database that are soon to be deleted; each bears when its person was told. */
public final class JpaExpiringMessages implements ExpiringMessages {
    private final EntityManager entities;

    public JpaExpiringMessages(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Untold take(
            RetentionClass among,
            Map<RetentionClass, Instant> sentBefore,
            Instant now,
            @Nullable Place after,
            int atMost) {
        List<?> page = entities.createNativeQuery("""
                        select sent_at, id, account_id from message
                        where retention_class = ?1 and not held and sent_at < ?2
                          and (sent_at, id) > (cast(?3 as timestamptz), cast(?4 as uuid))
                          and expiry_told_at is null and kind <> 'NOTICE'
                        order by sent_at, id
                        limit ?5""")
                .setParameter(1, among.name())
                .setParameter(2, Timestamp.from(Objects.requireNonNull(sentBefore.get(among))))
                .setParameter(3, Places.concluded(after))
                .setParameter(4, Places.id(after))
                .setParameter(5, atMost)
                .getResultList();
        if (page.isEmpty()) {
            return new Untold(List.of(), null);
        }
        String accounts = page.stream()
                .map(row -> ((Object[]) row)[2].toString())
                .distinct()
                .collect(Collectors.joining(","));
        return new Untold(
                tell(accounts, sentBefore, now),
                page.size() < atMost ? null : Places.of((Object[]) page.get(page.size() - 1)));
    }

    private List<Expiring> tell(String accounts, Map<RetentionClass, Instant> sentBefore, Instant now) {
        List<RetentionClass> classes = List.copyOf(sentBefore.keySet());
        List<?> told = entities.createNativeQuery("""
                        with told as (
                            update message m set expiry_told_at = ?1
                            from unnest(string_to_array(?2, ','), cast(string_to_array(?3, ',') as timestamptz[]))
                                     as due (retention_class, before)
                            where m.account_id = any (cast(string_to_array(?4, ',') as uuid[]))
                              and m.retention_class = due.retention_class and m.sent_at < due.before
                              and not m.held and m.expiry_told_at is null and m.kind <> 'NOTICE'
                            returning m.account_id, m.retention_class, m.sent_at)
                        select account_id, retention_class, count(*), min(sent_at) from told
                        group by account_id, retention_class""")
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, classes.stream().map(RetentionClass::name).collect(Collectors.joining(",")))
                .setParameter(
                        3,
                        classes.stream()
                                .map(kept -> Objects.requireNonNull(sentBefore.get(kept))
                                        .toString())
                                .collect(Collectors.joining(",")))
                .setParameter(4, accounts)
                .getResultList();
        List<Expiring> messages = new ArrayList<>();
        for (Object found : told) {
            Object[] row = (Object[]) found;
            messages.add(new Expiring(
                    new AccountId((UUID) row[0]),
                    RetentionClass.valueOf((String) row[1]),
                    ((Number) row[2]).intValue(),
                    ((Timestamp) row[3]).toInstant()));
        }
        return messages;
    }
}
