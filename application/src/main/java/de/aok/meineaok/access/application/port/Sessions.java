package de.aok.meineaok.access.application.port;

import de.aok.meineaok.login.Session;
import java.time.Instant;
import java.util.Optional;

/** The sessions of all servers. */
public interface Sessions {

    void add(TokenKey key, NameKey name, Session session);

    Optional<Session> find(TokenKey key);

    /** Notes a use. @return false if the session is gone meanwhile */
    boolean touch(TokenKey key, Instant now);

    void end(TokenKey key);

    /** Ends all sessions of the account with this user name, if there is one. */
    void endAll(NameKey name);

    /** Ends all of them but one. */
    void endAllBut(TokenKey kept, NameKey name);
}
