package de.aok.meineaok.login.application.port;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.credential.PasswordHash;
import de.aok.meineaok.recovery.IssuedOneTimePassword;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The one-time passwords that were sent; an account has one at most, for a new one voids the old. */
@Rule(RuleId.RCV_3)
public interface OneTimePasswords {
    void issue(AccountId account, Kept issued);

    /** The one that is not void; whether its time is up is not asked. */
    Optional<Kept> find(AccountId account);

    /** It is used up. */
    void discard(AccountId account);

    /** When letters with one were ordered for the account. */
    List<Instant> letters(AccountId account);

    /**
     * A one-time password as it is kept.
     *
     * @param hash what is kept of its characters
     * @param issued what may be judged of it
     */
    record Kept(PasswordHash hash, IssuedOneTimePassword issued) {}
}
