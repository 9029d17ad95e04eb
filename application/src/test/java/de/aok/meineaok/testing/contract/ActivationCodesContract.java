package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.activation.IssuedActivationCode;
import de.aok.meineaok.activation.IssuedActivationCode.State;
import de.aok.meineaok.activation.application.port.ActivationCodes;
import de.aok.meineaok.activation.application.port.ActivationCodes.Kept;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link ActivationCodes} promise. */
public abstract class ActivationCodesContract extends CodeKeepingContract {
    private static final Instant DELIVERED_AT = NOW.plusSeconds(60);

    @Test
    void knows_of_none_before_one_was_sent() {
        AccountId account = newAccount(0);

        assertThat(latest(account)).isEmpty();
        assertThat(within(() -> activationCodes().lockLatest(account))).isEmpty();
        assertThat(orders(account)).isEmpty();
    }

    @Test
    void keeps_a_code_as_it_was_issued() {
        AccountId account = newAccount(0);

        Kept code = issue(account, NOW);

        assertThat(latest(account)).contains(code);
        assertThat(within(() -> activationCodes().lockLatest(account))).contains(code);
    }

    @Test
    @Rule(RuleId.ACT_4)
    void a_new_code_voids_the_one_before() {
        AccountId account = newAccount(0);
        Kept first = issue(account, NOW);

        Kept second = issue(account, NOW.plusSeconds(1));

        assertThat(latest(account)).contains(second);
        assertThat(orders(account)).containsExactlyInAnyOrder(NOW, NOW.plusSeconds(1));
        deliver(first, second);
        assertThat(unreminded()).as("those that are open").containsExactly(second);
    }

    @Test
    @Rule(RuleId.ACT_4)
    void voids_none_of_another_account() {
        AccountId account = newAccount(0);
        Kept code = issue(account, NOW);
        AccountId other = newAccount(1);

        Kept another = issue(other, NOW.plusSeconds(1));

        assertThat(latest(account)).contains(code);
        assertThat(latest(other)).contains(another);
        assertThat(orders(account)).containsExactly(NOW);
        deliver(code, another);
        assertThat(unreminded()).containsExactlyInAnyOrder(code, another);
    }

    @Test
    @Rule(RuleId.ACT_4)
    void the_code_before_is_open_still_if_a_new_one_could_not_be_issued() {
        AccountId account = newAccount(0);
        Kept first = issue(account, NOW);
        Kept second = new Kept(
                UUID.randomUUID(),
                account,
                first.hash(),
                new CommissionId(UUID.randomUUID()),
                IssuedActivationCode.issuedAt(NOW.plusSeconds(1)));
        assertThatIllegalStateException()
                .isThrownBy(() -> doWithin(() -> {
                    issuing(second);
                    throw new IllegalStateException("the cause failed");
                }));

        assertThat(latest(account)).contains(first);
        assertThat(orders(account)).containsExactly(NOW);
    }

    @Test
    @Rule(RuleId.ACT_6)
    void keeps_what_became_of_a_code() {
        Kept code = issue(newAccount(0), NOW);

        for (IssuedActivationCode changed : List.of(
                new IssuedActivationCode(NOW, State.OPEN, 1),
                new IssuedActivationCode(NOW, State.USED, 1),
                new IssuedActivationCode(NOW, State.EXHAUSTED, 3))) {
            doWithin(() -> activationCodes().save(code.with(changed)));

            assertThat(latest(code.account())).contains(code.with(changed));
        }
    }

    @Test
    @Rule(RuleId.ACT_6)
    void counts_each_of_many_entries_at_once() throws Exception {
        Kept code = issue(newAccount(0), NOW);

        List<Integer> counts = atOnce(20, i -> {
            Kept before = activationCodes().lockLatest(code.account()).orElseThrow();
            int entries = before.code().wrongEntries() + 1;
            activationCodes().save(before.with(new IssuedActivationCode(NOW, State.OPEN, entries)));
            return entries;
        });

        assertThat(counts)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 20).boxed().toList());
        assertThat(latest(code.account()).orElseThrow().code().wrongEntries()).isEqualTo(20);
    }

    @Test
    @Rule(RuleId.ACT_8)
    void finds_whom_to_remind_once() {
        Kept code = issue(newAccount(0), NOW);

        assertThat(unreminded()).as("not handed to the post yet").isEmpty();
        deliver(code);
        assertThat(within(() -> activationCodes().lockUnreminded(DELIVERED_AT, 10)))
                .as("not handed to the post before then")
                .isEmpty();
        assertThat(unreminded()).containsExactly(code);
        doWithin(() -> activationCodes().reminded(code.id(), NOW.plusSeconds(120)));
        assertThat(unreminded()).isEmpty();
    }

    @Test
    @Rule(RuleId.ACT_8)
    void reminds_nobody_of_a_code_that_is_open_no_more() {
        Kept used = issue(newAccount(0), NOW);
        Kept exhausted = issue(newAccount(1), NOW);
        Kept open = issue(newAccount(2), NOW);
        deliver(used, exhausted, open);
        assertThat(unreminded()).containsExactlyInAnyOrder(used, exhausted, open);

        doWithin(() -> {
            activationCodes().save(used.with(used.code().used()));
            activationCodes().save(exhausted.with(new IssuedActivationCode(NOW, State.EXHAUSTED, 3)));
        });

        assertThat(unreminded()).containsExactly(open);
    }

    @Test
    @Rule(RuleId.ACT_8)
    void gives_each_code_to_one_of_many_who_remind() throws Exception {
        List<Kept> issued = IntStream.range(0, PERSONS.size())
                .mapToObj(i -> issue(newAccount(i), NOW))
                .toList();
        issued.forEach(this::deliver);
        assertThat(within(() -> activationCodes().lockUnreminded(DELIVERED_AT.plusMillis(1), 2)))
                .hasSize(2);

        List<Kept> given = new ArrayList<>();
        atOnce(20, i -> {
                    List<Kept> mine = activationCodes().lockUnreminded(DELIVERED_AT.plusMillis(1), 1);
                    mine.forEach(code -> activationCodes().reminded(code.id(), NOW));
                    return mine;
                })
                .forEach(given::addAll);
        given.addAll(unreminded());

        assertThat(given).containsExactlyInAnyOrderElementsOf(issued);
    }

    @Test
    @Rule(RuleId.END_3)
    void go_with_their_account_when_it_is_closed() {
        Kept code = issue(newAccount(0), NOW);
        Kept another = issue(newAccount(1), NOW);
        deliver(code, another);

        close(code.account());

        assertThat(latest(code.account())).isEmpty();
        assertThat(orders(code.account())).isEmpty();
        assertThat(unreminded()).containsExactly(another);
    }

    private void deliver(Kept... codes) {
        doWithin(() -> List.of(codes).forEach(code -> outbox().delivered(code.letter(), null, DELIVERED_AT)));
    }

    private List<Kept> unreminded() {
        return within(() -> activationCodes().lockUnreminded(DELIVERED_AT.plusMillis(1), 10));
    }

    private Optional<Kept> latest(AccountId account) {
        return within(() -> activationCodes().latest(account));
    }

    private List<Instant> orders(AccountId account) {
        return within(() -> activationCodes().orders(account));
    }
}
