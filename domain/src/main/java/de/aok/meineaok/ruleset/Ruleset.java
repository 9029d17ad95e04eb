package de.aok.meineaok.ruleset;

import de.aok.meineaok.activation.ActivationRules;
import de.aok.meineaok.activation.CodeForm;
import de.aok.meineaok.benefits.BenefitRules;
import de.aok.meineaok.credential.PasswordCharacters;
import de.aok.meineaok.credential.PasswordRules;
import de.aok.meineaok.credential.UserNameRules;
import de.aok.meineaok.document.DocumentRules;
import de.aok.meineaok.eligibility.EligibilityRules;
import de.aok.meineaok.identity.Ik;
import de.aok.meineaok.locking.SuspicionRules;
import de.aok.meineaok.login.LoginRules;
import de.aok.meineaok.mobilenumber.MtanRules;
import de.aok.meineaok.receipt.ReceiptRules;
import de.aok.meineaok.recovery.OneTimePassword;
import de.aok.meineaok.recovery.RecoveryRules;
import de.aok.meineaok.retention.RetentionRules;
import de.aok.meineaok.rule.Demands;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.support.SupportContacts;
import de.aok.meineaok.termination.TerminationRules;
import java.time.Duration;

/**
 * Every parameter of the rules, as the operator of one portal sets them. There is none that does not fit together: whoever makes one
 * that would not is told all that is wrong ({@link de.aok.meineaok.rule.UnmetDemandsException}). {@link RulesetReader} makes one from
 * a configuration.
 *
 * @param eligibility who may take part (ELI)
 * @param userNames user names (USR)
 * @param passwords passwords (PWD)
 * @param activation activation codes and their letters (ACT, REG-9)
 * @param logins logins and sessions (LOG)
 * @param mtans mTANs (MTN)
 * @param suspicion what locks an account on suspicion (LCK)
 * @param recovery forgotten passwords (RCV)
 * @param termination leaving (END)
 * @param documents files that are handed in or attached (DOC)
 * @param benefits extra benefits (BEN)
 * @param receipts patient receipts (RCP)
 * @param retention how long things are kept (RET)
 * @param support whom people turn to (HOT-1)
 */
public record Ruleset(
        EligibilityRules eligibility,
        UserNameRules userNames,
        PasswordRules passwords,
        ActivationRules activation,
        LoginRules logins,
        MtanRules mtans,
        SuspicionRules suspicion,
        RecoveryRules recovery,
        TerminationRules termination,
        DocumentRules documents,
        BenefitRules benefits,
        ReceiptRules receipts,
        RetentionRules retention,
        SupportContacts support) {

    public Ruleset {
        int oneTimePassword = OneTimePassword.length(activation.code());
        Duration traces = Duration.ofDays(retention.technicalLoginDataDays());
        Demands.together()
                // A one-time password has the characters of a code, and meets the password rules.
                .notAbove(
                        RuleId.RCV_3,
                        "activation.code-length",
                        oneTimePassword,
                        "password.maximum-length",
                        passwords.maximumLength())
                .notAbove(
                        RuleId.RCV_3,
                        "password.minimum-length",
                        passwords.minimumLength(),
                        "activation.code-length",
                        oneTimePassword)
                // The login that an mTAN belongs to is over by then.
                .notAbove(
                        RuleId.MTN_2,
                        "mtan.validity",
                        mtans.validity(),
                        "login.attempt-validity",
                        logins.attemptValidity())
                // What is removed could still be used.
                .notAbove(
                        RuleId.RET_2,
                        "login.attempt-validity",
                        logins.attemptValidity(),
                        "retention.technical-login-data-days",
                        traces)
                .notAbove(
                        RuleId.RET_2,
                        "login.session-limit",
                        logins.sessionLimit(),
                        "retention.technical-login-data-days",
                        traces)
                // What is deleted cannot be told of.
                .notAbove(
                        RuleId.RCP_1,
                        "receipt.years",
                        receipts.years(),
                        "retention.benefits-years",
                        retention.benefitsYears())
                .areMet();
    }

    /** With files, benefits and receipts as AOK Niedersachsen has them: for those who made their ruleset before there were any. */
    public Ruleset(
            EligibilityRules eligibility,
            UserNameRules userNames,
            PasswordRules passwords,
            ActivationRules activation,
            LoginRules logins,
            MtanRules mtans,
            SuspicionRules suspicion,
            RecoveryRules recovery,
            TerminationRules termination,
            RetentionRules retention,
            SupportContacts support) {
        this(
                eligibility,
                userNames,
                passwords,
                activation,
                logins,
                mtans,
                suspicion,
                recovery,
                termination,
                DocumentRules.aokNiedersachsen(),
                BenefitRules.aokNiedersachsen(),
                ReceiptRules.aokNiedersachsen(),
                retention,
                support);
    }

    /** The parameters of AOK Niedersachsen. */
    public static Ruleset aokNiedersachsen() {
        return new Ruleset(
                EligibilityRules.aokNiedersachsen(),
                UserNameRules.aokNiedersachsen(),
                PasswordRules.aokNiedersachsen(),
                ActivationRules.aokNiedersachsen(),
                LoginRules.aokNiedersachsen(),
                MtanRules.aokNiedersachsen(),
                SuspicionRules.aokNiedersachsen(),
                RecoveryRules.aokNiedersachsen(),
                TerminationRules.aokNiedersachsen(),
                DocumentRules.aokNiedersachsen(),
                BenefitRules.aokNiedersachsen(),
                ReceiptRules.aokNiedersachsen(),
                RetentionRules.aokNiedersachsen(),
                SupportContacts.aokNiedersachsen());
    }

    /**
     * Those of an AOK that does not exist, to show what can differ: adults only, longer user names and passwords, codes of other
     * characters, shorter sessions, fewer but larger files, fewer benefits.
     */
    public static Ruleset aokMusterland() {
        return new Ruleset(
                new EligibilityRules(new Ik("100000017"), 18),
                new UserNameRules(20),
                new PasswordRules(12, 64, 4, 10, new PasswordCharacters("!#$%&()*+,-./:;<=>?@[]_{}~", "äöüÄÖÜßéè", "")),
                new ActivationRules(
                        28,
                        3,
                        2,
                        Duration.ofDays(28),
                        Duration.ofHours(48),
                        10,
                        60,
                        new CodeForm("ACDEFGHJKMNPQRTUVWXYZ34679", 16)),
                new LoginRules(3, Duration.ofMinutes(8), Duration.ofMinutes(10), Duration.ofHours(8)),
                new MtanRules(8, Duration.ofMinutes(3), 3, 2, 6),
                new SuspicionRules(2, Duration.ofHours(24), 3, Duration.ofDays(30), 10, Duration.ofHours(1)),
                new RecoveryRules(Duration.ofHours(12), 28, 3, 50),
                new TerminationRules(1),
                new DocumentRules(20, 5),
                BenefitRules.aokMusterland(),
                new ReceiptRules(4),
                new RetentionRules(10, 6, 6, 60, 60),
                new SupportContacts("0800 0000017", "hilfe@aok-musterland.example", "0800 0000018"));
    }
}
