package de.aok.meineaok.locking.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.locking.application.port.ContactTasks.ContactTask;
import de.aok.meineaok.persistence.TestAccounts;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Rule(RuleId.LCK_3)
class JpaContactTasksTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private final TestDatabase database = TestDatabase.shared();
    private final JpaContactTasks tasks = new JpaContactTasks(database.entities());
    private AccountId account = new AccountId(new UUID(0, 0));

    @BeforeEach
    void one_account() {
        account = TestAccounts.only(database);
    }

    @Test
    void shows_the_oldest_open_ones_first() {
        ContactTask third = add(NOW.plusSeconds(2));
        ContactTask first = add(NOW);
        ContactTask second = add(NOW.plusSeconds(1));

        assertThat(open(2)).containsExactly(first, second);
        assertThat(open(10)).containsExactly(first, second, third);
        assertThat(tasks.findOpen(third.id())).contains(third);
        assertThat(tasks.findOpen(UUID.randomUUID())).isEmpty();
    }

    @Test
    void lets_one_of_many_do_a_task() throws Exception {
        ContactTask task = add(NOW);
        List<Callable<Boolean>> doings = IntStream.range(0, 10)
                .mapToObj(i -> (Callable<Boolean>) () -> database.required(() -> tasks.done(task.id(), NOW)))
                .toList();

        long done;
        try (ExecutorService threads = Executors.newFixedThreadPool(5)) {
            done = threads.invokeAll(doings).stream().filter(Future::resultNow).count();
        }

        assertThat(done).isEqualTo(1);
        assertThat(open(10)).isEmpty();
        assertThat(database.required(() -> tasks.done(UUID.randomUUID(), NOW))).isFalse();
    }

    @Test
    @Rule(RuleId.LCK_4)
    void all_of_an_account_are_done_at_once() {
        ContactTask before = add(NOW);
        database.required(() -> tasks.done(before.id(), NOW));
        add(NOW.plusSeconds(1));
        add(NOW.plusSeconds(2));

        database.required(() -> tasks.allDone(account, NOW.plusSeconds(3)));

        assertThat(open(10)).isEmpty();
        assertThat(database.single("select count(*) from contact_task where done_at = '2026-11-24T10:00:03Z'"))
                .isEqualTo(2L);
    }

    private ContactTask add(Instant at) {
        ContactTask task = new ContactTask(UUID.randomUUID(), account, "many-addresses", at);
        database.required(() -> tasks.add(task));
        return task;
    }

    private List<ContactTask> open(int atMost) {
        return database.required(() -> tasks.open(atMost));
    }
}
