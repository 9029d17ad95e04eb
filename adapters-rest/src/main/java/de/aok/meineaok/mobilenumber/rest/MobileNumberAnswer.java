package de.aok.meineaok.mobilenumber.rest;

/**
 * A mobile number of the account.
 *
 * @param number masked
 * @param state {@code CURRENT}: mTANs go there; {@code UNCONFIRMED}: it waits for the mTAN that was sent to it
 */
public record MobileNumberAnswer(String number, String state) {
    static MobileNumberAnswer current(String masked) {
        return new MobileNumberAnswer(masked, "CURRENT");
    }

    static MobileNumberAnswer unconfirmed(String masked) {
        return new MobileNumberAnswer(masked, "UNCONFIRMED");
    }
}
