package de.aok.meineaok.notification.application;

import de.aok.meineaok.activation.ActivationCode;
import de.aok.meineaok.benefits.ExtraBenefit;
import de.aok.meineaok.certificate.application.Certificate;
import de.aok.meineaok.certificate.application.CertificateKind;
import de.aok.meineaok.certificate.application.VerificationCode;
import de.aok.meineaok.credential.UserName;
import de.aok.meineaok.healthcard.CardOrderReason;
import de.aok.meineaok.identity.EmailAddress;
import de.aok.meineaok.identity.Euro;
import de.aok.meineaok.identity.Iban;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.identity.PostalAddress;
import de.aok.meineaok.mobilenumber.MobileNumber;
import de.aok.meineaok.mobilenumber.Mtan;
import de.aok.meineaok.recovery.OneTimePassword;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is to be sent, with all that it needs to say. */
public sealed interface Commission {

    /** Goes by post, to the address on file. */
    sealed interface Letter extends Commission {}

    /** Goes by SMS, and brings a code that does not serve for long. */
    sealed interface Sms extends Commission {
        MobileNumber to();

        /** When the code expires; it is not sent any more from then on. */
        Instant validUntil();
    }

    /** Goes to the ordinary e-mail address. */
    sealed interface Mail extends Commission {}

    /** Goes to the insurer's core system, which answers for what is on file. */
    sealed interface CoreRequest extends Commission {}

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

    /**
     * The SMS that proves a new mobile number (MTN-3).
     *
     * @param to the new number
     * @param mtan code
     * @param validUntil when the code expires; not sent any more from then on
     */
    record MobileNumberMtan(MobileNumber to, Mtan mtan, Instant validUntil) implements Sms {
        @Override
        public String toString() {
            return "MobileNumberMtan[…]";
        }
    }

    /**
     * The mail that announces a change or a lock, without anything worth protecting (MTN-5).
     *
     * @param to address
     * @param event what happened
     * @param at when
     */
    record SecurityNotice(EmailAddress to, Event event, Instant at) implements Mail {
        /** What is announced. */
        public enum Event {
            PASSWORD_CHANGED,
            MOBILE_NUMBER_CHANGED,
            /** Goes to the address before. */
            EMAIL_CHANGED,
            BANK_ACCOUNT_CHANGED,
            LOCKED,
            UNLOCKED
        }

        @Override
        public String toString() {
            return "SecurityNotice[" + event + ']';
        }
    }

    /**
     * The mail that says that there is a new message in the mailbox, and where to log in (NTF-1).
     *
     * @param to address
     */
    record NewMessageMail(EmailAddress to) implements Mail {
        @Override
        public String toString() {
            return "NewMessageMail[…]";
        }
    }

    /**
     * The mail with a one-time password (RCV-2).
     *
     * @param to address
     * @param oneTimePassword what it brings
     * @param validUntil when it expires
     */
    record OneTimePasswordMail(EmailAddress to, OneTimePassword oneTimePassword, Instant validUntil) implements Mail {
        @Override
        public String toString() {
            return "OneTimePasswordMail[…]";
        }
    }

    /**
     * The letter with a one-time password (RCV-2) and, for an account that waits for its activation, a new activation code
     * (RCV-4).
     *
     * @param recipient the insured person herself
     * @param address the address that the insurer has on file
     * @param oneTimePassword what it brings
     * @param activationCode what it brings besides; null for an account that is activated
     * @param issuedOn day of issue, Europe/Berlin
     * @param validThrough the last day on which both serve
     */
    record OneTimePasswordLetter(
            PersonName recipient,
            PostalAddress address,
            OneTimePassword oneTimePassword,
            @Nullable ActivationCode activationCode,
            LocalDate issuedOn,
            LocalDate validThrough)
            implements Letter {
        @Override
        public String toString() {
            return "OneTimePasswordLetter[…]";
        }
    }

    /**
     * The letter with the activation code for a new mobile number (MTN-3).
     *
     * @param recipient the insured person herself
     * @param address the address that the insurer has on file
     * @param code the code
     * @param issuedOn day of issue, Europe/Berlin
     * @param validThrough the last day on which the code serves
     */
    record MobileNumberLetter(
            PersonName recipient,
            PostalAddress address,
            ActivationCode code,
            LocalDate issuedOn,
            LocalDate validThrough)
            implements Letter {
        @Override
        public String toString() {
            return "MobileNumberLetter[…]";
        }
    }

    /**
     * The letter that brings a form to fill in (FRM-1).
     *
     * @param recipient the insured person
     * @param address the address that the insurer has on file
     * @param form its ID in the catalogue
     * @param issuedOn its date, Europe/Berlin
     */
    record FormLetter(PersonName recipient, PostalAddress address, String form, LocalDate issuedOn) implements Letter {
        @Override
        public String toString() {
            return "FormLetter[" + form + ']';
        }
    }

    /**
     * The letter that brings a certificate (FRM-2), to its holder.
     *
     * @param address the address that the insurer has on file
     * @param code shows that it is genuine
     */
    record CertificateLetter(PostalAddress address, Certificate certificate, VerificationCode code) implements Letter {
        @Override
        public String toString() {
            return "CertificateLetter[…]";
        }
    }

    /**
     * The order of a certificate for which something is not on file (FRM-2). The core system makes it, and sends it.
     *
     * @param kvnr whose
     * @param year of which; null if of none
     * @param requestedAt when she ordered it
     */
    record CertificateRequest(
            Kvnr kvnr, CertificateKind kind, @Nullable Integer year, Instant requestedAt) implements CoreRequest {
        @Override
        public String toString() {
            return "CertificateRequest[" + kind + ']';
        }
    }

    /**
     * The request to change the address on file (HOT-3). It becomes valid with the core system's next hand-over of insured persons.
     *
     * @param kvnr whose
     * @param name as on file, so that the core system can tell a mistake
     * @param birthDate as on file, for the same reason
     * @param address the new one
     * @param requestedAt when the hotline took it down
     */
    record AddressChange(Kvnr kvnr, PersonName name, LocalDate birthDate, PostalAddress address, Instant requestedAt)
            implements CoreRequest {
        @Override
        public String toString() {
            return "AddressChange[…]";
        }
    }

    /**
     * The order of a new health card (CRD-1). The case that it opens has the commission's ID as its reference.
     *
     * @param kvnr whose, and for whom
     * @param name as on file, so that the core system can tell a mistake
     * @param birthDate as on file, for the same reason
     * @param reason why
     * @param picture the number of the upload with the new picture; null if the old one stays
     * @param requestedAt when
     */
    record CardOrder(
            Kvnr kvnr,
            PersonName name,
            LocalDate birthDate,
            CardOrderReason reason,
            @Nullable String picture,
            Instant requestedAt)
            implements CoreRequest {
        @Override
        public String toString() {
            return "CardOrder[…]";
        }
    }

    /**
     * The request to change the name on file (DAT-2, DAT-3).
     *
     * @param kvnr whose
     * @param name as on file
     * @param birthDate as on file, so that the core system can tell a mistake
     * @param newName the new one
     * @param proof the number of the upload that proves it
     * @param requestedAt when the person asked
     */
    record NameChange(
            Kvnr kvnr, PersonName name, LocalDate birthDate, PersonName newName, String proof, Instant requestedAt)
            implements CoreRequest {
        @Override
        public String toString() {
            return "NameChange[…]";
        }
    }

    /**
     * The request to change a bank account on file (BNK-1).
     *
     * @param kvnr whose
     * @param name as on file, so that the core system can tell a mistake
     * @param birthDate as on file, for the same reason
     * @param kind what becomes of it
     * @param account by which portal and core system speak of it
     * @param iban its number, as it is to be; of one that is removed, as it was, and so with the rest
     * @param holder whose it is
     * @param forPayouts whether the AOK pays to it
     * @param forContributions whether contributions are collected from it, by a SEPA mandate
     * @param requestedAt when the person asked
     */
    record BankAccountChange(
            Kvnr kvnr,
            PersonName name,
            LocalDate birthDate,
            Kind kind,
            UUID account,
            Iban iban,
            String holder,
            boolean forPayouts,
            boolean forContributions,
            Instant requestedAt)
            implements CoreRequest {
        /** What becomes of it. */
        public enum Kind {
            ADDED,
            CHANGED,
            REMOVED
        }

        @Override
        public String toString() {
            return "BankAccountChange[…]";
        }
    }

    /**
     * The SMS with the mTAN for a change of a bank account, which says what it is for (BNK-2).
     *
     * @param to number
     * @param mtan code
     * @param validUntil when the code expires; not sent any more from then on
     * @param kind what becomes of the bank account
     * @param lastPlaces the last four places of its IBAN
     */
    record BankAccountMtan(
            MobileNumber to, Mtan mtan, Instant validUntil, BankAccountChange.Kind kind, String lastPlaces)
            implements Sms {
        @Override
        public String toString() {
            return "BankAccountMtan[…]";
        }
    }

    /**
     * The mail that proves a new e-mail address (DAT-3).
     *
     * @param to the new address
     * @param code what it brings
     * @param validUntil when the code expires
     */
    record EmailCodeMail(EmailAddress to, Mtan code, Instant validUntil) implements Mail {
        @Override
        public String toString() {
            return "EmailCodeMail[…]";
        }
    }

    /**
     * A claim of an extra benefit (BEN-1). The case that it opens has the commission's ID as its reference.
     *
     * @param kvnr whose
     * @param name as on file, so that the core system can tell a mistake
     * @param birthDate as on file, for the same reason
     * @param benefit what is claimed
     * @param on the day of service
     * @param amount of the invoice
     * @param bankAccount where it is to be paid
     * @param invoice the number of the upload with the invoice; null if there is none
     * @param requestedAt when
     */
    record BenefitClaimed(
            Kvnr kvnr,
            PersonName name,
            LocalDate birthDate,
            ExtraBenefit benefit,
            LocalDate on,
            Euro amount,
            UUID bankAccount,
            @Nullable String invoice,
            Instant requestedAt)
            implements CoreRequest {
        @Override
        public String toString() {
            return "BenefitClaimed[…]";
        }
    }
}
