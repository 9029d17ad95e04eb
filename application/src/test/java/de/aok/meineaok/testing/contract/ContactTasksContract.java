package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.locking.application.port.ContactTasks;
import de.aok.meineaok.locking.application.port.ContactTasks.ContactTask;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link ContactTasks} promise. */
@Rule(RuleId.LCK_3)
public abstract class ContactTasksContract extends KeepingContract {

    /** Where there is no task. */
    protected abstract ContactTasks tasks();

    /** An account, and each time another. */
    protected abstract AccountId newAccount();

    @Test
    void shows_the_oldest_open_ones_first() {
        AccountId account = newAccount();
        ContactTask third = add(account, NOW.plusSeconds(2));
        ContactTask first = add(account, NOW);
        ContactTask second = add(newAccount(), NOW.plusSeconds(1));

        assertThat(open(2)).containsExactly(first, second);
        assertThat(open(10)).containsExactly(first, second, third);
    }

    @Test
    void finds_a_task_until_it_is_done() {
        AccountId account = newAccount();
        ContactTask task = add(account, NOW);
        ContactTask other = add(account, NOW);
        assertThat(findOpen(task.id())).contains(task);
        assertThat(findOpen(UUID.randomUUID())).isEmpty();

        assertThat(done(task.id())).isTrue();

        assertThat(findOpen(task.id())).isEmpty();
        assertThat(done(task.id())).isFalse();
        assertThat(open(10)).containsExactly(other);
    }

    @Test
    void one_that_does_not_exist_cannot_be_done() {
        assertThat(done(UUID.randomUUID())).isFalse();
    }

    @Test
    void lets_one_of_many_do_a_task() throws Exception {
        ContactTask task = add(newAccount(), NOW);

        assertThat(atOnce(10, i -> tasks().done(task.id(), NOW)))
                .filteredOn(done -> done)
                .hasSize(1);

        assertThat(open(10)).isEmpty();
    }

    @Test
    @Rule(RuleId.LCK_4)
    void all_of_an_account_are_done_at_once() {
        AccountId account = newAccount();
        ContactTask first = add(account, NOW);
        ContactTask second = add(account, NOW.plusSeconds(1));
        ContactTask another = add(newAccount(), NOW);
        done(first.id());

        doWithin(() -> tasks().allDone(account, NOW.plusSeconds(3)));

        assertThat(open(10)).containsExactly(another);
        assertThat(done(second.id())).isFalse();
    }

    @Test
    void what_was_rolled_back_was_neither_added_nor_done() {
        AccountId account = newAccount();
        ContactTask task = add(account, NOW);
        ContactTask another = add(account, NOW.plusSeconds(1));

        assertThatIllegalStateException()
                .isThrownBy(() -> doWithin(() -> {
                    tasks().add(new ContactTask(UUID.randomUUID(), account, "many-addresses", NOW));
                    tasks().done(task.id(), NOW);
                    tasks().allDone(account, NOW);
                    throw new IllegalStateException("the cause failed");
                }));

        assertThat(open(10)).containsExactly(task, another);
    }

    private ContactTask add(AccountId account, Instant at) {
        ContactTask task = new ContactTask(UUID.randomUUID(), account, "many-addresses", at);
        doWithin(() -> tasks().add(task));
        return task;
    }

    private Optional<ContactTask> findOpen(UUID id) {
        return within(() -> tasks().findOpen(id));
    }

    private List<ContactTask> open(int atMost) {
        return within(() -> tasks().open(atMost));
    }

    private boolean done(UUID id) {
        return within(() -> tasks().done(id, NOW));
    }
}
