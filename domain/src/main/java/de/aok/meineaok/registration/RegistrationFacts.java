package de.aok.meineaok.registration;

import de.aok.meineaok.eligibility.InsuredPerson;
import org.jspecify.annotations.Nullable;

/**
 * What is known to the portal about a form.
 *
 * @param onFile the person whose KVNR was typed; null if nobody has it
 * @param registered whether that person has an account
 * @param userNameTaken whether somebody has the user name
 */
public record RegistrationFacts(@Nullable InsuredPerson onFile, boolean registered, boolean userNameTaken) {
    @Override
    public String toString() {
        return "RegistrationFacts[…]";
    }
}
