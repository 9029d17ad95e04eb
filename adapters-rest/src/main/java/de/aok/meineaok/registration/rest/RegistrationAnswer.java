package de.aok.meineaok.registration.rest;

import de.aok.meineaok.problem.rest.SupportAnswer;
import java.time.LocalDate;

/**
 * A registration that was accepted.
 *
 * @param state where the account stands: {@code WAITING_FOR_ACTIVATION}
 * @param userName as typed
 * @param activationCodeValidThrough last day on which the code in the letter serves, Europe/Berlin
 * @param addressNotice where the letter goes, and whom to call if that is not right (REG-8)
 * @param support whom to turn to
 */
public record RegistrationAnswer(
        String state,
        String userName,
        LocalDate activationCodeValidThrough,
        String addressNotice,
        SupportAnswer support) {}
