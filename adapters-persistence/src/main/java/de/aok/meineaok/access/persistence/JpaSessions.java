package de.aok.meineaok.access.persistence;

import de.aok.meineaok.access.application.port.NameKey;
import de.aok.meineaok.access.application.port.Sessions;
import de.aok.meineaok.access.application.port.TokenKey;
import de.aok.meineaok.login.Session;
import de.aok.meineaok.persistence.Keys;
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
        entities.persist(new SessionRow(Keys.text(key.bytes()), Keys.text(name.bytes()), session));
    }

    @Override
    public Optional<Session> find(TokenKey key) {
        return Optional.ofNullable(entities.find(SessionRow.class, Keys.text(key.bytes())))
                .map(SessionRow::toSession);
    }

    @Override
    public boolean touch(TokenKey key, Instant now) {
        return entities.createNamedQuery("SessionRow.touch")
                        .setParameter("now", now)
                        .setParameter("key", Keys.text(key.bytes()))
                        .executeUpdate()
                == 1;
    }

    @Override
    public void end(TokenKey key) {
        entities.createNamedQuery("SessionRow.end")
                .setParameter("key", Keys.text(key.bytes()))
                .executeUpdate();
    }

    @Override
    public void endAll(NameKey name) {
        entities.createNamedQuery("SessionRow.endAll")
                .setParameter("name", Keys.text(name.bytes()))
                .executeUpdate();
    }

    @Override
    public void endAllBut(TokenKey kept, NameKey name) {
        entities.createNamedQuery("SessionRow.endAllBut")
                .setParameter("name", Keys.text(name.bytes()))
                .setParameter("kept", Keys.text(kept.bytes()))
                .executeUpdate();
    }
}
