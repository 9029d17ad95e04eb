package de.aok.meineaok.registration.application;

import de.aok.meineaok.registration.Consent;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;
import java.util.List;

/**
 * The versions of the texts that are shown at registration.
 *
 * @param privacyNotice version of the privacy notice (Datenschutzhinweise)
 * @param termsOfUse version of the terms of use (Nutzungs- und Teilnahmebedingungen)
 */
@Rule(RuleId.REG_5)
public record ConsentVersions(String privacyNotice, String termsOfUse) {

    List<Consent> givenAt(Instant now) {
        return List.of(
                new Consent(Consent.Document.PRIVACY_NOTICE, privacyNotice, now),
                new Consent(Consent.Document.TERMS_OF_USE, termsOfUse, now));
    }
}
