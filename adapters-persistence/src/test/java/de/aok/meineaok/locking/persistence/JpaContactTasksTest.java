package de.aok.meineaok.locking.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.locking.application.port.ContactTasks;
import de.aok.meineaok.locking.application.port.ContactTasks.ContactTask;
import de.aok.meineaok.persistence.TestAccounts;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.contract.ContactTasksContract;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JpaContactTasksTest extends ContactTasksContract {
    private final TestDatabase database = TestDatabase.emptied("account");
    private final JpaContactTasks tasks = new JpaContactTasks(database.entities());

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected ContactTasks tasks() {
        return tasks;
    }

    @Override
    protected AccountId newAccount() {
        return TestAccounts.another(database);
    }

    @Test
    @Rule({RuleId.LCK_3, RuleId.LCK_4})
    void keeps_when_each_was_done_first() {
        AccountId account = newAccount();
        ContactTask before = new ContactTask(UUID.randomUUID(), account, "many-addresses", NOW);
        ContactTask open = new ContactTask(UUID.randomUUID(), account, "many-addresses", NOW);
        doWithin(() -> {
            tasks.add(before);
            tasks.add(open);
        });
        doWithin(() -> tasks.done(before.id(), NOW));

        doWithin(() -> tasks.allDone(account, NOW.plusSeconds(3)));

        assertThat(database.single("select id from contact_task where done_at = '2026-11-24T10:00:00Z'"))
                .isEqualTo(before.id());
        assertThat(database.single("select id from contact_task where done_at = '2026-11-24T10:00:03Z'"))
                .isEqualTo(open.id());
    }
}
