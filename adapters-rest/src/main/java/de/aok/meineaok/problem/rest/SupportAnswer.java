package de.aok.meineaok.problem.rest;

import de.aok.meineaok.support.SupportContacts;

/**
 * Whom to turn to (HOT-1).
 *
 * @param technicalPhone for technical matters
 * @param technicalEmail for technical matters
 * @param generalPhone for health, insurance and changes of address
 */
public record SupportAnswer(String technicalPhone, String technicalEmail, String generalPhone) {

    public static SupportAnswer of(SupportContacts contacts) {
        return new SupportAnswer(contacts.technicalPhone(), contacts.technicalEmail(), contacts.generalPhone());
    }
}
