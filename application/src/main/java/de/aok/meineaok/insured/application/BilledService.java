package de.aok.meineaok.insured.application;

import de.aok.meineaok.identity.Euro;
import de.aok.meineaok.receipt.ServiceArea;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.LocalDate;

/**
 * A service that was billed on a person's card. Nothing of it is ever logged (SEC-2).
 *
 * @param day of the service; of one that took several days, the first
 * @param provider who rendered it, by name, on one line
 * @param service what it was, in words, on one line
 * @param cost what it cost the insurer; below zero if that was taken back
 */
@Rule({RuleId.RCP_1, RuleId.SEC_2})
public record BilledService(LocalDate day, ServiceArea area, String provider, String service, Euro cost) {

    /** The longest that provider and service may each be, in characters. */
    public static final int LONGEST = 300;

    public BilledService {
        requireLine(provider);
        requireLine(service);
    }

    private static void requireLine(String text) {
        if (text.isBlank() || text.length() > LONGEST || hasControl(text)) {
            throw new IllegalArgumentException("provider and service are one line each, and neither blank nor long");
        }
    }

    /** By a loop, since a receipt has thousands of lines: by streams it took a fifth of what it takes to read them. */
    private static boolean hasControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return "BilledService[…]";
    }
}
