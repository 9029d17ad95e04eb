package de.aok.meineaok.assembly;

import de.aok.meineaok.activation.ActivationRules;
import de.aok.meineaok.benefits.BenefitRules;
import de.aok.meineaok.credential.PasswordRules;
import de.aok.meineaok.credential.UserNameRules;
import de.aok.meineaok.document.DocumentRules;
import de.aok.meineaok.eligibility.EligibilityRules;
import de.aok.meineaok.locking.SuspicionPolicy;
import de.aok.meineaok.login.LoginRules;
import de.aok.meineaok.mobilenumber.MtanRules;
import de.aok.meineaok.receipt.ReceiptRules;
import de.aok.meineaok.recovery.RecoveryRules;
import de.aok.meineaok.registration.application.ConsentVersions;
import de.aok.meineaok.retention.RetentionRules;
import de.aok.meineaok.ruleset.Ruleset;
import de.aok.meineaok.support.SupportContacts;
import de.aok.meineaok.termination.TerminationRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The parameters of the rules, and the versions of the texts that are shown just now. */
@ApplicationScoped
class Rules {
    private final Ruleset ruleset;

    @Inject
    Rules(Config config) {
        ruleset = RulesetFromConfig.read(config);
    }

    @Produces
    @Singleton
    EligibilityRules eligibility() {
        return ruleset.eligibility();
    }

    @Produces
    @Singleton
    UserNameRules userNames() {
        return ruleset.userNames();
    }

    @Produces
    @Singleton
    PasswordRules passwords() {
        return ruleset.passwords();
    }

    @Produces
    @Singleton
    ActivationRules activation() {
        return ruleset.activation();
    }

    @Produces
    @Singleton
    LoginRules logins() {
        return ruleset.logins();
    }

    @Produces
    @Singleton
    MtanRules mtans() {
        return ruleset.mtans();
    }

    @Produces
    @Singleton
    RecoveryRules recovery() {
        return ruleset.recovery();
    }

    @Produces
    @Singleton
    TerminationRules terminations() {
        return ruleset.termination();
    }

    @Produces
    @Singleton
    BenefitRules benefits() {
        return ruleset.benefits();
    }

    @Produces
    @Singleton
    DocumentRules documents() {
        return ruleset.documents();
    }

    @Produces
    @Singleton
    ReceiptRules receipts() {
        return ruleset.receipts();
    }

    @Produces
    @Singleton
    RetentionRules retention() {
        return ruleset.retention();
    }

    @Produces
    @Singleton
    SuspicionPolicy suspicion() {
        return SuspicionPolicy.of(ruleset.suspicion(), ruleset.activation());
    }

    @Produces
    @Singleton
    SupportContacts supportContacts() {
        return ruleset.support();
    }

    @Produces
    @Singleton
    ConsentVersions consentVersions(
            @ConfigProperty(name = "meineaok.consent.privacy-notice", defaultValue = "2026-01") String privacyNotice,
            @ConfigProperty(name = "meineaok.consent.terms-of-use", defaultValue = "2026-01") String termsOfUse) {
        return new ConsentVersions(privacyNotice, termsOfUse);
    }
}
