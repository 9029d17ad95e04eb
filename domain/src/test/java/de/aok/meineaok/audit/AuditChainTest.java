package de.aok.meineaok.audit;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.audit.AuditChain.Break;
import de.aok.meineaok.audit.AuditChain.Break.Kind;
import de.aok.meineaok.audit.AuditChain.End;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@Rule(RuleId.SEC_3)
class AuditChainTest {
    private static final AccountId ACCOUNT = new AccountId(new UUID(1, 2));
    private static final AccountId OTHER = new AccountId(new UUID(1, 3));
    private static final AuditChain CHAIN = new AuditChain(keyed("key"));
    private static final AuditRecord LOGIN =
            AuditRecord.of(Instant.parse("2026-11-24T10:00:00Z"), AuditAction.LOGGED_IN, Actor.insuredPerson());

    /** What somebody can do to the fields of a row, but for its number. */
    enum Change implements UnaryOperator<AuditEntry> {
        ACCOUNT_OF_ANOTHER,
        AT,
        ACTION,
        ACTOR_KIND,
        ACTOR_NAME,
        REASON,
        REASON_GONE,
        DETAIL,
        DETAIL_GONE,
        ADDRESS,
        ADDRESS_GONE,
        PREVIOUS,
        PREVIOUS_UNSEALED,
        HASH;

        @Override
        public AuditEntry apply(AuditEntry e) {
            AuditRecord c = e.content();
            return switch (this) {
                case ACCOUNT_OF_ANOTHER -> new AuditEntry(OTHER, e.number(), c, e.previous(), e.hash());
                case AT -> with(e, record(c, c.at().plus(1, ChronoUnit.MICROS), c.action(), c.actor()));
                case ACTION -> with(e, record(c, c.at(), other(c.action()), c.actor()));
                case ACTOR_KIND -> with(e, record(c, c.at(), c.action(), otherKind(c.actor())));
                case ACTOR_NAME -> with(e, record(c, c.at(), c.action(), otherName(c.actor())));
                case REASON -> with(e, c.because(c.reason() + "x"));
                case REASON_GONE -> with(e, c.because(c.reason() == null ? "" : null));
                case DETAIL -> with(e, c.with(c.detail() + "x"));
                case DETAIL_GONE -> with(e, c.with(c.detail() == null ? "" : null));
                case ADDRESS -> with(e, c.from(c.address() + "x"));
                case ADDRESS_GONE -> with(e, c.from(c.address() == null ? "" : null));
                case PREVIOUS -> new AuditEntry(e.account(), e.number(), c, e.previous() + "x", e.hash());
                case PREVIOUS_UNSEALED -> new AuditEntry(e.account(), e.number(), c, "unsealed", e.hash());
                case HASH -> new AuditEntry(e.account(), e.number(), c, e.previous(), e.hash() + "x");
            };
        }
    }

    @Property
    void what_nobody_touched_is_whole(@ForAll(supplier = Contents.class) List<AuditRecord> contents) {
        Trail trail = Trail.of(contents);

        assertThat(CHAIN.examine(ACCOUNT, trail.entries(), trail.end())).isEmpty();
    }

    @Property
    void a_change_of_any_field_names_the_entry(
            @ForAll(supplier = Contents.class) List<AuditRecord> contents, @ForAll int which, @ForAll Change change) {
        Trail trail = Trail.of(contents);
        int i = Math.floorMod(which, contents.size());
        trail.entries().set(i, change.apply(trail.entries().get(i)));

        assertThat(trail.examined()).containsExactly(changed(i + 1));
    }

    @Property
    void changes_of_several_entries_name_each_of_them(
            @ForAll(supplier = Contents.class) List<AuditRecord> contents,
            @ForAll @Size(max = 8) List<Change> changes) {
        Trail trail = Trail.of(contents);
        List<Break> expected = new ArrayList<>();
        for (int i = 0; i < Math.min(changes.size(), contents.size()); i++) {
            trail.entries().set(i, changes.get(i).apply(trail.entries().get(i)));
            expected.add(changed(i + 1));
        }

        assertThat(trail.examined()).isEqualTo(expected);
    }

    @Property
    void removing_any_one_names_it(@ForAll(supplier = Contents.class) List<AuditRecord> contents, @ForAll int which) {
        Trail trail = Trail.of(contents);
        int i = Math.floorMod(which, contents.size());
        trail.entries().remove(i);

        assertThat(trail.examined()).containsExactly(missing(i + 1));
    }

    @Test
    void removing_the_first_a_middle_or_the_last_names_it() {
        for (int i = 0; i < 5; i++) {
            Trail trail = Trail.ofLogins(5);
            trail.entries().remove(i);

            assertThat(trail.examined()).containsExactly(missing(i + 1));
        }
    }

    @Test
    void removing_several_names_each_of_them() {
        Trail trail = Trail.ofLogins(7);
        trail.entries().removeIf(entry -> List.of(1L, 3L, 4L, 7L).contains(entry.number()));
        assertThat(trail.examined()).containsExactly(missing(1), missing(3), missing(4), missing(7));

        trail.entries().clear();
        assertThat(trail.examined()).hasSize(7).extracting(Break::kind).containsOnly(Kind.MISSING);
    }

    @Test
    void removing_one_and_changing_others_names_each_of_them() {
        Trail trail = Trail.ofLogins(5);
        trail.entries().set(4, Change.AT.apply(trail.entries().get(4)));
        trail.entries().set(1, Change.HASH.apply(trail.entries().get(1)));
        trail.entries().remove(2);

        assertThat(trail.examined()).containsExactly(changed(2), missing(3), changed(5));
    }

    @Property
    void swapping_two_names_both(
            @ForAll(supplier = Contents.class) List<AuditRecord> contents, @ForAll int one, @ForAll int another) {
        Trail trail = Trail.of(contents);
        int i = Math.floorMod(one, contents.size());
        int j = Math.floorMod(i + 1 + Math.floorMod(another, contents.size() - 1), contents.size());
        AuditEntry first = trail.entries().get(i);
        AuditEntry second = trail.entries().get(j);
        trail.entries().set(i, numbered(second, i + 1));
        trail.entries().set(j, numbered(first, j + 1));

        assertThat(trail.examined())
                .containsExactlyInAnyOrder(changed(Math.min(i, j) + 1), changed(Math.max(i, j) + 1));
    }

    @Property
    void a_change_of_its_number_names_the_entry_by_the_old_and_the_new_one(
            @ForAll(supplier = Contents.class) List<AuditRecord> contents, @ForAll int which, @ForAll long number) {
        Trail trail = Trail.of(contents);
        int i = Math.floorMod(which, contents.size());
        long made = number >= 1 && number <= contents.size() ? -number : number;
        trail.entries().set(i, numbered(trail.entries().get(i), made));
        trail.entries().sort(Comparator.comparingLong(AuditEntry::number));

        assertThat(trail.examined()).containsExactlyInAnyOrder(changed(made), missing(i + 1));
    }

    @Test
    void one_that_was_moved_into_a_gap_is_named() {
        Trail trail = Trail.ofLogins(5);
        trail.entries().remove(3);
        trail.entries().set(2, numbered(trail.entries().get(2), 4));

        assertThat(trail.examined()).containsExactly(missing(3), changed(4));
    }

    @Test
    void one_that_was_added_is_named() {
        Trail trail = Trail.ofLogins(3);
        trail.entries().add(numbered(trail.entries().get(2), 4));

        assertThat(trail.examined()).containsExactly(changed(4));
    }

    @Test
    void one_of_another_account_is_named() {
        Trail trail = Trail.ofLogins(3);
        AuditEntry ofOther = CHAIN.append(OTHER, CHAIN.empty(OTHER), LOGIN);
        trail.entries().set(0, ofOther);
        assertThat(trail.examined()).containsExactly(changed(1));

        trail.entries().set(0, new AuditEntry(ACCOUNT, 1, ofOther.content(), "", ofOther.hash()));
        assertThat(trail.examined()).containsExactly(changed(1));
    }

    @Test
    void one_that_the_portal_wrote_itself_in_the_place_of_another_is_named() {
        for (int i = 0; i < 4; i++) {
            Trail trail = Trail.ofLogins(4);
            End before = i == 0
                    ? CHAIN.empty(ACCOUNT)
                    : CHAIN.endAfter(trail.entries().get(i - 1));
            trail.entries().set(i, CHAIN.append(ACCOUNT, before, LOGIN.because("another course of events")));

            assertThat(trail.examined()).containsExactly(changed(i + 1));
        }
    }

    @Property
    void a_change_of_the_end_names_it(
            @ForAll(supplier = Contents.class) List<AuditRecord> contents, @ForAll @IntRange(max = 4) int how) {
        Trail trail = Trail.of(contents);
        End end = trail.end();
        int length = contents.size();

        End changed = switch (how) {
            case 0 -> new End(length + 1, end.hash(), end.seal());
            case 1 -> new End(length, end.hash() + 'x', end.seal());
            case 2 -> new End(length, end.hash(), end.seal() + 'x');
            case 3 -> CHAIN.empty(ACCOUNT);
            default -> CHAIN.endAfter(Trail.of(contents, OTHER).entries().get(length - 1));
        };

        assertThat(CHAIN.examine(ACCOUNT, trail.entries(), changed)).containsExactly(endChanged(length));
    }

    @Test
    void removing_the_end_names_it() {
        Trail trail = Trail.ofLogins(3);

        assertThat(CHAIN.examine(ACCOUNT, trail.entries(), null)).containsExactly(endChanged(3));
        assertThat(CHAIN.examine(ACCOUNT, Trail.ofLogins(1).entries(), null)).containsExactly(endChanged(1));
        assertThat(CHAIN.examine(ACCOUNT, List.of(), null)).containsExactly(endChanged(0));
    }

    @Test
    void a_change_is_named_though_the_end_is_missing() {
        Trail trail = Trail.ofLogins(4);
        trail.entries().set(1, Change.DETAIL.apply(trail.entries().get(1)));
        trail.entries().remove(2);

        assertThat(CHAIN.examine(ACCOUNT, trail.entries(), null))
                .containsExactly(changed(2), missing(3), endChanged(4));
    }

    @Test
    void a_chain_without_entries_is_whole() {
        assertThat(CHAIN.examine(ACCOUNT, List.of(), CHAIN.empty(ACCOUNT))).isEmpty();
        assertThat(CHAIN.empty(ACCOUNT).length()).isZero();
        assertThat(CHAIN.empty(ACCOUNT).hash()).isEmpty();
    }

    @Test
    void cutting_off_the_last_shows_for_ever_though_the_chain_goes_on() {
        Trail trail = Trail.ofLogins(5);
        trail.entries().subList(3, 5).clear();
        AuditEntry last = trail.entries().get(2);
        End madeUp = new End(3, last.hash(), trail.end().seal());
        assertThat(CHAIN.examine(ACCOUNT, trail.entries(), madeUp)).containsExactly(endChanged(3));

        End end = madeUp;
        for (int i = 0; i < 2; i++) {
            AuditEntry next = CHAIN.append(ACCOUNT, end, LOGIN);
            trail.entries().add(next);
            end = CHAIN.endAfter(next);
        }

        assertThat(CHAIN.examine(ACCOUNT, trail.entries(), end)).containsExactly(endChanged(3));
        trail.entries().set(1, Change.ACTION.apply(trail.entries().get(1)));
        trail.entries().remove(2);
        assertThat(CHAIN.examine(ACCOUNT, trail.entries(), end)).containsExactly(changed(2), missing(3), endChanged(3));
    }

    @Test
    void of_a_gap_made_up_out_of_all_proportion_not_everything_is_named() {
        Trail trail = Trail.ofLogins(2);
        AuditEntry next = CHAIN.append(ACCOUNT, new End(Long.MAX_VALUE - 1, "", ""), LOGIN);
        trail.entries().add(next);

        List<Break> breaks = CHAIN.examine(ACCOUNT, trail.entries(), CHAIN.endAfter(next));

        assertThat(breaks).hasSize(10_001);
        assertThat(breaks.get(0)).isEqualTo(missing(Long.MAX_VALUE - 10_000));
        assertThat(breaks.subList(9_999, 10_001))
                .containsExactly(missing(Long.MAX_VALUE - 1), endChanged(Long.MAX_VALUE - 1));
    }

    @Test
    void entries_are_numbered_from_one_and_bear_the_hash_of_the_one_before() {
        List<AuditEntry> entries = Trail.ofLogins(3).entries();

        assertThat(entries).extracting(AuditEntry::number).containsExactly(1L, 2L, 3L);
        assertThat(entries)
                .extracting(AuditEntry::previous)
                .containsExactly("", entries.get(0).hash(), entries.get(1).hash());
        assertThat(entries).extracting(AuditEntry::hash).doesNotHaveDuplicates();
    }

    @Test
    void without_the_key_nothing_can_be_written() {
        Trail trail = Trail.ofLogins(2);
        AuditChain forger = new AuditChain(keyed("guessed"));
        AuditEntry forged =
                forger.append(ACCOUNT, forger.endAfter(trail.entries().get(1)), LOGIN);
        trail.entries().add(forged);

        assertThat(CHAIN.examine(ACCOUNT, trail.entries(), forger.endAfter(forged)))
                .containsExactlyInAnyOrder(endChanged(2), changed(3));
    }

    /** An account's entries, to be tampered with, and their end. */
    private record Trail(List<AuditEntry> entries, End end) {
        static Trail of(List<AuditRecord> contents) {
            return of(contents, ACCOUNT);
        }

        static Trail of(List<AuditRecord> contents, AccountId account) {
            List<AuditEntry> entries = new ArrayList<>();
            End end = CHAIN.empty(account);
            for (AuditRecord content : contents) {
                AuditEntry entry = CHAIN.append(account, end, content);
                entries.add(entry);
                end = CHAIN.endAfter(entry);
            }
            return new Trail(entries, end);
        }

        static Trail ofLogins(int length) {
            AuditRecord[] logins = new AuditRecord[length];
            Arrays.fill(logins, LOGIN);
            return of(List.of(logins));
        }

        List<Break> examined() {
            return CHAIN.examine(ACCOUNT, entries, end);
        }
    }

    /** What an account's chain may tell: anything, also the same twice. */
    static final class Contents implements ArbitrarySupplier<List<AuditRecord>> {
        @Override
        public Arbitrary<List<AuditRecord>> get() {
            Arbitrary<String> text = Arbitraries.strings()
                    .withChars('a', 'ß', ':', ';', '-', '1', ' ')
                    .ofMaxLength(4);
            Arbitrary<Actor> actor =
                    Arbitraries.oneOf(Arbitraries.of(Actor.insuredPerson(), Actor.portal()), text.map(Actor::staff));
            return Combinators.combine(
                            Arbitraries.longs().between(0, 4_000_000_000_000_000L),
                            Arbitraries.of(AuditAction.class),
                            actor,
                            text.injectNull(0.3),
                            text.injectNull(0.3),
                            text.injectNull(0.3))
                    .as((micros, action, who, reason, detail, address) -> new AuditRecord(
                            Instant.EPOCH.plus(micros, ChronoUnit.MICROS), action, who, reason, detail, address))
                    .list()
                    .ofMinSize(2)
                    .ofMaxSize(8);
        }
    }

    private static Break changed(long number) {
        return new Break(ACCOUNT, number, Kind.CHANGED);
    }

    private static Break missing(long number) {
        return new Break(ACCOUNT, number, Kind.MISSING);
    }

    private static Break endChanged(long number) {
        return new Break(ACCOUNT, number, Kind.END_CHANGED);
    }

    private static AuditEntry numbered(AuditEntry entry, long number) {
        return new AuditEntry(entry.account(), number, entry.content(), entry.previous(), entry.hash());
    }

    private static AuditEntry with(AuditEntry entry, AuditRecord content) {
        return new AuditEntry(entry.account(), entry.number(), content, entry.previous(), entry.hash());
    }

    private static AuditRecord record(AuditRecord rest, Instant at, AuditAction action, Actor actor) {
        return new AuditRecord(at, action, actor, rest.reason(), rest.detail(), rest.address());
    }

    private static AuditAction other(AuditAction action) {
        return action == AuditAction.LOCKED ? AuditAction.UNLOCKED : AuditAction.LOCKED;
    }

    private static Actor otherKind(Actor actor) {
        return actor.equals(Actor.portal()) ? Actor.insuredPerson() : Actor.portal();
    }

    private static Actor otherName(Actor actor) {
        @Nullable String name = actor.name();
        return Actor.staff(name == null ? "" : name + 'x');
    }

    /** Stands for a keyed hash. */
    private static UnaryOperator<String> keyed(String key) {
        return text -> UUID.nameUUIDFromBytes((key + text).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
