package de.aok.meineaok.recovery.application;

import de.aok.meineaok.access.application.AccountAccess;
import de.aok.meineaok.access.application.AccountAccess.Held;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.audit.Actor;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.audit.application.port.AuditTrail;
import de.aok.meineaok.credential.Password;
import de.aok.meineaok.credential.PasswordProblem;
import de.aok.meineaok.credential.application.CurrentPassword;
import de.aok.meineaok.credential.application.port.PasswordHashing;
import de.aok.meineaok.recovery.RecoveryProblem;
import de.aok.meineaok.recovery.SecurityAnswer;
import de.aok.meineaok.recovery.SecurityQuestion;
import de.aok.meineaok.recovery.application.port.SecurityQuestions;
import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Sets the personal question of somebody who is inside and, since it may lead to a new password, knows the current one. */
@Rule(RuleId.RCV_5)
public final class SetSecurityQuestion {
    private final AccountAccess access;
    private final CurrentPassword currentPassword;
    private final SecurityQuestions questions;
    private final AuditTrail auditTrail;
    private final PasswordHashing hashing;
    private final Transactions transactions;
    private final Clock clock;

    public SetSecurityQuestion(
            AccountAccess access,
            CurrentPassword currentPassword,
            SecurityQuestions questions,
            AuditTrail auditTrail,
            PasswordHashing hashing,
            Transactions transactions,
            Clock clock) {
        this.access = access;
        this.currentPassword = currentPassword;
        this.questions = questions;
        this.auditTrail = auditTrail;
        this.hashing = hashing;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @param account whose
     * @param currentPassword as typed
     * @param question the name of a {@link SecurityQuestion}, as sent
     * @param answer as typed
     */
    public record Command(AccountId account, Password currentPassword, String question, SecurityAnswer answer) {
        @Override
        public String toString() {
            return "Command[…]";
        }
    }

    /**
     * @return all findings; empty if the question is set
     * @throws de.aok.meineaok.credential.application.OverloadedException if there is no time for one more hash
     */
    public List<Violation> set(Command command) {
        Optional<SecurityQuestion> question = Arrays.stream(SecurityQuestion.values())
                .filter(known -> known.name().equals(command.question()))
                .findFirst();
        Optional<Violation> answerProblem = command.answer().check().map(SetSecurityQuestion::violation);
        if (question.isEmpty()) {
            Violation unknown = Violation.of(RecoveryProblem.QUESTION_UNKNOWN, Field.SECURITY_QUESTION);
            return answerProblem.map(problem -> List.of(unknown, problem)).orElse(List.of(unknown));
        }
        if (answerProblem.isPresent()) {
            return List.of(answerProblem.get());
        }
        try (PasswordHashing.Turn turn = hashing.await()) {
            return transactions.required(() -> {
                Instant now = clock.instant();
                Optional<Held> held = access.hold(command.account(), now)
                        .filter(found -> currentPassword.isRight(found, command.currentPassword(), turn, now));
                if (held.isEmpty()) {
                    return List.of(Violation.of(PasswordProblem.CURRENT_WRONG, Field.CURRENT_PASSWORD));
                }
                questions.set(
                        command.account(),
                        question.get(),
                        turn.hash(command.answer().reveal()));
                auditTrail.append(
                        command.account(),
                        AuditRecord.of(now, AuditAction.SECURITY_QUESTION_CHANGED, Actor.insuredPerson()));
                return List.of();
            });
        }
    }

    private static Violation violation(RecoveryProblem problem) {
        int limit = problem == RecoveryProblem.ANSWER_TOO_SHORT ? SecurityAnswer.MIN_LENGTH : SecurityAnswer.MAX_LENGTH;
        return Violation.of(problem, Field.SECURITY_ANSWER, Integer.toString(limit));
    }
}
