package de.aok.meineaok.recovery.persistence;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.credential.PasswordHash;
import de.aok.meineaok.recovery.DailyTries;
import de.aok.meineaok.recovery.SecurityQuestion;
import de.aok.meineaok.recovery.application.port.SecurityQuestions.Kept;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The personal question of an account, with its own count of wrong answers. */
@Entity
@Table(name = "security_question")
@SuppressWarnings("NullAway.Init") // JPA fills the fields
public class SecurityQuestionRow {
    @Id
    @Column(name = "account_id")
    private UUID accountId;

    @Enumerated(EnumType.STRING)
    private SecurityQuestion question;

    @Column(name = "answer_hash")
    private String answerHash;

    @Column(name = "tried_on")
    private @Nullable LocalDate triedOn;

    @Column(name = "wrong_tries")
    private int wrongTries;

    protected SecurityQuestionRow() {}

    SecurityQuestionRow(AccountId account, SecurityQuestion question, PasswordHash answer) {
        accountId = account.value();
        set(question, answer);
    }

    /** The tries stay: else somebody inside could go on guessing at the answer before. */
    final void set(SecurityQuestion chosen, PasswordHash answer) {
        question = chosen;
        answerHash = answer.encoded();
    }

    void tried(DailyTries tries) {
        triedOn = tries.on();
        wrongTries = tries.wrong();
    }

    Kept toKept() {
        return new Kept(question, new PasswordHash(answerHash), new DailyTries(triedOn, wrongTries));
    }
}
