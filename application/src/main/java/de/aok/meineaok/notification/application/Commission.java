package de.aok.meineaok.notification.application;

import de.aok.meineaok.activation.ActivationCode;
import de.aok.meineaok.credential.UserName;
import de.aok.meineaok.identity.EmailAddress;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.identity.PostalAddress;
import de.aok.meineaok.mobilenumber.MobileNumber;
import de.aok.meineaok.mobilenumber.Mtan;
import java.time.Instant;
import java.time.LocalDate;

/** What is to be sent to a person, with all that its text needs. */
public sealed interface Commission {

    /** Goes by post, to the address on file. */
    sealed interface Letter extends Commission {}

    /** Goes by SMS. */
    sealed interface Sms extends Commission {}

    /** Goes to the ordinary e-mail address. */
    sealed interface Mail extends Commission {}

    /**
     * The letter with the activation code (ACT-1).
     *
     * @param recipient the insured person herself, never anybody who acts for her
     * @param address the address that the insurer has on file
     * @param code the code
     * @param issuedOn day of issue, Europe/Berlin
     * @param validThrough the last day on which the code serves (ACT-2)
     */
    record ActivationLetter(
            PersonName recipient,
            PostalAddress address,
            ActivationCode code,
            LocalDate issuedOn,
            LocalDate validThrough)
            implements Letter {
        @Override
        public String toString() {
            return "ActivationLetter[…]";
        }
    }

    /**
     * The SMS with the mTAN of a login (MTN-2).
     *
     * @param to number
     * @param mtan code
     * @param validUntil when the code expires; not sent any more from then on
     */
    record LoginMtan(MobileNumber to, Mtan mtan, Instant validUntil) implements Sms {
        @Override
        public String toString() {
            return "LoginMtan[…]";
        }
    }

    /**
     * The mail that tells the user name after registration (NTF-2).
     *
     * @param to address
     * @param recipient the account's owner
     * @param userName as typed
     */
    record UserNameMail(EmailAddress to, PersonName recipient, UserName userName) implements Mail {
        @Override
        public String toString() {
            return "UserNameMail[…]";
        }
    }

    /**
     * The mail that reminds once of an activation code not yet used (ACT-8).
     *
     * @param to address
     * @param recipient the account's owner
     * @param validThrough the last day on which the code serves
     */
    record ActivationReminder(EmailAddress to, PersonName recipient, LocalDate validThrough) implements Mail {
        @Override
        public String toString() {
            return "ActivationReminder[…]";
        }
    }
}
