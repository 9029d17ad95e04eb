package de.aok.meineaok.bankaccount.application;

import de.aok.meineaok.access.application.AccountAccess;
import de.aok.meineaok.access.application.AccountAccess.Held;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.audit.Actor;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.bankaccount.application.BankAccountForm.Reading;
import de.aok.meineaok.bankaccount.application.port.BankAccountReports;
import de.aok.meineaok.calendar.LegalCalendar;
import de.aok.meineaok.changerequest.application.BankAccount;
import de.aok.meineaok.changerequest.application.ChangeRequest;
import de.aok.meineaok.changerequest.application.RequestHandOver;
import de.aok.meineaok.changerequest.application.RequestOutcome;
import de.aok.meineaok.changerequest.application.RequestedChange;
import de.aok.meineaok.changerequest.application.RequestedChange.OfBankAccount;
import de.aok.meineaok.changerequest.application.UnconfirmedChange;
import de.aok.meineaok.changerequest.application.port.ChangeRequests;
import de.aok.meineaok.changerequest.application.port.UnconfirmedChanges;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.locking.application.AccountLocks;
import de.aok.meineaok.mobilenumber.MtanChallenge;
import de.aok.meineaok.mobilenumber.MtanProblem;
import de.aok.meineaok.mobilenumber.application.MtanSending;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.SecurityNotices;
import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import de.aok.meineaok.secrecy.application.port.Randomness;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Bankverbindungen: a person who is inside has one added, changed or removed. Each change takes an mTAN of its own, whose SMS says what it
 * is for, and then goes to the core system, which decides.
 */
@Rule({RuleId.BNK_1, RuleId.BNK_2, RuleId.DAT_4})
public final class ChangeBankAccounts {
    private static final UnconfirmedChange.Kind KIND = UnconfirmedChange.Kind.BANK_ACCOUNT;

    private final Accounts accounts;
    private final BankAccountReports reports;
    private final ChangeRequests requests;
    private final UnconfirmedChanges unconfirmed;
    private final AccountAccess access;
    private final MtanSending mtans;
    private final RequestHandOver handOver;
    private final AccountLocks locks;
    private final SecurityNotices notices;
    private final Randomness randomness;
    private final Transactions transactions;
    private final Clock clock;

    public ChangeBankAccounts(
            Accounts accounts,
            BankAccountReports reports,
            ChangeRequests requests,
            UnconfirmedChanges unconfirmed,
            AccountAccess access,
            MtanSending mtans,
            RequestHandOver handOver,
            AccountLocks locks,
            SecurityNotices notices,
            Randomness randomness,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.reports = reports;
        this.requests = requests;
        this.unconfirmed = unconfirmed;
        this.access = access;
        this.mtans = mtans;
        this.handOver = handOver;
        this.locks = locks;
        this.notices = notices;
        this.randomness = randomness;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What a person sees.
     *
     * @param onFile her bank accounts
     * @param requests for changes of them that are open, or were refused and not seen yet, in their order
     */
    public record View(List<BankAccount> onFile, List<ChangeRequest> requests) {
        public View {
            onFile = List.copyOf(onFile);
            requests = List.copyOf(requests);
        }
    }

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * An mTAN is on its way.
         *
         * @param sentTo the number, masked
         */
        record MtanSent(String sentTo) implements Outcome {}

        /** No more may be sent. */
        record MtanNotSent(MtanProblem problem) implements Outcome {}

        /** The mTAN is not accepted. */
        record MtanRefused(Violation violation) implements Outcome {}

        /** See {@link RequestOutcome}. */
        record Answered(RequestOutcome outcome) implements Outcome {}

        /** The person has no such bank account on file. */
        enum NoBankAccount implements Outcome {
            NO_BANK_ACCOUNT
        }
    }

    /** @return empty if the account is gone meanwhile */
    public Optional<View> show(AccountId id) {
        Instant now = clock.instant();
        return transactions.required(() -> accounts.find(id).map(Account::kvnr).map(kvnr -> view(kvnr, now)));
    }

    private View view(Kvnr kvnr, Instant now) {
        List<ChangeRequest> all = requests.ofPerson(kvnr);
        return new View(
                onFile(kvnr, all),
                all.stream()
                        .filter(request -> request.change() instanceof OfBankAccount)
                        .filter(request -> request.isShown(now))
                        .toList());
    }

    private List<BankAccount> onFile(Kvnr kvnr, List<ChangeRequest> all) {
        return AccountsOnFile.of(reports.find(kvnr).orElse(null), all);
    }

    /** Sends the mTAN for one more. */
    public Outcome add(AccountId account, BankAccountForm form) {
        return read(
                form,
                randomness.id(),
                added ->
                        held(account, (held, now) -> sendMtan(held, new RequestedChange.BankAccountAdded(added), now)));
    }

    /** Sends the mTAN for another content of one. */
    public Outcome change(AccountId account, UUID id, BankAccountForm form) {
        return read(
                form, id, changed -> ofOnFile(account, id, before -> new RequestedChange.BankAccountChanged(changed)));
    }

    /** Sends the mTAN for the removal of one. */
    public Outcome remove(AccountId account, UUID id) {
        return ofOnFile(account, id, RequestedChange.BankAccountRemoved::new);
    }

    private static Outcome read(BankAccountForm form, UUID id, Function<BankAccount, Outcome> accepted) {
        Reading reading = form.read(id);
        return reading instanceof Reading.Accepted read
                ? accepted.apply(read.account())
                : new Outcome.Answered(new RequestOutcome.Malformed(((Reading.Refused) reading).violations()));
    }

    private Outcome ofOnFile(AccountId account, UUID id, Function<BankAccount, OfBankAccount> change) {
        return held(account, (held, now) -> {
            Kvnr kvnr = held.account().kvnr();
            return onFile(kvnr, requests.ofPerson(kvnr)).stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .map(one -> sendMtan(held, change.apply(one), now))
                    .orElse(Outcome.NoBankAccount.NO_BANK_ACCOUNT);
        });
    }

    private Outcome held(AccountId account, BiFunction<Held, Instant, Outcome> change) {
        return transactions.required(() -> {
            Instant now = clock.instant();
            return access.hold(account, now)
                    .filter(held -> !held.status().locked())
                    .map(held -> change.apply(held, now))
                    .orElseGet(() -> new Outcome.Answered(RequestOutcome.NoAccount.NO_ACCOUNT));
        });
    }

    private Outcome sendMtan(Held held, OfBankAccount change, Instant now) {
        AccountId id = held.account().id();
        Optional<RequestOutcome> refusal = handOver.refusal(held.account());
        if (refusal.isPresent()) {
            return new Outcome.Answered(refusal.get());
        }
        LocalDate today = LegalCalendar.dayOf(now);
        // As with numbers: naming another change gives no further mTANs.
        MtanChallenge challenge = unconfirmed
                .find(id, KIND)
                .filter(before -> before.on().equals(today))
                .map(UnconfirmedChange::code)
                .orElse(MtanChallenge.none());
        MtanSending.Result result = mtans.send(
                purpose(held.account(), change),
                challenge,
                held.account().mobileNumber(),
                (to, mtan, validUntil) -> new Commission.BankAccountMtan(
                        to,
                        mtan,
                        validUntil,
                        RequestHandOver.kindOf(change),
                        change.account().iban().lastPlaces()),
                now);
        if (result instanceof MtanSending.Result.Sent sent) {
            unconfirmed.save(
                    id, new UnconfirmedChange(new UnconfirmedChange.OfBankAccount(change), today, sent.challenge()));
            return new Outcome.MtanSent(held.account().mobileNumber().masked());
        }
        return new Outcome.MtanNotSent(((MtanSending.Result.NotSent) result).problem());
    }

    /**
     * Confirms the change for which an mTAN was sent last. The core system is asked for it, and a mail announces that.
     *
     * @param typed the mTAN as typed
     */
    public Outcome confirm(AccountId account, String typed) {
        return held(account, (held, now) -> confirm(held, typed, now));
    }

    private Outcome confirm(Held held, String typed, Instant now) {
        AccountId id = held.account().id();
        Optional<UnconfirmedChange> waiting = unconfirmed.find(id, KIND);
        if (waiting.isEmpty()) {
            return new Outcome.MtanRefused(Violation.of(MtanProblem.NONE_OPEN, Field.MTAN));
        }
        // Asked before the mTAN is judged, which serves once: so it is not spent on what is refused.
        Optional<RequestOutcome> refusal = handOver.refusal(held.account());
        if (refusal.isPresent()) {
            return new Outcome.Answered(refusal.get());
        }
        OfBankAccount change = ((UnconfirmedChange.OfBankAccount) waiting.get().subject()).change();
        MtanChallenge.Entry entry =
                mtans.enter(purpose(held.account(), change), waiting.get().code(), typed, now);
        if (entry instanceof MtanChallenge.Entry.Refused refused) {
            unconfirmed.save(id, waiting.get().with(entry.after()));
            failed(held, refused.problem(), now);
            return new Outcome.MtanRefused(Violation.of(refused.problem(), Field.MTAN));
        }
        unconfirmed.remove(id, KIND);
        RequestOutcome outcome = handOver.handOver(randomness.id(), held.account(), change, now);
        if (outcome instanceof RequestOutcome.Requested) {
            notices.announce(held.account(), Commission.SecurityNotice.Event.BANK_ACCOUNT_CHANGED, now);
        }
        return new Outcome.Answered(outcome);
    }

    /** That an mTAN was wrong may arouse suspicion. */
    @Rule(RuleId.LCK_2)
    private void failed(Held held, MtanProblem problem, Instant now) {
        AuditAction happened = problem == MtanProblem.EXHAUSTED ? AuditAction.MTAN_EXHAUSTED : AuditAction.MTAN_WRONG;
        locks.noteAndLockIfSuspicious(held, AuditRecord.of(now, happened, Actor.insuredPerson()), now);
    }

    /** An mTAN serves for the very change that its SMS named, and while mTANs go to the number that got it. */
    private static String purpose(Account owner, OfBankAccount change) {
        BankAccount account = change.account();
        return "bank-account:" + owner.id() + ':' + owner.mobileNumber().value() + ':' + RequestHandOver.kindOf(change)
                + ':' + account.id() + ':'
                + account.iban().value() + ':'
                + account.purposes().stream().map(Enum::name).sorted().collect(Collectors.joining(",")) + ':'
                + account.holder();
    }
}
