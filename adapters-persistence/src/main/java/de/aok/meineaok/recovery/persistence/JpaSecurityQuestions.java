package de.aok.meineaok.recovery.persistence;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.credential.PasswordHash;
import de.aok.meineaok.recovery.DailyTries;
import de.aok.meineaok.recovery.SecurityQuestion;
import de.aok.meineaok.recovery.application.port.SecurityQuestions;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** The personal questions in the database. Changed by whoever holds the account, so that no try goes uncounted. */
public final class JpaSecurityQuestions implements SecurityQuestions {
    private final EntityManager entities;

    public JpaSecurityQuestions(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<Kept> find(AccountId account) {
        return row(account).map(SecurityQuestionRow::toKept);
    }

    @Override
    public void set(AccountId account, SecurityQuestion question, PasswordHash answer) {
        row(account)
                .ifPresentOrElse(
                        row -> row.set(question, answer),
                        () -> entities.persist(new SecurityQuestionRow(account, question, answer)));
    }

    @Override
    public void saveTries(AccountId account, DailyTries tries) {
        row(account).orElseThrow().tried(tries);
    }

    private Optional<SecurityQuestionRow> row(AccountId account) {
        return Optional.ofNullable(entities.find(SecurityQuestionRow.class, account.value()));
    }
}
