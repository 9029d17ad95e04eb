package de.aok.meineaok.notification.application;

/** How a commission leaves. */
public enum Channel {
    SMS,
    MAIL,
    LETTER,
    /** To the insurer's core system. */
    CORE;

    public static Channel of(Commission commission) {
        if (commission instanceof Commission.Sms) {
            return SMS;
        }
        if (commission instanceof Commission.Mail) {
            return MAIL;
        }
        return commission instanceof Commission.Letter ? LETTER : CORE;
    }
}
