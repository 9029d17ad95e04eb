package de.aok.meineaok.recovery.application;

import de.aok.meineaok.access.application.AccountAccess;
import de.aok.meineaok.access.application.AccountAccess.Held;
import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.activation.ActivationLetterQuota;
import de.aok.meineaok.audit.Actor;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.audit.application.port.AuditTrail;
import de.aok.meineaok.calendar.LegalCalendar;
import de.aok.meineaok.credential.application.port.PasswordHashing;
import de.aok.meineaok.eligibility.InsuredPerson;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.insured.application.port.InsuredPersons;
import de.aok.meineaok.recovery.DailyTries;
import de.aok.meineaok.recovery.RecoveryRules;
import de.aok.meineaok.recovery.SecurityAnswer;
import de.aok.meineaok.recovery.application.port.ResetRequests;
import de.aok.meineaok.recovery.application.port.SecurityQuestions;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Judges what was typed into „Passwort vergessen“, and sends a one-time password to whom it fits: by mail if the personal question
 * was answered rightly, else by post. Whoever asks from outside learns nothing of it.
 *
 * <p>Letters are limited as those with an activation code are (ACT-7); what is asked for beyond that is passed over. While the
 * account is under suspicion or locked on request nothing is sent: the hotline has to be spoken to first (LCK-4).
 */
@Rule({RuleId.RCV_1, RuleId.RCV_2, RuleId.RCV_4, RuleId.ACT_7, RuleId.LCK_4})
public final class AnswerResetRequests {
    /** Longer than one takes, with its hashes. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final RecoveryRules rules;
    private final ActivationLetterQuota letterQuota;
    private final ResetRequests requests;
    private final Accounts accounts;
    private final AccountAccess access;
    private final InsuredPersons insuredPersons;
    private final SecurityQuestions questions;
    private final OneTimePasswordSending sending;
    private final AuditTrail auditTrail;
    private final PasswordHashing hashing;
    private final Transactions transactions;
    private final Clock clock;

    public AnswerResetRequests(
            RecoveryRules rules,
            ActivationLetterQuota letterQuota,
            ResetRequests requests,
            Accounts accounts,
            AccountAccess access,
            InsuredPersons insuredPersons,
            SecurityQuestions questions,
            OneTimePasswordSending sending,
            AuditTrail auditTrail,
            PasswordHashing hashing,
            Transactions transactions,
            Clock clock) {
        this.rules = rules;
        this.letterQuota = letterQuota;
        this.requests = requests;
        this.accounts = accounts;
        this.access = access;
        this.insuredPersons = insuredPersons;
        this.questions = questions;
        this.sending = sending;
        this.auditTrail = auditTrail;
        this.hashing = hashing;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Judges all that waits, one at a time.
     *
     * @return how many were judged
     */
    public int answerAll() {
        int judged = 0;
        while (true) {
            List<ResetRequests.Taken> taken = transactions.required(() -> requests.take(clock.instant(), LEASE, 1));
            if (taken.isEmpty()) {
                return judged;
            }
            try (PasswordHashing.Turn turn = hashing.await()) {
                taken.forEach(one -> transactions.required(() -> {
                    judge(one.request(), turn, clock.instant());
                    requests.done(one.id());
                }));
            }
            judged += taken.size();
        }
    }

    private void judge(ResetRequest request, PasswordHashing.Turn turn, Instant now) {
        Optional<Held> held = accounts.idOf(request.userName())
                .flatMap(id -> access.hold(id, now))
                .filter(found -> !found.account().status().locked());
        Optional<InsuredPerson> person = held.flatMap(
                        found -> insuredPersons.find(found.account().kvnr()))
                .filter(found -> fits(request, found));
        if (held.isPresent() && person.isPresent()) {
            auditTrail.append(
                    held.get().account().id(),
                    AuditRecord.of(now, AuditAction.PASSWORD_RESET_REQUESTED, Actor.insuredPerson()));
            send(held.get(), person.get(), request, turn, now);
        }
    }

    private static boolean fits(ResetRequest request, InsuredPerson person) {
        return Kvnr.parse(request.kvnr()).filter(person.kvnr()::equals).isPresent()
                && person.birthDate().toString().equals(request.birthDate().strip());
    }

    private void send(Held held, InsuredPerson person, ResetRequest request, PasswordHashing.Turn turn, Instant now) {
        if (isAnswered(held.account(), request, turn, now)) {
            sending.sendByMail(held, turn, now);
        } else if (!now.isBefore(letterQuota.nextOrderAt(sending.letters(held)))) {
            sending.sendByPost(held, person, turn, Actor.insuredPerson(), null, now);
        }
    }

    private boolean isAnswered(Account account, ResetRequest request, PasswordHashing.Turn turn, Instant now) {
        LocalDate today = LegalCalendar.dayOf(now);
        Optional<SecurityQuestions.Kept> question = questions.find(account.id());
        if (request.answer() == null
                || question.isEmpty()
                || !question.get().tries().mayTry(today, rules.answerTries())) {
            return false;
        }
        String typed = SecurityAnswer.of(request.answer()).reveal();
        boolean right = turn.matches(typed, question.get().answer());
        if (!right) {
            DailyTries after = question.get().tries().afterWrong(today);
            questions.saveTries(account.id(), after);
            auditTrail.append(
                    account.id(), AuditRecord.of(now, AuditAction.SECURITY_ANSWER_WRONG, Actor.insuredPerson()));
        }
        return right;
    }
}
