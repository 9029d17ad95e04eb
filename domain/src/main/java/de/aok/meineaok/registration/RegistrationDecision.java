package de.aok.meineaok.registration;

import de.aok.meineaok.credential.Password;
import de.aok.meineaok.credential.UserName;
import de.aok.meineaok.eligibility.InsuredPerson;
import de.aok.meineaok.identity.EmailAddress;
import de.aok.meineaok.mobilenumber.MobileNumber;
import de.aok.meineaok.rule.Violation;
import java.util.List;

/** The judgement on a registration. */
public sealed interface RegistrationDecision {

    /**
     * All is in order.
     *
     * @param person the insured person who registers
     */
    record Accepted(
            InsuredPerson person, UserName userName, Password password, EmailAddress email, MobileNumber mobileNumber)
            implements RegistrationDecision {
        @Override
        public String toString() {
            return "Accepted[…]";
        }
    }

    /**
     * Something is not in order.
     *
     * @param violations every finding; at least one
     */
    record Refused(List<Violation> violations) implements RegistrationDecision {
        public Refused {
            violations = List.copyOf(violations);
            if (violations.isEmpty()) {
                throw new IllegalArgumentException("a refusal has a reason");
            }
        }
    }
}
