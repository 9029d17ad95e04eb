package de.aok.meineaok.portal.rest;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.credential.PasswordHash;
import de.aok.meineaok.login.application.port.OneTimePasswords;
import de.aok.meineaok.recovery.DailyTries;
import de.aok.meineaok.recovery.IssuedOneTimePassword;
import de.aok.meineaok.recovery.SecurityQuestion;
import de.aok.meineaok.recovery.application.ResetRequest;
import de.aok.meineaok.recovery.application.port.ResetRequests;
import de.aok.meineaok.recovery.application.port.SecurityQuestions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What one test keeps for those who forgot their password. */
final class InMemoryRecovery {
    final Questions questions = new Questions();
    final Passwords oneTimePasswords = new Passwords();
    final Requests requests = new Requests();

    static final class Questions implements SecurityQuestions {
        private final Map<AccountId, SecurityQuestions.Kept> byAccount = new ConcurrentHashMap<>();

        @Override
        public Optional<SecurityQuestions.Kept> find(AccountId account) {
            return Optional.ofNullable(byAccount.get(account));
        }

        @Override
        public void set(AccountId account, SecurityQuestion question, PasswordHash answer) {
            DailyTries tries = find(account).map(SecurityQuestions.Kept::tries).orElse(DailyTries.none());
            byAccount.put(account, new SecurityQuestions.Kept(question, answer, tries));
        }

        @Override
        public void saveTries(AccountId account, DailyTries tries) {
            byAccount.computeIfPresent(
                    account, (same, old) -> new SecurityQuestions.Kept(old.question(), old.answer(), tries));
        }
    }

    static final class Passwords implements OneTimePasswords {
        private final Map<AccountId, OneTimePasswords.Kept> byAccount = new ConcurrentHashMap<>();
        private final Map<AccountId, List<Instant>> letters = new ConcurrentHashMap<>();

        @Override
        public void issue(AccountId account, OneTimePasswords.Kept issued) {
            byAccount.put(account, issued);
            if (issued.issued().way() == IssuedOneTimePassword.Way.LETTER) {
                letters.computeIfAbsent(account, same -> new ArrayList<>())
                        .add(issued.issued().issuedAt());
            }
        }

        @Override
        public Optional<OneTimePasswords.Kept> find(AccountId account) {
            return Optional.ofNullable(byAccount.get(account));
        }

        @Override
        public void discard(AccountId account) {
            byAccount.remove(account);
        }

        @Override
        public List<Instant> letters(AccountId account) {
            return letters.getOrDefault(account, List.of());
        }
    }

    static final class Requests implements ResetRequests {
        private final List<Taken> waiting = new CopyOnWriteArrayList<>();

        @Override
        public void add(UUID id, ResetRequest request, Instant now) {
            waiting.add(new Taken(id, request));
        }

        @Override
        public List<Taken> take(Instant now, Duration lease, int atMost) {
            return waiting.stream().limit(atMost).toList();
        }

        @Override
        public void done(UUID id) {
            waiting.removeIf(taken -> taken.id().equals(id));
        }

        int waiting() {
            return waiting.size();
        }
    }
}
