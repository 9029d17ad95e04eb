package de.aok.meineaok.locking.rest;

import de.aok.meineaok.locking.application.ContactInsuredPersons;
import java.time.Instant;
import java.util.UUID;

/**
 * A task to contact an insured person: the account is under suspicion, or a letter came back.
 *
 * @param id by which it is completed
 * @param accountId whose owner is to be contacted
 * @param ground the name of the ground
 * @param createdAt since when
 */
public record ContactTaskAnswer(UUID id, UUID accountId, String ground, Instant createdAt) {
    static ContactTaskAnswer of(ContactInsuredPersons.Task task) {
        return new ContactTaskAnswer(task.id(), task.account(), task.ground(), task.createdAt());
    }
}
