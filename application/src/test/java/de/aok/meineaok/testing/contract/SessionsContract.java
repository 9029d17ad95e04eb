package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.aok.meineaok.access.application.port.NameKey;
import de.aok.meineaok.access.application.port.Sessions;
import de.aok.meineaok.access.application.port.TokenKey;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.login.LastLogin;
import de.aok.meineaok.login.Session;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link Sessions} promise. */
@Rule(RuleId.LOG_5)
public abstract class SessionsContract extends KeepingContract {
    private static final TokenKey KEY = Keys.token("t1");
    private static final TokenKey OTHER = Keys.token("t2");
    private static final TokenKey ELSEWHERE = Keys.token("t3");
    private static final NameKey NAME = Keys.name("Name");

    /** Where there is no session. */
    protected abstract Sessions sessions();

    /** An account whose sessions they are. */
    protected abstract AccountId newAccount();

    @Test
    void keeps_a_session_as_it_was() {
        AccountId account = newAccount();
        Session first = Session.start(account, NOW, new LastLogin(null, 0));
        Session later = Session.start(account, NOW.plusMillis(1), new LastLogin(NOW, 3));

        doWithin(() -> sessions().add(KEY, NAME, first));
        doWithin(() -> sessions().add(OTHER, NAME, later));

        assertThat(find(KEY)).contains(first);
        assertThat(find(OTHER)).contains(later);
        assertThat(find(ELSEWHERE)).isEmpty();
    }

    @Test
    void notes_each_use() {
        Session session = Session.start(newAccount(), NOW, new LastLogin(NOW.minusSeconds(1000), 3));
        add(session);

        assertThat(within(() -> sessions().touch(KEY, NOW.plusSeconds(5)))).isTrue();

        assertThat(find(KEY)).contains(session.used(NOW.plusSeconds(5)));
        assertThat(find(OTHER)).contains(session);
    }

    @Test
    void one_that_has_ended_is_gone_and_answers_no_more() {
        add(Session.start(newAccount(), NOW, new LastLogin(null, 0)));

        doWithin(() -> sessions().end(KEY));

        assertThat(find(KEY)).isEmpty();
        assertThat(within(() -> sessions().touch(KEY, NOW.plusSeconds(5)))).isFalse();
        assertThat(find(KEY)).isEmpty();
        assertThat(find(OTHER)).isPresent();
    }

    @Test
    void ends_all_sessions_of_a_name() {
        add(Session.start(newAccount(), NOW, new LastLogin(null, 0)));

        doWithin(() -> sessions().endAll(Keys.name("Nobody")));
        assertThat(find(KEY)).isPresent();

        doWithin(() -> sessions().endAll(NAME));
        assertThat(find(KEY)).isEmpty();
        assertThat(find(OTHER)).isEmpty();
        assertThat(find(ELSEWHERE)).isPresent();
    }

    @Test
    @Rule(RuleId.PWD_10)
    void ends_all_sessions_of_a_name_but_one() {
        add(Session.start(newAccount(), NOW, new LastLogin(null, 0)));

        doWithin(() -> sessions().endAllBut(KEY, NAME));

        assertThat(find(KEY)).isPresent();
        assertThat(find(OTHER)).isEmpty();
        assertThat(find(ELSEWHERE)).isPresent();
    }

    @Test
    void what_was_rolled_back_began_and_ended_none() {
        Session session = Session.start(newAccount(), NOW, new LastLogin(null, 0));
        add(session);
        TokenKey begun = Keys.token("t4");

        assertThatIllegalStateException()
                .isThrownBy(() -> doWithin(() -> {
                    sessions().add(begun, NAME, session);
                    sessions().touch(KEY, NOW.plusSeconds(5));
                    sessions().end(OTHER);
                    throw new IllegalStateException("the cause failed");
                }));

        assertThat(find(begun)).isEmpty();
        assertThat(find(KEY)).contains(session);
        assertThat(find(OTHER)).contains(session);
    }

    /** Twice by one name, and once by another. */
    private void add(Session session) {
        doWithin(() -> {
            sessions().add(KEY, NAME, session);
            sessions().add(OTHER, NAME, session);
            sessions().add(ELSEWHERE, Keys.name("Else"), session);
        });
    }

    private Optional<Session> find(TokenKey key) {
        return within(() -> sessions().find(key));
    }
}
