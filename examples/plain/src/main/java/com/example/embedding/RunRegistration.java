package com.example.embedding;

import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.registration.RegistrationForm;
import de.aok.meineaok.registration.application.Register;
import de.aok.meineaok.testing.TestPortal;
import java.util.Locale;

/** A whole registration, its ports in memory: refused first, then accepted, and what it sends. */
public final class RunRegistration {
    private RunRegistration() {}

    public static void main(String[] arguments) {
        TestPortal portal = new TestPortal();

        report(portal.register.register(form("geheim")));
        report(portal.register.register(form("k7#Wolke=Tal9")));

        portal.database.commissioned(Commission.class).forEach(sent -> System.out.println(
                "sent: " + sent.getClass().getSimpleName()));
    }

    /** As somebody would fill it in; {@link TestPortal} knows the person. */
    private static RegistrationForm form(String password) {
        return new RegistrationForm(
                "102114819",
                "A000500015",
                "1986-05-17",
                "Müller",
                "anne86",
                password,
                "anne@example.org",
                "+4915112345634",
                true,
                true);
    }

    private static void report(Register.Outcome outcome) {
        if (outcome instanceof Register.Outcome.Refused refused) {
            refused.violations()
                    .forEach(found -> System.out.println(
                            found.field().property() + ": " + found.rule() + " " + found.message(Locale.GERMAN)));
        } else if (outcome instanceof Register.Outcome.Registered registered) {
            System.out.println("registered; the code serves through " + registered.validThrough());
        }
    }
}
