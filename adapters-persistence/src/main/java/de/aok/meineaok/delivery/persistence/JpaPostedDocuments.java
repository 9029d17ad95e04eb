package de.aok.meineaok.delivery.persistence;

import de.aok.meineaok.delivery.application.PostedDocument;
import de.aok.meineaok.delivery.application.port.PostedDocuments;
import de.aok.meineaok.mailbox.application.SenderReference;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;

/** Posted documents in the database, which passes over what has an outcome already. */
public final class JpaPostedDocuments implements PostedDocuments {
    private final EntityManager entities;

    public JpaPostedDocuments(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public boolean add(PostedDocument document) {
        return entities.createNativeQuery("""
                        insert into posted_document (id, sender_system, sender_reference, retention_class, decided_at)
                        values (?1, ?2, ?3, ?4, ?5)
                        on conflict on constraint posted_document_once do nothing""")
                        .setParameter(1, document.id())
                        .setParameter(2, document.reference().system())
                        .setParameter(3, document.reference().reference())
                        .setParameter(4, document.kept().name())
                        .setParameter(5, Timestamp.from(document.decidedAt()))
                        .executeUpdate()
                == 1;
    }

    @Override
    public boolean contains(SenderReference reference) {
        return !entities.createNativeQuery(
                        "select id from posted_document where sender_system = ?1 and sender_reference = ?2")
                .setParameter(1, reference.system())
                .setParameter(2, reference.reference())
                .getResultList()
                .isEmpty();
    }
}
