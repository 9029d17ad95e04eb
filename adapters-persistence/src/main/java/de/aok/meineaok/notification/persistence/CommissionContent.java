package de.aok.meineaok.notification.persistence;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.recovery.OneTimePassword;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A commission's content as it is kept until its delivery. The names here outlive a release: what an older server wrote, a newer
 * one reads.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CommissionContent.ActivationLetter.class, name = "activation-letter"),
    @JsonSubTypes.Type(value = CommissionContent.LoginMtan.class, name = "login-mtan"),
    @JsonSubTypes.Type(value = CommissionContent.UserNameMail.class, name = "user-name-mail"),
    @JsonSubTypes.Type(value = CommissionContent.ActivationReminder.class, name = "activation-reminder"),
    @JsonSubTypes.Type(value = CommissionContent.MobileNumberMtan.class, name = "mobile-number-mtan"),
    @JsonSubTypes.Type(value = CommissionContent.SecurityNotice.class, name = "security-notice"),
    @JsonSubTypes.Type(value = CommissionContent.NewMessageMail.class, name = "new-message-mail"),
    @JsonSubTypes.Type(value = CommissionContent.OneTimePasswordMail.class, name = "one-time-password-mail"),
    @JsonSubTypes.Type(value = CommissionContent.OneTimePasswordLetter.class, name = "one-time-password-letter"),
    @JsonSubTypes.Type(value = CommissionContent.MobileNumberLetter.class, name = "mobile-number-letter"),
    @JsonSubTypes.Type(value = CommissionContent.FormLetter.class, name = "form-letter"),
    @JsonSubTypes.Type(value = CommissionContent.CertificateLetter.class, name = "certificate-letter"),
    @JsonSubTypes.Type(value = CommissionContent.CertificateRequest.class, name = "certificate-request"),
    @JsonSubTypes.Type(value = CommissionContent.AddressChange.class, name = "address-change"),
    @JsonSubTypes.Type(value = CommissionContent.NameChange.class, name = "name-change"),
    @JsonSubTypes.Type(value = CommissionContent.BankAccountChange.class, name = "bank-account-change"),
    @JsonSubTypes.Type(value = CommissionContent.BankAccountMtan.class, name = "bank-account-mtan"),
    @JsonSubTypes.Type(value = CommissionContent.EmailCodeMail.class, name = "email-code-mail"),
    @JsonSubTypes.Type(value = CommissionContent.BenefitClaimed.class, name = "benefit-claimed"),
    @JsonSubTypes.Type(value = CommissionContent.CardOrder.class, name = "card-order")
})
sealed interface CommissionContent {
    Commission toCommission();

    static CommissionContent of(Commission commission) {
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
            case Commission.MobileNumberMtan sms ->
                new MobileNumberMtan(
                        sms.to().value(), sms.mtan().reveal(), sms.validUntil().toString());
            case Commission.SecurityNotice mail ->
                new SecurityNotice(
                        mail.to().value(), mail.event().name(), mail.at().toString());
            case Commission.NewMessageMail mail -> new NewMessageMail(mail.to().value());
            case Commission.OneTimePasswordMail mail ->
                new OneTimePasswordMail(
                        mail.to().value(),
                        mail.oneTimePassword().reveal(),
                        mail.validUntil().toString());
            case Commission.OneTimePasswordLetter letter ->
                new OneTimePasswordLetter(
                        Addressee.of(letter.recipient(), letter.address()),
                        letter.oneTimePassword().reveal(),
                        revealed(letter.activationCode()),
                        letter.issuedOn().toString(),
                        letter.validThrough().toString());
            case Commission.MobileNumberLetter letter ->
                new MobileNumberLetter(
                        Addressee.of(letter.recipient(), letter.address()),
                        letter.code().reveal(),
                        letter.issuedOn().toString(),
                        letter.validThrough().toString());
            case Commission.FormLetter letter ->
                new FormLetter(
                        Addressee.of(letter.recipient(), letter.address()),
                        letter.form(),
                        letter.issuedOn().toString());
            case Commission.CertificateLetter letter -> CertificateLetter.of(letter);
            case Commission.CertificateRequest request ->
                new CertificateRequest(
                        request.kvnr().value(),
                        request.kind().name(),
                        request.year(),
                        request.requestedAt().toString());
            case Commission.BenefitClaimed request ->
                new BenefitClaimed(
                        Asking.of(request.kvnr(), request.name(), request.birthDate()),
                        request.benefit().name(),
                        request.on().toString(),
                        request.amount().cents(),
                        request.bankAccount().toString(),
                        request.invoice(),
                        request.requestedAt().toString());
            case Commission.CardOrder request ->
                new CardOrder(
                        Asking.of(request.kvnr(), request.name(), request.birthDate()),
                        request.reason().name(),
                        request.picture(),
                        request.requestedAt().toString());
            case Commission.AddressChange request ->
                new AddressChange(
                        request.kvnr().value(),
                        Addressee.of(request.name(), request.address()),
                        request.birthDate().toString(),
                        request.requestedAt().toString());
            case Commission.NameChange request ->
                new NameChange(
                        Asking.of(request.kvnr(), request.name(), request.birthDate()),
                        request.newName().family(),
                        request.newName().given(),
                        request.proof(),
                        request.requestedAt().toString());
            case Commission.BankAccountChange request ->
                new BankAccountChange(
                        Asking.of(request.kvnr(), request.name(), request.birthDate()),
                        request.kind().name(),
                        request.account().toString(),
                        request.iban().value(),
                        request.holder(),
                        request.forPayouts(),
                        request.forContributions(),
                        request.requestedAt().toString());
            case Commission.BankAccountMtan sms ->
                new BankAccountMtan(
                        sms.to().value(),
                        sms.mtan().reveal(),
                        sms.validUntil().toString(),
                        sms.kind().name(),
                        sms.lastPlaces());
            case Commission.EmailCodeMail mail ->
                new EmailCodeMail(
                        mail.to().value(),
                        mail.code().reveal(),
                        mail.validUntil().toString());
        };
    }

    private static @Nullable String revealed(@Nullable ActivationCode code) {
        return code == null ? null : code.reveal();
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

    /** See {@link Commission.MobileNumberMtan}. */
    record MobileNumberMtan(String to, String mtan, String validUntil) implements CommissionContent {
        @Override
        public Commission toCommission() {
            return new Commission.MobileNumberMtan(new MobileNumber(to), Mtan.of(mtan), Instant.parse(validUntil));
        }

        @Override
        public String toString() {
            return "MobileNumberMtan[…]";
        }
    }

    /** See {@link Commission.SecurityNotice}. */
    record SecurityNotice(String to, String event, String at) implements CommissionContent {
        @Override
        public Commission toCommission() {
            return new Commission.SecurityNotice(
                    new EmailAddress(to), Commission.SecurityNotice.Event.valueOf(event), Instant.parse(at));
        }

        @Override
        public String toString() {
            return "SecurityNotice[…]";
        }
    }

    /** See {@link Commission.NewMessageMail}. */
    record NewMessageMail(String to) implements CommissionContent {
        @Override
        public Commission toCommission() {
            return new Commission.NewMessageMail(new EmailAddress(to));
        }

        @Override
        public String toString() {
            return "NewMessageMail[…]";
        }
    }

    /** See {@link Commission.OneTimePasswordMail}. */
    record OneTimePasswordMail(String to, String oneTimePassword, String validUntil) implements CommissionContent {
        @Override
        public Commission toCommission() {
            return new Commission.OneTimePasswordMail(
                    new EmailAddress(to),
                    OneTimePassword.parse(oneTimePassword).orElseThrow(),
                    Instant.parse(validUntil));
        }

        @Override
        public String toString() {
            return "OneTimePasswordMail[…]";
        }
    }

    /** See {@link Commission.OneTimePasswordLetter}. */
    record OneTimePasswordLetter(
            Addressee addressee,
            String oneTimePassword,
            @Nullable String activationCode,
            String issuedOn,
            String validThrough)
            implements CommissionContent {
        @Override
        public Commission toCommission() {
            return new Commission.OneTimePasswordLetter(
                    addressee.name(),
                    addressee.address(),
                    OneTimePassword.parse(oneTimePassword).orElseThrow(),
                    activationCode == null
                            ? null
                            : ActivationCode.parse(activationCode).orElseThrow(),
                    LocalDate.parse(issuedOn),
                    LocalDate.parse(validThrough));
        }

        @Override
        public String toString() {
            return "OneTimePasswordLetter[…]";
        }
    }

    /** See {@link Commission.MobileNumberLetter}. */
    record MobileNumberLetter(Addressee addressee, String code, String issuedOn, String validThrough)
            implements CommissionContent {
        @Override
        public Commission toCommission() {
            return new Commission.MobileNumberLetter(
                    addressee.name(),
                    addressee.address(),
                    ActivationCode.parse(code).orElseThrow(),
                    LocalDate.parse(issuedOn),
                    LocalDate.parse(validThrough));
        }

        @Override
        public String toString() {
            return "MobileNumberLetter[…]";
        }
    }

    /** See {@link Commission.FormLetter}. */
    record FormLetter(Addressee addressee, String form, String issuedOn) implements CommissionContent {
        @Override
        public Commission toCommission() {
            return new Commission.FormLetter(addressee.name(), addressee.address(), form, LocalDate.parse(issuedOn));
        }

        @Override
        public String toString() {
            return "FormLetter[" + form + ']';
        }
    }

    /** See {@link Commission.CertificateLetter}. */
    record CertificateLetter(
            Addressee holder,
            String number,
            String code,
            String certificateKind,
            String birthDate,
            String issuedOn,
            @Nullable String insuredSince,
            @Nullable Integer year,
            @Nullable Long healthCents,
            @Nullable Long careCents)
            implements CommissionContent {
        private static CertificateLetter of(Commission.CertificateLetter letter) {
            Certificate certificate = letter.certificate();
            LocalDate insuredSince = certificate.insuredSince();
            return new CertificateLetter(
                    Addressee.of(certificate.holder(), letter.address()),
                    certificate.number(),
                    letter.code().reveal(),
                    certificate.kind().name(),
                    certificate.birthDate().toString(),
                    certificate.issuedOn().toString(),
                    insuredSince == null ? null : insuredSince.toString(),
                    certificate.year(),
                    cents(certificate.healthInsurance()),
                    cents(certificate.careInsurance()));
        }

        private static @Nullable Long cents(@Nullable Euro amount) {
            return amount == null ? null : amount.cents();
        }

        private static @Nullable Euro euro(@Nullable Long cents) {
            return cents == null ? null : new Euro(cents);
        }

        @Override
        public Commission toCommission() {
            return new Commission.CertificateLetter(
                    holder.address(),
                    new Certificate(
                            number,
                            CertificateKind.valueOf(certificateKind),
                            holder.name(),
                            LocalDate.parse(birthDate),
                            LocalDate.parse(issuedOn),
                            insuredSince == null ? null : LocalDate.parse(insuredSince),
                            year,
                            euro(healthCents),
                            euro(careCents)),
                    VerificationCode.parse(code).orElseThrow());
        }

        @Override
        public String toString() {
            return "CertificateLetter[…]";
        }
    }

    /** See {@link Commission.CertificateRequest}. */
    record CertificateRequest(
            String kvnr, String certificateKind, @Nullable Integer year, String requestedAt)
            implements CommissionContent {
        @Override
        public Commission toCommission() {
            return new Commission.CertificateRequest(
                    Kvnr.of(kvnr), CertificateKind.valueOf(certificateKind), year, Instant.parse(requestedAt));
        }

        @Override
        public String toString() {
            return "CertificateRequest[…]";
        }
    }

    /** See {@link Commission.AddressChange}. */
    record AddressChange(String kvnr, Addressee addressee, String birthDate, String requestedAt)
            implements CommissionContent {
        @Override
        public Commission toCommission() {
            return new Commission.AddressChange(
                    Kvnr.of(kvnr),
                    addressee.name(),
                    LocalDate.parse(birthDate),
                    addressee.address(),
                    Instant.parse(requestedAt));
        }

        @Override
        public String toString() {
            return "AddressChange[…]";
        }
    }

    /** See {@link Commission.BenefitClaimed}. */
    record BenefitClaimed(
            @JsonUnwrapped Asking asking,
            String benefit,
            String on,
            long cents,
            String bankAccount,
            @Nullable String invoice,
            String requestedAt)
            implements CommissionContent {
        @Override
        public Commission toCommission() {
            return new Commission.BenefitClaimed(
                    asking.number(),
                    asking.name(),
                    asking.bornOn(),
                    ExtraBenefit.valueOf(benefit),
                    LocalDate.parse(on),
                    new Euro(cents),
                    UUID.fromString(bankAccount),
                    invoice,
                    Instant.parse(requestedAt));
        }

        @Override
        public String toString() {
            return "BenefitClaimed[…]";
        }
    }

    /** See {@link Commission.CardOrder}. */
    record CardOrder(
            @JsonUnwrapped Asking asking,
            String reason,
            @Nullable String picture,
            String requestedAt) implements CommissionContent {
        @Override
        public Commission toCommission() {
            return new Commission.CardOrder(
                    asking.number(),
                    asking.name(),
                    asking.bornOn(),
                    CardOrderReason.valueOf(reason),
                    picture,
                    Instant.parse(requestedAt));
        }

        @Override
        public String toString() {
            return "CardOrder[…]";
        }
    }

    /** See {@link Commission.NameChange}. */
    record NameChange(@JsonUnwrapped Asking asking, String newFamily, String newGiven, String proof, String requestedAt)
            implements CommissionContent {
        @Override
        public Commission toCommission() {
            return new Commission.NameChange(
                    asking.number(),
                    asking.name(),
                    asking.bornOn(),
                    new PersonName(newFamily, newGiven),
                    proof,
                    Instant.parse(requestedAt));
        }

        @Override
        public String toString() {
            return "NameChange[…]";
        }
    }

    /** See {@link Commission.BankAccountChange}. */
    record BankAccountChange(
            @JsonUnwrapped Asking asking,
            String change,
            String account,
            String iban,
            String holder,
            boolean forPayouts,
            boolean forContributions,
            String requestedAt)
            implements CommissionContent {
        @Override
        public Commission toCommission() {
            return new Commission.BankAccountChange(
                    asking.number(),
                    asking.name(),
                    asking.bornOn(),
                    Commission.BankAccountChange.Kind.valueOf(change),
                    UUID.fromString(account),
                    Iban.of(iban),
                    holder,
                    forPayouts,
                    forContributions,
                    Instant.parse(requestedAt));
        }

        @Override
        public String toString() {
            return "BankAccountChange[…]";
        }
    }

    /** See {@link Commission.BankAccountMtan}. */
    record BankAccountMtan(String to, String mtan, String validUntil, String change, String lastPlaces)
            implements CommissionContent {
        @Override
        public Commission toCommission() {
            return new Commission.BankAccountMtan(
                    new MobileNumber(to),
                    Mtan.of(mtan),
                    Instant.parse(validUntil),
                    Commission.BankAccountChange.Kind.valueOf(change),
                    lastPlaces);
        }

        @Override
        public String toString() {
            return "BankAccountMtan[…]";
        }
    }

    /** See {@link Commission.EmailCodeMail}. */
    record EmailCodeMail(String to, String code, String validUntil) implements CommissionContent {
        @Override
        public Commission toCommission() {
            return new Commission.EmailCodeMail(new EmailAddress(to), Mtan.of(code), Instant.parse(validUntil));
        }

        @Override
        public String toString() {
            return "EmailCodeMail[…]";
        }
    }

    /** Who asks the core system for something, as on file; kept beside what she asks for. */
    record Asking(String kvnr, String family, String given, String birthDate) {
        static Asking of(Kvnr kvnr, PersonName name, LocalDate birthDate) {
            return new Asking(kvnr.value(), name.family(), name.given(), birthDate.toString());
        }

        Kvnr number() {
            return Kvnr.of(kvnr);
        }

        PersonName name() {
            return new PersonName(family, given);
        }

        LocalDate bornOn() {
            return LocalDate.parse(birthDate);
        }

        @Override
        public String toString() {
            return "Asking[…]";
        }
    }

    /** To whom a letter goes, and where. */
    record Addressee(String family, String given, List<String> lines, String postalCode, String city, String country) {
        static Addressee of(PersonName name, PostalAddress address) {
            return new Addressee(
                    name.family(),
                    name.given(),
                    address.lines(),
                    address.postalCode(),
                    address.city(),
                    address.country());
        }

        PersonName name() {
            return new PersonName(family, given);
        }

        PostalAddress address() {
            return new PostalAddress(lines, postalCode, city, country);
        }

        @Override
        public String toString() {
            return "Addressee[…]";
        }
    }
}
