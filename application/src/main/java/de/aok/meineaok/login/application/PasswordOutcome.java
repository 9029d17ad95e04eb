package de.aok.meineaok.login.application;

import de.aok.meineaok.eligibility.EligibilityProblem;
import de.aok.meineaok.mobilenumber.MtanProblem;
import java.util.Set;

/** What came of user name and password. */
public sealed interface PasswordOutcome {

    /**
     * Right; the mTAN is on its way.
     *
     * @param loginId the secret that binds the steps of this login together (LOG-4)
     * @param sentTo the number, masked
     */
    record MtanSent(String loginId, String sentTo) implements PasswordOutcome {
        @Override
        public String toString() {
            return "MtanSent[…]";
        }
    }

    /**
     * Right; but no mTAN may be sent.
     *
     * @param problem why not
     */
    record MtanNotSent(String loginId, String sentTo, MtanProblem problem) implements PasswordOutcome {
        @Override
        public String toString() {
            return "MtanNotSent[" + problem + ']';
        }
    }

    /** User name or password is wrong. */
    enum Wrong implements PasswordOutcome {
        WRONG
    }

    /** Too many were wrong: nothing was judged. */
    enum Locked implements PasswordOutcome {
        LOCKED
    }

    /** Right; but a lock of another kind is on (LCK-1): told to nobody else, so that it does not tell that the name exists. */
    enum LockedOtherwise implements PasswordOutcome {
        LOCKED_OTHERWISE
    }

    /** Right; but the person may not take part any more (ELI-5). */
    record NotEligible(Set<EligibilityProblem> problems) implements PasswordOutcome {
        public NotEligible {
            problems = Set.copyOf(problems);
        }
    }
}
