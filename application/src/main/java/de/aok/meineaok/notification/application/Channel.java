package de.aok.meineaok.notification.application;

/** How a commission leaves. */
public enum Channel {
    SMS,
    MAIL,
    LETTER;

    public static Channel of(Commission commission) {
        if (commission instanceof Commission.Sms) {
            return SMS;
        }
        return commission instanceof Commission.Mail ? MAIL : LETTER;
    }
}
