package de.aok.meineaok.retention.persistence;

import de.aok.meineaok.retention.RetentionClass;
import de.aok.meineaok.retention.application.DeletionCount;
import de.aok.meineaok.retention.application.port.DeletionProtocol;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The deletion protocol in the database: a row for each day, class and kind. */
public final class JpaDeletionProtocol implements DeletionProtocol {
    private final EntityManager entities;

    public JpaDeletionProtocol(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(LocalDate day, RetentionClass kept, String kind, int deleted, int files) {
        entities.createNativeQuery("""
                        insert into deletion_protocol as p (day, retention_class, kind, deleted, files)
                        values (?1, ?2, ?3, ?4, ?5)
                        on conflict (day, retention_class, kind) do update
                        set deleted = p.deleted + excluded.deleted, files = p.files + excluded.files""")
                .setParameter(1, Date.valueOf(day))
                .setParameter(2, kept.name())
                .setParameter(3, kind)
                .setParameter(4, deleted)
                .setParameter(5, files)
                .executeUpdate();
    }

    @Override
    public List<DeletionCount> between(LocalDate from, LocalDate to) {
        List<DeletionCount> counts = new ArrayList<>();
        for (Object found : entities.createNativeQuery("""
                        select day, retention_class, kind, deleted, files from deletion_protocol
                        where day between ?1 and ?2
                        order by day, retention_class, kind""")
                .setParameter(1, Date.valueOf(from))
                .setParameter(2, Date.valueOf(to))
                .getResultList()) {
            Object[] row = (Object[]) found;
            counts.add(new DeletionCount(
                    ((Date) row[0]).toLocalDate(),
                    RetentionClass.valueOf((String) row[1]),
                    (String) row[2],
                    ((Number) row[3]).longValue(),
                    ((Number) row[4]).longValue()));
        }
        return counts;
    }
}
