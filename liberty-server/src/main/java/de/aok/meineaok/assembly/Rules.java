package de.aok.meineaok.assembly;

import de.aok.meineaok.activation.ActivationRules;
import de.aok.meineaok.credential.PasswordRules;
import de.aok.meineaok.eligibility.EligibilityRules;
import de.aok.meineaok.locking.SuspicionPolicy;
import de.aok.meineaok.login.LoginRules;
import de.aok.meineaok.mobilenumber.MtanRules;
import de.aok.meineaok.recovery.RecoveryRules;
import de.aok.meineaok.registration.application.ConsentVersions;
import de.aok.meineaok.support.SupportContacts;
import de.aok.meineaok.termination.TerminationRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The parameters of the rules: those of AOK Niedersachsen, and the versions of the texts that are shown just now. */
@ApplicationScoped
class Rules {

    @Produces
    @Singleton
    EligibilityRules eligibility() {
        return EligibilityRules.aokNiedersachsen();
    }

    @Produces
    @Singleton
    PasswordRules passwords() {
        return PasswordRules.aokNiedersachsen();
    }

    @Produces
    @Singleton
    ActivationRules activation() {
        return ActivationRules.aokNiedersachsen();
    }

    @Produces
    @Singleton
    LoginRules logins() {
        return LoginRules.aokNiedersachsen();
    }

    @Produces
    @Singleton
    MtanRules mtans() {
        return MtanRules.aokNiedersachsen();
    }

    @Produces
    @Singleton
    RecoveryRules recovery() {
        return RecoveryRules.aokNiedersachsen();
    }

    @Produces
    @Singleton
    TerminationRules terminations() {
        return TerminationRules.aokNiedersachsen();
    }

    @Produces
    @Singleton
    SuspicionPolicy suspicion(ActivationRules activation) {
        return SuspicionPolicy.aokNiedersachsen(activation);
    }

    @Produces
    @Singleton
    SupportContacts supportContacts() {
        return SupportContacts.aokNiedersachsen();
    }

    @Produces
    @Singleton
    ConsentVersions consentVersions(
            @ConfigProperty(name = "meineaok.consent.privacy-notice", defaultValue = "2026-01") String privacyNotice,
            @ConfigProperty(name = "meineaok.consent.terms-of-use", defaultValue = "2026-01") String termsOfUse) {
        return new ConsentVersions(privacyNotice, termsOfUse);
    }
}
