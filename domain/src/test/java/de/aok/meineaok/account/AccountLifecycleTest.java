package de.aok.meineaok.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@Rule({RuleId.ACT_3, RuleId.LCK_1, RuleId.LCK_4, RuleId.END_1, RuleId.END_2, RuleId.END_3, RuleId.END_4})
class AccountLifecycleTest {
    /**
     * What each event makes of each state. A state: the account goes there, and its locks with it unless it is closed. {@code stay}:
     * nothing changes. {@code lock}: one more is on. {@code end}: these are off. A rule: the event is refused by it, or so if the
     * account would, after the event, still be {@code locked} or be {@code unchanged}. {@code "}: as on the left.
     */
    private static final String TABLE = """
            event                 | WAITING_FOR_ACTIVATION                    | ACTIVE          | TERMINATED | INSURANCE_ENDED | CLOSED
            ACTIVATED             | ACTIVE, LCK-1 if locked                   | ACT-3           | ACT-3      | ACT-3           | END-3
            TERMINATED            | CLOSED                                    | TERMINATED      | END-1      | TERMINATED      | END-3
            TERMINATION_WITHDRAWN | END-4                                     | END-4           | ACTIVE     | END-4           | END-3
            INSURANCE_ENDED       | CLOSED                                    | INSURANCE_ENDED | stay       | stay            | END-3
            INSURED_AGAIN         | stay                                      | stay            | stay       | ACTIVE          | END-3
            CLOSING_DUE           | END-2                                     | END-2           | CLOSED     | CLOSED          | END-3
            PASSWORDS_EXHAUSTED   | lock PASSWORD                             | "               | "          | "               | END-3
            SUSPECTED             | lock SUSPICION                            | "               | "          | "               | END-3
            LOCK_REQUESTED        | lock REQUEST                              | "               | "          | "               | END-3
            NEW_PASSWORD_CHOSEN   | end PASSWORD, LCK-1 if locked             | "               | "          | "               | END-3
            UNLOCKED              | end SUSPICION REQUEST, LCK-4 if unchanged | "               | "          | "               | END-3
            """;

    private static final Pattern CELL = Pattern.compile(
            "(?<always>[A-Z]{3}-[0-9])"
                    + "|(?<effect>[A-Z_]+|stay|(lock|end)( [A-Z]+)+)(, (?<rule>[A-Z]{3}-[0-9]) if (?<condition>locked|unchanged))?");
    private static final Map<AccountEvent, Map<AccountState, String>> CELLS = cells();
    private static final AccountStatus FIRST = AccountStatus.of(AccountState.WAITING_FOR_ACTIVATION);

    /** What came of an event: where the account stands then, or the ID of the rule that refuses it. */
    private record Outcome(AccountStatus status, Optional<String> refusedBy) {}

    @Test
    void each_event_makes_of_each_state_under_all_locks_what_the_table_says() {
        List<AccountStatus> everyStatus = everyStatus().toList();
        assertThat(everyStatus).hasSize(4 * 8 + 1);

        List<String> differences = new ArrayList<>();
        for (AccountEvent event : AccountEvent.values()) {
            for (AccountStatus status : everyStatus) {
                Outcome decided = decided(event, status);
                Outcome expected = expected(event, status);
                if (!decided.equals(expected)) {
                    differences.add("%s on %s: %s instead of %s".formatted(event, status, decided, expected));
                }
            }
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void each_state_is_reached_from_the_first_where_the_table_says_so() {
        Map<AccountStatus, Integer> steps = walk(AccountLifecycleTest::decided);

        assertThat(steps).isEqualTo(walk(AccountLifecycleTest::expected));
        assertThat(steps.keySet())
                .containsExactlyInAnyOrderElementsOf(everyStatus().toList());
        assertThat(steps)
                .containsEntry(FIRST, 0)
                .containsEntry(AccountStatus.of(AccountState.ACTIVE), 1)
                .containsEntry(AccountStatus.of(AccountState.CLOSED), 1)
                .containsEntry(AccountStatus.of(AccountState.TERMINATED), 2)
                .containsEntry(AccountStatus.of(AccountState.INSURANCE_ENDED), 2)
                .containsEntry(new AccountStatus(AccountState.TERMINATED, EnumSet.allOf(LockKind.class)), 5);
    }

    @Test
    @Rule(RuleId.END_3)
    void a_closed_account_has_no_locks() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AccountStatus(AccountState.CLOSED, Set.of(LockKind.REQUEST)))
                .withMessageContaining("END-3");
        assertThat(AccountStatus.of(AccountState.CLOSED).locked()).isFalse();
    }

    @Test
    @Rule(RuleId.LCK_1)
    void an_account_is_locked_while_any_lock_is_on() {
        for (LockKind kind : LockKind.values()) {
            AccountStatus locked = FIRST.with(kind);

            assertThat(locked.locked()).isTrue();
            assertThat(locked.without(Set.of(kind))).isEqualTo(FIRST);
        }
        assertThat(FIRST.locked()).isFalse();
    }

    private static Outcome decided(AccountEvent event, AccountStatus status) {
        Transition transition = AccountLifecycle.on(event, status);
        if (transition instanceof Transition.Taken taken) {
            return new Outcome(taken.status(), Optional.empty());
        }
        Transition.Refused refused = (Transition.Refused) transition;
        return new Outcome(status, Optional.of(refused.problem().rule().id()));
    }

    private static Outcome expected(AccountEvent event, AccountStatus status) {
        String cell =
                Objects.requireNonNull(Objects.requireNonNull(CELLS.get(event)).get(status.state()));
        Matcher parts = CELL.matcher(cell);
        assertThat(parts.matches()).as(cell).isTrue();
        if (parts.group("always") != null) {
            return new Outcome(status, Optional.of(cell));
        }
        AccountStatus then = after(parts.group("effect"), status);
        boolean refused = switch (Objects.requireNonNullElse(parts.group("condition"), "never")) {
            case "locked" -> !then.locks().isEmpty();
            case "unchanged" -> then.equals(status);
            default -> false;
        };
        return refused ? new Outcome(status, Optional.of(parts.group("rule"))) : new Outcome(then, Optional.empty());
    }

    private static AccountStatus after(String effect, AccountStatus status) {
        List<String> words = List.of(effect.split(" ", -1));
        Set<LockKind> locks = EnumSet.noneOf(LockKind.class);
        locks.addAll(status.locks());
        List<LockKind> named = words.stream().skip(1).map(LockKind::valueOf).toList();
        return switch (words.get(0)) {
            case "stay" -> status;
            case "lock" -> {
                locks.addAll(named);
                yield new AccountStatus(status.state(), locks);
            }
            case "end" -> {
                locks.removeAll(named);
                yield new AccountStatus(status.state(), locks);
            }
            case "CLOSED" -> new AccountStatus(AccountState.CLOSED, Set.of());
            default -> new AccountStatus(AccountState.valueOf(effect), locks);
        };
    }

    /** Every status that is reached, with the number of events that it takes at least. */
    private static Map<AccountStatus, Integer> walk(BiFunction<AccountEvent, AccountStatus, Outcome> step) {
        Map<AccountStatus, Integer> steps = new HashMap<>(Map.of(FIRST, 0));
        Queue<AccountStatus> toLeave = new ArrayDeque<>(List.of(FIRST));
        while (!toLeave.isEmpty()) {
            AccountStatus from = toLeave.remove();
            int next = Objects.requireNonNull(steps.get(from)) + 1;
            for (AccountEvent event : AccountEvent.values()) {
                AccountStatus to = step.apply(event, from).status();
                if (steps.putIfAbsent(to, next) == null) {
                    toLeave.add(to);
                }
            }
        }
        return steps;
    }

    private static Stream<AccountStatus> everyStatus() {
        return Stream.of(AccountState.values())
                .flatMap(state -> state == AccountState.CLOSED
                        ? Stream.of(AccountStatus.of(state))
                        : everySetOfLocks().map(locks -> new AccountStatus(state, locks)));
    }

    private static Stream<Set<LockKind>> everySetOfLocks() {
        List<Set<LockKind>> sets = new ArrayList<>(List.of(Set.of()));
        for (LockKind kind : LockKind.values()) {
            for (Set<LockKind> without : List.copyOf(sets)) {
                sets.add(Stream.concat(without.stream(), Stream.of(kind)).collect(Collectors.toSet()));
            }
        }
        return sets.stream();
    }

    private static Map<AccountEvent, Map<AccountState, String>> cells() {
        List<List<String>> lines = TABLE.lines()
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .toList();
        List<AccountState> states =
                lines.get(0).stream().skip(1).map(AccountState::valueOf).toList();
        assertThat(states).containsExactlyInAnyOrder(AccountState.values());
        Map<AccountEvent, Map<AccountState, String>> cells = new EnumMap<>(AccountEvent.class);
        for (List<String> line : lines.subList(1, lines.size())) {
            Map<AccountState, String> row = new EnumMap<>(AccountState.class);
            String left = "";
            for (int i = 0; i < states.size(); i++) {
                String cell = line.get(i + 1);
                left = cell.equals("\"") ? left : cell;
                row.put(states.get(i), left);
            }
            cells.put(AccountEvent.valueOf(line.get(0)), row);
        }
        assertThat(cells).containsOnlyKeys(AccountEvent.values());
        return cells;
    }
}
