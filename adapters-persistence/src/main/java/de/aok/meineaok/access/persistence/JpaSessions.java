package de.aok.meineaok.access.persistence;

import de.aok.meineaok.access.application.port.NameKey;
import de.aok.meineaok.access.application.port.Sessions;
import de.aok.meineaok.access.application.port.TokenKey;
import de.aok.meineaok.login.Session;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;

/** The sessions in the database, so that what ends one server's session ends it on all. */
public final class JpaSessions implements Sessions {
    private final EntityManager entities;

    public JpaSessions(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(TokenKey key, NameKey name, Session session) {
        entities.persist(new SessionRow(key.hash().text(), name.hash().text(), session));
    }

    @Override
    public Optional<Session> find(TokenKey key) {
        return Optional.ofNullable(entities.find(SessionRow.class, key.hash().text()))
                .map(SessionRow::toSession);
    }

    @Override
    public boolean touch(TokenKey key, Instant now) {
        return entities.createNamedQuery("SessionRow.touch")
                        .setParameter("now", now)
                        .setParameter("key", key.hash().text())
                        .executeUpdate()
                == 1;
    }

    @Override
    public void end(TokenKey key) {
        entities.createNamedQuery("SessionRow.end")
                .setParameter("key", key.hash().text())
                .executeUpdate();
    }

    @Override
    public void endAll(NameKey name) {
        entities.createNamedQuery("SessionRow.endAll")
                .setParameter("name", name.hash().text())
                .executeUpdate();
    }

    @Override
    public void endAllBut(TokenKey kept, NameKey name) {
        entities.createNamedQuery("SessionRow.endAllBut")
                .setParameter("name", name.hash().text())
                .setParameter("kept", kept.hash().text())
                .executeUpdate();
    }
}
