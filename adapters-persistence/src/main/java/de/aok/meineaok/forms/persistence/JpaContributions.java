package de.aok.meineaok.forms.persistence;

import de.aok.meineaok.forms.application.YearlyContributions;
import de.aok.meineaok.forms.application.port.Contributions;
import de.aok.meineaok.identity.Euro;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.retention.RetentionClass;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;

/** Contributions in the database, where a report that counts less changes nothing. */
public final class JpaContributions implements Contributions {
    private final EntityManager entities;

    public JpaContributions(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public boolean record(UUID id, YearlyContributions contributions) {
        return entities.createNativeQuery("""
                        insert into contributions as kept (id, kvnr, year, health_cents, care_cents, reported_at, retention_class)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                        on conflict on constraint contributions_once do update
                        set health_cents = excluded.health_cents, care_cents = excluded.care_cents,
                            reported_at = excluded.reported_at
                        where (excluded.reported_at, excluded.health_cents, excluded.care_cents)
                            > (kept.reported_at, kept.health_cents, kept.care_cents)""")
                        .setParameter(1, id)
                        .setParameter(2, contributions.kvnr().value())
                        .setParameter(3, contributions.year())
                        .setParameter(4, contributions.healthInsurance().cents())
                        .setParameter(5, contributions.careInsurance().cents())
                        .setParameter(6, Timestamp.from(contributions.reportedAt()))
                        .setParameter(7, RetentionClass.CORRESPONDENCE.name())
                        .executeUpdate()
                == 1;
    }

    @Override
    public Optional<YearlyContributions> of(Kvnr kvnr, int year) {
        for (Object found : entities.createNativeQuery(
                        "select health_cents, care_cents, reported_at from contributions where kvnr = ?1 and year = ?2")
                .setParameter(1, kvnr.value())
                .setParameter(2, year)
                .getResultList()) {
            Object[] row = (Object[]) found;
            return Optional.of(new YearlyContributions(
                    kvnr,
                    year,
                    new Euro(((Number) row[0]).longValue()),
                    new Euro(((Number) row[1]).longValue()),
                    ((Timestamp) row[2]).toInstant()));
        }
        return Optional.empty();
    }
}
