package de.aok.meineaok.eligibility;

import de.aok.meineaok.identity.Ik;
import de.aok.meineaok.rule.Demands;
import de.aok.meineaok.rule.RuleId;

/**
 * What a portal's operator decides about who may take part.
 *
 * @param insurer the insurer that runs the portal (ELI-4)
 * @param minimumAge completed years of age (ELI-2), at least 0
 */
public record EligibilityRules(Ik insurer, int minimumAge) {
    private static final Ik AOK_NIEDERSACHSEN = new Ik("102114819");

    public EligibilityRules {
        Demands.on("eligibility")
                .between(RuleId.ELI_2, "minimum-age", minimumAge, 0, 120)
                .areMet();
    }

    public static EligibilityRules aokNiedersachsen() {
        return new EligibilityRules(AOK_NIEDERSACHSEN, 15);
    }
}
