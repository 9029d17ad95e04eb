package de.aok.meineaok.notification.persistence;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.aok.meineaok.activation.ActivationCode;
import de.aok.meineaok.credential.UserName;
import de.aok.meineaok.identity.EmailAddress;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.identity.PostalAddress;
import de.aok.meineaok.mobilenumber.MobileNumber;
import de.aok.meineaok.mobilenumber.Mtan;
import de.aok.meineaok.notification.application.Commission;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A commission's content as it is kept until its delivery. The names here outlive a release: what an older server wrote, a newer
 * one reads.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CommissionContent.ActivationLetter.class, name = "activation-letter"),
    @JsonSubTypes.Type(value = CommissionContent.LoginMtan.class, name = "login-mtan"),
    @JsonSubTypes.Type(value = CommissionContent.UserNameMail.class, name = "user-name-mail"),
    @JsonSubTypes.Type(value = CommissionContent.ActivationReminder.class, name = "activation-reminder")
})
sealed interface CommissionContent {
    ObjectMapper JSON = new ObjectMapper();

    Commission toCommission();

    static byte[] write(Commission commission) {
        try {
            return JSON.writeValueAsBytes(of(commission));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Commission read(byte[] content) {
        try {
            return JSON.readValue(content, CommissionContent.class).toCommission();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CommissionContent of(Commission commission) {
        return switch (commission) {
            case Commission.ActivationLetter letter ->
                new ActivationLetter(
                        letter.recipient().family(),
                        letter.recipient().given(),
                        letter.address().lines(),
                        letter.address().postalCode(),
                        letter.address().city(),
                        letter.address().country(),
                        letter.code().reveal(),
                        letter.issuedOn().toString(),
                        letter.validThrough().toString());
            case Commission.LoginMtan sms ->
                new LoginMtan(
                        sms.to().value(), sms.mtan().reveal(), sms.validUntil().toString());
            case Commission.UserNameMail mail ->
                new UserNameMail(
                        mail.to().value(),
                        mail.recipient().family(),
                        mail.recipient().given(),
                        mail.userName().value());
            case Commission.ActivationReminder mail ->
                new ActivationReminder(
                        mail.to().value(),
                        mail.recipient().family(),
                        mail.recipient().given(),
                        mail.validThrough().toString());
        };
    }

    /** See {@link Commission.ActivationLetter}. */
    record ActivationLetter(
            String family,
            String given,
            List<String> lines,
            String postalCode,
            String city,
            String country,
            String code,
            String issuedOn,
            String validThrough)
            implements CommissionContent {
        @Override
        public Commission toCommission() {
            return new Commission.ActivationLetter(
                    new PersonName(family, given),
                    new PostalAddress(lines, postalCode, city, country),
                    ActivationCode.parse(code).orElseThrow(),
                    LocalDate.parse(issuedOn),
                    LocalDate.parse(validThrough));
        }

        @Override
        public String toString() {
            return "ActivationLetter[…]";
        }
    }

    /** See {@link Commission.LoginMtan}. */
    record LoginMtan(String to, String mtan, String validUntil) implements CommissionContent {
        @Override
        public Commission toCommission() {
            return new Commission.LoginMtan(new MobileNumber(to), Mtan.of(mtan), Instant.parse(validUntil));
        }

        @Override
        public String toString() {
            return "LoginMtan[…]";
        }
    }

    /** See {@link Commission.UserNameMail}. */
    record UserNameMail(String to, String family, String given, String userName) implements CommissionContent {
        @Override
        public Commission toCommission() {
            return new Commission.UserNameMail(
                    new EmailAddress(to), new PersonName(family, given), UserName.of(userName));
        }

        @Override
        public String toString() {
            return "UserNameMail[…]";
        }
    }

    /** See {@link Commission.ActivationReminder}. */
    record ActivationReminder(String to, String family, String given, String validThrough)
            implements CommissionContent {
        @Override
        public Commission toCommission() {
            return new Commission.ActivationReminder(
                    new EmailAddress(to), new PersonName(family, given), LocalDate.parse(validThrough));
        }

        @Override
        public String toString() {
            return "ActivationReminder[…]";
        }
    }
}
