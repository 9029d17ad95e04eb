package de.aok.meineaok.mobilenumber.application;

import de.aok.meineaok.access.application.AccountAccess;
import de.aok.meineaok.access.application.AccountAccess.Held;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.calendar.LegalCalendar;
import de.aok.meineaok.mobilenumber.MobileNumber;
import de.aok.meineaok.mobilenumber.MobileNumberReading;
import de.aok.meineaok.mobilenumber.MtanChallenge;
import de.aok.meineaok.mobilenumber.MtanProblem;
import de.aok.meineaok.mobilenumber.NumberChange;
import de.aok.meineaok.mobilenumber.application.port.NumberChanges;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.registration.ContactReader;
import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** mTAN-Verwaltung: the number to which mTANs go, and its change by a person who is inside. There is one at all times. */
@Rule({RuleId.MTN_1, RuleId.MTN_3})
public final class ChangeMobileNumber {
    private final ContactReader contacts;
    private final NumberChanges changes;
    private final AccountAccess access;
    private final MtanSending mtans;
    private final NumberReplacement replacement;
    private final Transactions transactions;
    private final Clock clock;

    public ChangeMobileNumber(
            ContactReader contacts,
            NumberChanges changes,
            AccountAccess access,
            MtanSending mtans,
            NumberReplacement replacement,
            Transactions transactions,
            Clock clock) {
        this.contacts = contacts;
        this.changes = changes;
        this.access = access;
        this.mtans = mtans;
        this.replacement = replacement;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The numbers of an account.
     *
     * @param current where mTANs go, masked
     * @param unconfirmed the new one that waits for its mTAN, masked; null if there is none
     */
    public record Numbers(String current, @Nullable String unconfirmed) {}

    /** @return empty if the account is gone meanwhile */
    public Optional<Numbers> show(AccountId account) {
        Instant now = clock.instant();
        return transactions.required(() -> access.hold(account, now)
                .map(held -> new Numbers(
                        held.account().mobileNumber().masked(),
                        changes.find(account)
                                .filter(change -> waits(change, now))
                                .map(NumberChange::number)
                                .map(MobileNumber::masked)
                                .orElse(null))));
    }

    /** Whether an mTAN could still confirm it. */
    private static boolean waits(NumberChange change, Instant now) {
        MtanChallenge.Open open = change.mtan().open();
        return open != null && now.isBefore(open.validUntil());
    }

    /**
     * Names a new number and sends an mTAN to it.
     *
     * @param typed the number as typed
     */
    public Outcome name(AccountId account, String typed) {
        return read(
                contacts.mobileNumber(typed.strip()),
                number -> transactions.required(() -> {
                    Instant now = clock.instant();
                    return hold(account, now)
                            .map(held -> name(held, number, now))
                            .orElse(Outcome.NoAccount.NO_ACCOUNT);
                }));
    }

    private static Outcome read(MobileNumberReading reading, Function<MobileNumber, Outcome> accepted) {
        if (reading instanceof MobileNumberReading.Accepted number) {
            return accepted.apply(number.number());
        }
        return new Outcome.Refused(
                Violation.of(((MobileNumberReading.Refused) reading).problem(), Field.MOBILE_NUMBER));
    }

    private Outcome name(Held held, MobileNumber number, Instant now) {
        AccountId id = held.account().id();
        LocalDate today = LegalCalendar.dayOf(now);
        // Naming another number gives no further mTANs: what counts is how many this account had sent today.
        MtanChallenge challenge = changes.find(id)
                .filter(before -> before.on().equals(today))
                .map(NumberChange::mtan)
                .orElse(MtanChallenge.none());
        MtanSending.Result result =
                mtans.send(purpose(id, number), challenge, number, Commission.MobileNumberMtan::new, now);
        if (result instanceof MtanSending.Result.Sent sent) {
            changes.save(id, new NumberChange(number, today, sent.challenge()));
            return new Outcome.MtanSent(number.masked());
        }
        return new Outcome.MtanNotSent(((MtanSending.Result.NotSent) result).problem());
    }

    /**
     * Confirms the new number by the mTAN that was sent to it. mTANs go there from now on.
     *
     * @param typed the mTAN as typed
     */
    public Outcome confirm(AccountId account, String typed) {
        return transactions.required(() -> {
            Instant now = clock.instant();
            return hold(account, now).map(held -> confirm(held, typed, now)).orElse(Outcome.NoAccount.NO_ACCOUNT);
        });
    }

    /** A lock has ended the session, too: what was under way meanwhile comes too late. */
    @Rule(RuleId.LCK_1)
    private Optional<Held> hold(AccountId account, Instant now) {
        return access.hold(account, now).filter(held -> !held.status().locked());
    }

    private Outcome confirm(Held held, String typed, Instant now) {
        AccountId id = held.account().id();
        Optional<NumberChange> change = changes.find(id);
        if (change.isEmpty()) {
            return new Outcome.Refused(Violation.of(MtanProblem.NONE_OPEN, Field.MTAN));
        }
        MobileNumber number = change.get().number();
        MtanChallenge.Entry entry =
                mtans.enter(purpose(id, number), change.get().mtan(), typed, now);
        if (entry instanceof MtanChallenge.Entry.Refused refused) {
            changes.save(id, change.get().with(entry.after()));
            replacement.failed(
                    held,
                    refused.problem() == MtanProblem.EXHAUSTED ? AuditAction.MTAN_EXHAUSTED : AuditAction.MTAN_WRONG,
                    now);
            return new Outcome.Refused(Violation.of(refused.problem(), Field.MTAN));
        }
        changes.remove(id);
        replacement.replace(held, number, now);
        return new Outcome.Changed(number.masked());
    }

    private static String purpose(AccountId account, MobileNumber number) {
        return "number:" + account + ':' + number.value();
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** @param sentTo the new number, masked */
        record MtanSent(String sentTo) implements Outcome {}

        /** No more may be sent. */
        record MtanNotSent(MtanProblem problem) implements Outcome {}

        /** @param current where mTANs go from now on, masked */
        record Changed(String current) implements Outcome {}

        /** What was entered is not accepted. */
        record Refused(Violation violation) implements Outcome {}

        /** The account is gone meanwhile, or locked. */
        enum NoAccount implements Outcome {
            NO_ACCOUNT
        }
    }
}
