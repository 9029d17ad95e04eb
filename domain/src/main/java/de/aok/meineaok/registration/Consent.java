package de.aok.meineaok.registration;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;

/**
 * Einwilligung: that a person accepted a text.
 *
 * @param document which
 * @param version the version that was shown
 * @param givenAt when
 */
@Rule(RuleId.REG_5)
public record Consent(Document document, String version, Instant givenAt) {

    /** The texts that a registration must accept. */
    public enum Document {
        PRIVACY_NOTICE,
        TERMS_OF_USE
    }
}
