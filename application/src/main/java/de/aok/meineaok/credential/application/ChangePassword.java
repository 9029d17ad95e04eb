package de.aok.meineaok.credential.application;

import de.aok.meineaok.access.application.AccountAccess;
import de.aok.meineaok.access.application.AccountAccess.Held;
import de.aok.meineaok.access.application.port.PendingLogins;
import de.aok.meineaok.access.application.port.Sessions;
import de.aok.meineaok.access.application.port.TokenKey;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.credential.Password;
import de.aok.meineaok.credential.PasswordProblem;
import de.aok.meineaok.credential.application.port.PasswordHashing;
import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import de.aok.meineaok.secrecy.application.port.KeyedHashing;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Changes the password of a person who is inside and knows the current one. Her other sessions end, and so do logins on their way. */
@Rule({RuleId.PWD_7, RuleId.PWD_8, RuleId.PWD_10, RuleId.LOG_5})
public final class ChangePassword {
    private final AccountAccess access;
    private final CurrentPassword currentPassword;
    private final PasswordChoice choice;
    private final Sessions sessions;
    private final PendingLogins logins;
    private final PasswordHashing hashing;
    private final KeyedHashing keyedHashing;
    private final Transactions transactions;
    private final Clock clock;

    public ChangePassword(
            AccountAccess access,
            CurrentPassword currentPassword,
            PasswordChoice choice,
            Sessions sessions,
            PendingLogins logins,
            PasswordHashing hashing,
            KeyedHashing keyedHashing,
            Transactions transactions,
            Clock clock) {
        this.access = access;
        this.currentPassword = currentPassword;
        this.choice = choice;
        this.sessions = sessions;
        this.logins = logins;
        this.hashing = hashing;
        this.keyedHashing = keyedHashing;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @param account whose
     * @param sessionToken the session that stays
     * @param current the current password, as typed
     * @param chosen the new one, as typed
     */
    public record Command(AccountId account, String sessionToken, Password current, Password chosen) {
        @Override
        public String toString() {
            return "Command[…]";
        }
    }

    /**
     * @return all findings; empty if the password is changed
     * @throws de.aok.meineaok.credential.application.OverloadedException if there is no time for one more hash
     */
    public List<Violation> change(Command command) {
        try (PasswordHashing.Turn turn = hashing.await()) {
            return transactions.required(() -> {
                Instant now = clock.instant();
                return access.hold(command.account(), now)
                        .filter(held -> currentPassword.isRight(held, command.current(), turn, now))
                        .map(held -> change(held, command, turn, now))
                        .orElseGet(() -> List.of(Violation.of(PasswordProblem.CURRENT_WRONG, Field.CURRENT_PASSWORD)));
            });
        }
    }

    private List<Violation> change(Held held, Command command, PasswordHashing.Turn turn, Instant now) {
        List<Violation> found =
                choice.choose(held.account(), command.chosen(), PasswordChoice.Replaces.CHOSEN_PASSWORD, turn, now);
        if (found.isEmpty()) {
            sessions.endAllBut(TokenKey.of(command.sessionToken(), keyedHashing), held.name());
            logins.endAll(command.account());
        }
        return found;
    }
}
