package de.aok.meineaok.support;

import de.aok.meineaok.rule.Demands;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;

/**
 * Servicekontakte: whom a person can turn to. They stand here and nowhere else.
 *
 * @param technicalPhone for technical matters, as one would print it
 * @param technicalEmail for technical matters
 * @param generalPhone for health, insurance and changes of address, as one would print it
 */
@Rule(RuleId.HOT_1)
public record SupportContacts(String technicalPhone, String technicalEmail, String generalPhone) {
    public SupportContacts {
        Demands.on("support")
                .filled(RuleId.HOT_1, "technical-phone", technicalPhone)
                .filled(RuleId.HOT_1, "technical-email", technicalEmail)
                .filled(RuleId.HOT_1, "general-phone", generalPhone)
                .areMet();
    }

    public static SupportContacts aokNiedersachsen() {
        return new SupportContacts("0800 2656647", "onlinesupport@nds.aok.de", "0800 0265637");
    }
}
