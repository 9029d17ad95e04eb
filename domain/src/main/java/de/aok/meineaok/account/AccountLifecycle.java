package de.aok.meineaok.account;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * The life of an account as a table: what each event makes of each state.
 *
 * <p>An account that waits for its activation has nothing inside to be saved, and so is closed at once when its use ends.
 */
@Rule({RuleId.ACT_3, RuleId.LCK_1, RuleId.LCK_4, RuleId.END_1, RuleId.END_2, RuleId.END_3, RuleId.END_4})
public final class AccountLifecycle {
    // Shorter names, so that each event has its line.
    private static final AccountState ACTIVE = AccountState.ACTIVE;
    private static final AccountState TERMINATED = AccountState.TERMINATED;
    private static final AccountState UNINSURED = AccountState.INSURANCE_ENDED;
    private static final Cell STAY = Transition.Taken::new;
    private static final Cell CLOSE = to(AccountState.CLOSED);
    private static final Cell NOT_WAITING = not(AccountProblem.ALREADY_ACTIVATED);
    private static final Cell ALREADY_TERMINATED = not(AccountProblem.ALREADY_TERMINATED);
    private static final Cell NOT_TERMINATED = not(AccountProblem.NOT_TERMINATED);
    private static final Cell USE_GOES_ON = not(AccountProblem.USE_GOES_ON);
    private static final Cell CLOSED = not(AccountProblem.CLOSED);

    private static final Map<AccountEvent, Row> TABLE = table(
            // Event, then what it makes of an account that is: waiting, active, terminated, uninsured, closed.
            row(AccountEvent.ACTIVATED, ifOpen(to(ACTIVE)), NOT_WAITING, NOT_WAITING, NOT_WAITING, CLOSED),
            row(AccountEvent.TERMINATED, CLOSE, to(TERMINATED), ALREADY_TERMINATED, to(TERMINATED), CLOSED),
            row(AccountEvent.TERMINATION_WITHDRAWN, NOT_TERMINATED, NOT_TERMINATED, to(ACTIVE), NOT_TERMINATED, CLOSED),
            row(AccountEvent.INSURANCE_ENDED, CLOSE, to(UNINSURED), STAY, STAY, CLOSED),
            row(AccountEvent.INSURED_AGAIN, STAY, STAY, STAY, to(ACTIVE), CLOSED),
            row(AccountEvent.CLOSING_DUE, USE_GOES_ON, USE_GOES_ON, CLOSE, CLOSE, CLOSED),
            row(AccountEvent.PASSWORDS_EXHAUSTED, lock(LockKind.PASSWORD)),
            row(AccountEvent.SUSPECTED, lock(LockKind.SUSPICION)),
            row(AccountEvent.LOCK_REQUESTED, lock(LockKind.REQUEST)),
            row(AccountEvent.NEW_PASSWORD_CHOSEN, AccountLifecycle::afterNewPassword),
            row(AccountEvent.UNLOCKED, AccountLifecycle::afterUnlocking));

    private AccountLifecycle() {}

    /** What an event makes of an account that stands so. */
    public static Transition on(AccountEvent event, AccountStatus status) {
        Row row = Objects.requireNonNull(TABLE.get(event));
        Cell cell = switch (status.state()) {
            case WAITING_FOR_ACTIVATION -> row.waiting();
            case ACTIVE -> row.active();
            case TERMINATED -> row.terminated();
            case INSURANCE_ENDED -> row.uninsured();
            case CLOSED -> row.closed();
        };
        return cell.apply(status);
    }

    private interface Cell extends Function<AccountStatus, Transition> {}

    private record Row(AccountEvent event, Cell waiting, Cell active, Cell terminated, Cell uninsured, Cell closed) {}

    private static Row row(
            AccountEvent event, Cell waiting, Cell active, Cell terminated, Cell uninsured, Cell closed) {
        return new Row(event, waiting, active, terminated, uninsured, closed);
    }

    /** Locks do not ask where an account stands, as long as it is not closed. */
    private static Row row(AccountEvent event, Cell whereverItStands) {
        return row(event, whereverItStands, whereverItStands, whereverItStands, whereverItStands, CLOSED);
    }

    private static Map<AccountEvent, Row> table(Row... rows) {
        Map<AccountEvent, Row> table = new EnumMap<>(AccountEvent.class);
        for (Row row : rows) {
            table.put(row.event(), row);
        }
        if (table.size() != AccountEvent.values().length) {
            throw new IllegalStateException("an event without its row");
        }
        return Collections.unmodifiableMap(table);
    }

    private static Cell to(AccountState next) {
        return status -> new Transition.Taken(status.in(next));
    }

    private static Cell not(AccountProblem problem) {
        return status -> new Transition.Refused(problem);
    }

    private static Cell lock(LockKind kind) {
        return status -> new Transition.Taken(status.with(kind));
    }

    /** What takes a login cannot happen while a lock is on. */
    private static Cell ifOpen(Cell cell) {
        return status -> status.locked() ? new Transition.Refused(AccountProblem.LOCKED) : cell.apply(status);
    }

    private static Transition afterNewPassword(AccountStatus status) {
        return ifOpen(STAY).apply(status.without(Set.of(LockKind.PASSWORD)));
    }

    private static Transition afterUnlocking(AccountStatus status) {
        AccountStatus unlocked = status.without(List.of(LockKind.SUSPICION, LockKind.REQUEST));
        return unlocked.equals(status)
                ? new Transition.Refused(AccountProblem.NOT_LOCKED)
                : new Transition.Taken(unlocked);
    }
}
