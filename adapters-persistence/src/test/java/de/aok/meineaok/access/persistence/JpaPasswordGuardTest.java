package de.aok.meineaok.access.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.access.application.port.NameKey;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.login.LoginRules;
import de.aok.meineaok.login.PasswordAttempts;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.recovery.DailyTries;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.secrecy.application.port.KeyedHash;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JpaPasswordGuardTest {
    private static final LoginRules RULES = LoginRules.aokNiedersachsen();
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private final TestDatabase database = TestDatabase.shared();
    private final JpaPasswordGuard guard = new JpaPasswordGuard(database.entities());
    private final NameKey name = randomName();

    @Test
    void knows_nothing_of_a_name_never_tried() {
        assertThat(guard.peek(name)).isEqualTo(PasswordAttempts.none());
    }

    @Test
    void keeps_what_was_saved() {
        PasswordAttempts attempts = new PasswordAttempts(5, new DailyTries(LocalDate.of(2026, 11, 24), 2), 7, NOW);

        database.required(() -> {
            guard.lock(name, NOW);
            guard.save(name, attempts);
        });

        assertThat(guard.peek(name)).isEqualTo(attempts);
    }

    @Test
    void a_new_account_starts_from_nothing() {
        database.required(() -> {
            guard.lock(name, NOW);
            guard.save(name, new PasswordAttempts(5, new DailyTries(LocalDate.of(2026, 11, 24), 2), 7, NOW));
        });

        database.required(() -> guard.reset(name, account(), NOW));

        assertThat(guard.peek(name)).isEqualTo(PasswordAttempts.none());
    }

    @Test
    @Rule(RuleId.LOG_3)
    void lets_five_of_many_at_once_be_judged_and_no_more() throws Exception {
        List<Callable<Boolean>> attempts = IntStream.range(0, 40)
                .mapToObj(i -> (Callable<Boolean>) () -> database.required(this::judgeWrong))
                .toList();

        long judged;
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            judged = threads.invokeAll(attempts).stream()
                    .filter(Future::resultNow)
                    .count();
        }

        assertThat(judged).isEqualTo(5);
        assertThat(guard.peek(name).locked()).isTrue();
    }

    private boolean judgeWrong() {
        PasswordAttempts attempts = guard.lock(name, NOW);
        if (attempts.locked()) {
            return false;
        }
        guard.save(name, attempts.afterWrong(NOW, RULES));
        return true;
    }

    private AccountId account() {
        AccountId account = new AccountId(UUID.randomUUID());
        database.execute("delete from account");
        database.execute(
                "insert into account (id, kvnr, user_name, user_name_folded, password_hash, email, mobile_number, state, registered_at)"
                        + " values ('" + account
                        + "', 'A000500015', 'Name', 'name', '$argon2id$', 'a@example.org', '+4915112345678', 'WAITING_FOR_ACTIVATION', now())");
        return account;
    }

    private static NameKey randomName() {
        byte[] bytes = new byte[32];
        ThreadLocalRandom.current().nextBytes(bytes);
        return new NameKey(new KeyedHash(bytes));
    }
}
