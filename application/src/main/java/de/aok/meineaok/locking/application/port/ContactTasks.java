package de.aok.meineaok.locking.application.port;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The hotline's tasks to contact insured persons. */
@Rule(RuleId.LCK_3)
public interface ContactTasks {
    void add(ContactTask task);

    /** @return empty if there is none, or it was done */
    Optional<ContactTask> findOpen(UUID id);

    /** Those not done yet, the oldest first. */
    List<ContactTask> open(int atMost);

    /** @return false if it was done already, or there is none */
    boolean done(UUID id, Instant now);

    /** All of an account are done. */
    void allDone(AccountId account, Instant now);

    /**
     * A task.
     *
     * @param id its identifier
     * @param account whose owner is to be contacted
     * @param ground why: the name of the ground for suspicion
     * @param createdAt since when
     */
    record ContactTask(UUID id, AccountId account, String ground, Instant createdAt) {}
}
