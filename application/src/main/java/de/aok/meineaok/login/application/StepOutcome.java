package de.aok.meineaok.login.application;

import de.aok.meineaok.access.application.OpenedSession;
import de.aok.meineaok.login.LoginProblem;
import de.aok.meineaok.rule.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a step after the password. */
public sealed interface StepOutcome {

    /** All steps are done. */
    record Done(OpenedSession session) implements StepOutcome {}

    /**
     * The activation code is due (ACT-8).
     *
     * @param letterHandedOverAt when its letter was handed to the post; null while it was not
     * @param validThrough last day on which the code serves, Europe/Berlin
     * @param nextLetterAt when a new letter may be ordered (ACT-7)
     */
    record ActivationCodeDue(@Nullable Instant letterHandedOverAt, LocalDate validThrough, Instant nextLetterAt)
            implements StepOutcome {}

    /** A one-time password began the login: a new password is to be chosen (RCV-3). */
    enum NewPasswordDue implements StepOutcome {
        NEW_PASSWORD_DUE
    }

    /**
     * The new password is not accepted.
     *
     * @param violations every finding; at least one
     */
    record NewPasswordRefused(List<Violation> violations) implements StepOutcome {
        public NewPasswordRefused {
            violations = List.copyOf(violations);
        }
    }

    /** What was entered is not accepted. */
    record Refused(Violation violation) implements StepOutcome {}

    /**
     * The activation code is not accepted.
     *
     * @param nextLetterAt when a new letter may be ordered (ACT-7)
     */
    record ActivationCodeRefused(Violation violation, Instant nextLetterAt) implements StepOutcome {}

    /** The step is not to be taken. */
    record Stopped(LoginProblem problem) implements StepOutcome {}
}
