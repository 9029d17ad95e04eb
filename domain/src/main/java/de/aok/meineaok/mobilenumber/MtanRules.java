package de.aok.meineaok.mobilenumber;

import java.time.Duration;

/**
 * What a portal's operator decides about mTANs (MTN-2).
 *
 * @param digits length of the code
 * @param validity how long it serves
 * @param tries how often a wrong one may be entered
 * @param perLogin how many may be sent in one login
 * @param perDayAndNumber how many may be sent to one number in a calendar day, Europe/Berlin
 */
public record MtanRules(int digits, Duration validity, int tries, int perLogin, int perDayAndNumber) {
    public MtanRules {
        if (digits < 4 || digits > 9) {
            throw new IllegalArgumentException("digits is not 4 to 9");
        }
        if (validity.isNegative() || validity.isZero()) {
            throw new IllegalArgumentException("validity is not positive");
        }
        if (tries < 1 || perLogin < 1 || perDayAndNumber < 1) {
            throw new IllegalArgumentException("tries, perLogin and perDayAndNumber are at least 1");
        }
    }

    public static MtanRules aokNiedersachsen() {
        return new MtanRules(6, Duration.ofMinutes(5), 3, 3, 10);
    }
}
