package de.aok.meineaok.registration;

import de.aok.meineaok.identity.EmailAddress;
import de.aok.meineaok.mobilenumber.MobileNumberReading;
import java.util.Optional;

/**
 * Reads contact points as people type them, with the knowledge of mail grammar and numbering plans that rules do not have. Whatever
 * was typed gets an answer; blanks around it make no difference.
 */
public interface ContactReader {

    /** @return empty if no mail can go there */
    Optional<EmailAddress> email(String typed);

    /** Judges by MTN-4. */
    MobileNumberReading mobileNumber(String typed);
}
