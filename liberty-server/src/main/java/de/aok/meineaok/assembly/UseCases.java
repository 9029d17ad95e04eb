package de.aok.meineaok.assembly;

import de.aok.meineaok.account.application.ShowAccount;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.activation.ActivationRules;
import de.aok.meineaok.activation.application.ActivationLetters;
import de.aok.meineaok.activation.application.OrderActivationLetter;
import de.aok.meineaok.activation.application.RemindOfActivation;
import de.aok.meineaok.activation.application.RemoveNeverActivated;
import de.aok.meineaok.activation.application.port.ActivationCodes;
import de.aok.meineaok.credential.PasswordPolicy;
import de.aok.meineaok.credential.PasswordRules;
import de.aok.meineaok.credential.application.port.PasswordHashing;
import de.aok.meineaok.eligibility.EligibilityPolicy;
import de.aok.meineaok.eligibility.EligibilityRules;
import de.aok.meineaok.insured.application.ImportInsuredPersons;
import de.aok.meineaok.insured.application.port.InsuredPersons;
import de.aok.meineaok.insured.application.port.InsuredRecords;
import de.aok.meineaok.login.LoginRules;
import de.aok.meineaok.login.application.EnterActivationCode;
import de.aok.meineaok.login.application.EnterMtan;
import de.aok.meineaok.login.application.EnterPassword;
import de.aok.meineaok.login.application.LoginProgress;
import de.aok.meineaok.login.application.MtanSending;
import de.aok.meineaok.login.application.RemoveLoginTraces;
import de.aok.meineaok.login.application.ResendMtan;
import de.aok.meineaok.login.application.UseSession;
import de.aok.meineaok.login.application.port.LoginAttempts;
import de.aok.meineaok.login.application.port.LoginTraces;
import de.aok.meineaok.login.application.port.MtanQuota;
import de.aok.meineaok.login.application.port.PasswordGuard;
import de.aok.meineaok.login.application.port.Sessions;
import de.aok.meineaok.mobilenumber.MtanRules;
import de.aok.meineaok.notification.application.DeliverCommissions;
import de.aok.meineaok.notification.application.port.Letters;
import de.aok.meineaok.notification.application.port.Mails;
import de.aok.meineaok.notification.application.port.Outbox;
import de.aok.meineaok.notification.application.port.ShortMessages;
import de.aok.meineaok.registration.ContactReader;
import de.aok.meineaok.registration.RegistrationPolicy;
import de.aok.meineaok.registration.application.ConsentVersions;
import de.aok.meineaok.registration.application.Register;
import de.aok.meineaok.secrecy.application.port.KeyedHashing;
import de.aok.meineaok.secrecy.application.port.Randomness;
import de.aok.meineaok.transaction.application.port.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes the policies and use cases, which know nothing of CDI, from their rules and ports. */
@ApplicationScoped
class UseCases {

    @Produces
    @Singleton
    EligibilityPolicy eligibilityPolicy(EligibilityRules rules) {
        return new EligibilityPolicy(rules);
    }

    @Produces
    @Singleton
    RegistrationPolicy registrationPolicy(
            EligibilityPolicy eligibility, PasswordRules passwords, ContactReader contacts) {
        return new RegistrationPolicy(eligibility, new PasswordPolicy(passwords), contacts);
    }

    @Produces
    @Singleton
    ActivationLetters activationLetters(
            ActivationRules rules, ActivationCodes codes, Outbox outbox, Randomness randomness) {
        return new ActivationLetters(rules, codes, outbox, randomness);
    }

    @Produces
    @Singleton
    Register register(
            RegistrationPolicy policy,
            ConsentVersions consents,
            InsuredPersons insuredPersons,
            Accounts accounts,
            ActivationLetters letters,
            PasswordGuard guard,
            Outbox outbox,
            PasswordHashing passwordHashing,
            KeyedHashing keyedHashing,
            Randomness randomness,
            Transactions transactions,
            Clock clock) {
        return new Register(
                policy,
                consents,
                insuredPersons,
                accounts,
                letters,
                guard,
                outbox,
                passwordHashing,
                keyedHashing,
                randomness,
                transactions,
                clock);
    }

    @Produces
    @Singleton
    MtanSending mtanSending(
            MtanRules rules, MtanQuota quota, Outbox outbox, KeyedHashing hashing, Randomness randomness) {
        return new MtanSending(rules, quota, outbox, hashing, randomness);
    }

    @Produces
    @Singleton
    EnterPassword enterPassword(
            LoginRules rules,
            EligibilityPolicy eligibility,
            PasswordGuard guard,
            PasswordHashing passwordHashing,
            Accounts accounts,
            InsuredPersons insuredPersons,
            LoginAttempts logins,
            Sessions sessions,
            MtanSending mtans,
            KeyedHashing keyedHashing,
            Randomness randomness,
            Transactions transactions,
            Clock clock) {
        return new EnterPassword(
                rules,
                eligibility,
                guard,
                passwordHashing,
                accounts,
                insuredPersons,
                logins,
                sessions,
                mtans,
                keyedHashing,
                randomness,
                transactions,
                clock);
    }

    @Produces
    @Singleton
    LoginProgress loginProgress(
            LoginRules rules,
            LoginAttempts logins,
            Accounts accounts,
            PasswordGuard guard,
            Sessions sessions,
            KeyedHashing hashing,
            Randomness randomness) {
        return new LoginProgress(rules, logins, accounts, guard, sessions, hashing, randomness);
    }

    @Produces
    @Singleton
    EnterMtan enterMtan(
            MtanRules mtanRules,
            ActivationRules activationRules,
            LoginProgress progress,
            MtanSending mtans,
            ActivationCodes codes,
            Outbox outbox,
            Transactions transactions,
            Clock clock) {
        return new EnterMtan(mtanRules, activationRules, progress, mtans, codes, outbox, transactions, clock);
    }

    @Produces
    @Singleton
    ResendMtan resendMtan(LoginProgress progress, MtanSending mtans, Transactions transactions, Clock clock) {
        return new ResendMtan(progress, mtans, transactions, clock);
    }

    @Produces
    @Singleton
    EnterActivationCode enterActivationCode(
            ActivationRules rules,
            LoginProgress progress,
            ActivationCodes codes,
            Accounts accounts,
            PasswordHashing hashing,
            Transactions transactions,
            Clock clock) {
        return new EnterActivationCode(rules, progress, codes, accounts, hashing, transactions, clock);
    }

    @Produces
    @Singleton
    UseSession useSession(
            LoginRules rules, Sessions sessions, KeyedHashing hashing, Transactions transactions, Clock clock) {
        return new UseSession(rules, sessions, hashing, transactions, clock);
    }

    @Produces
    @Singleton
    RemoveLoginTraces removeLoginTraces(LoginRules rules, LoginTraces traces, Transactions transactions, Clock clock) {
        return new RemoveLoginTraces(rules, traces, transactions, clock);
    }

    @Produces
    @Singleton
    ShowAccount showAccount(Accounts accounts, InsuredPersons insuredPersons, Transactions transactions) {
        return new ShowAccount(accounts, insuredPersons, transactions);
    }

    @Produces
    @Singleton
    OrderActivationLetter orderActivationLetter(
            ActivationRules rules,
            Accounts accounts,
            InsuredPersons insuredPersons,
            ActivationCodes codes,
            ActivationLetters letters,
            PasswordHashing hashing,
            Transactions transactions,
            Clock clock) {
        return new OrderActivationLetter(rules, accounts, insuredPersons, codes, letters, hashing, transactions, clock);
    }

    @Produces
    @Singleton
    RemindOfActivation remindOfActivation(
            ActivationRules rules,
            ActivationCodes codes,
            Accounts accounts,
            InsuredPersons insuredPersons,
            Outbox outbox,
            Randomness randomness,
            Transactions transactions,
            Clock clock) {
        return new RemindOfActivation(rules, codes, accounts, insuredPersons, outbox, randomness, transactions, clock);
    }

    @Produces
    @Singleton
    RemoveNeverActivated removeNeverActivated(
            ActivationRules rules, Accounts accounts, Transactions transactions, Clock clock) {
        return new RemoveNeverActivated(rules, accounts, transactions, clock);
    }

    @Produces
    @Singleton
    DeliverCommissions deliverCommissions(
            Outbox outbox,
            ShortMessages shortMessages,
            Mails mails,
            Letters letters,
            Transactions transactions,
            Clock clock) {
        return new DeliverCommissions(outbox, shortMessages, mails, letters, transactions, clock);
    }

    @Produces
    @Singleton
    ImportInsuredPersons importInsuredPersons(
            InsuredRecords records, InsuredPersons persons, Transactions transactions) {
        return new ImportInsuredPersons(records, persons, transactions);
    }
}
