package de.aok.meineaok.recovery.persistence;

import de.aok.meineaok.persistence.SealedContents;
import de.aok.meineaok.recovery.application.ResetRequest;
import de.aok.meineaok.recovery.application.port.ResetRequests;
import de.aok.meineaok.secrecy.application.port.Sealing;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What waits to be judged, in the database: sealed, since it tells of KVNR, birth and the personal answer. */
public final class JpaResetRequests implements ResetRequests {
    private final EntityManager entities;
    private final SealedContents contents;

    public JpaResetRequests(EntityManager entities, Sealing sealing) {
        this.entities = entities;
        contents = new SealedContents(sealing, "reset-request");
    }

    @Override
    public void add(UUID id, ResetRequest request, Instant now) {
        entities.persist(new ResetRequestRow(id, contents.seal(id, Content.of(request)), now));
    }

    @Override
    @SuppressWarnings("unchecked") // a native query knows no types
    public List<Taken> take(Instant now, Duration lease, int atMost) {
        List<ResetRequestRow> rows = entities.createNativeQuery("""
                        select * from reset_request
                        where due_at <= ?1
                        order by due_at
                        limit ?2
                        for update skip locked""", ResetRequestRow.class)
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, atMost)
                .getResultList();
        rows.forEach(row -> row.lease(now.plus(lease)));
        return rows.stream().flatMap(row -> read(row).stream()).toList();
    }

    /** One that cannot be read, as when it was sealed by a key that is not known here, must not keep the others waiting. */
    private Optional<Taken> read(ResetRequestRow row) {
        try {
            Content content = contents.open(row.id(), row.sealedContent(), Content.class);
            return Optional.of(new Taken(row.id(), content.toRequest()));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public void done(UUID id) {
        entities.createNamedQuery("ResetRequestRow.done").setParameter("id", id).executeUpdate();
    }

    /** A request as it is kept. The names here outlive a release: what an older server wrote, a newer one reads. */
    private record Content(
            String userName,
            String kvnr,
            String birthDate,
            @Nullable String answer) {
        static Content of(ResetRequest request) {
            return new Content(request.userName(), request.kvnr(), request.birthDate(), request.answer());
        }

        ResetRequest toRequest() {
            return new ResetRequest(userName, kvnr, birthDate, answer);
        }

        @Override
        public String toString() {
            return "Content[…]";
        }
    }
}
