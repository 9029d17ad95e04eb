package de.aok.meineaok.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.account.AccountState;
import de.aok.meineaok.account.AccountStatus;
import de.aok.meineaok.account.LockKind;
import de.aok.meineaok.delivery.DeliveryPolicy.Way;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeliveryPolicyTest {
    private static final AccountStatus ACTIVE = AccountStatus.of(AccountState.ACTIVE);

    @Test
    @Rule({RuleId.DLV_1, RuleId.DLV_2})
    void who_chose_online_gets_letters_in_the_mailbox() {
        assertThat(way(DeliveryPreference.ONLINE, ACTIVE)).isEqualTo(Way.MAILBOX);
        assertThat(way(DeliveryPreference.POST, ACTIVE)).isEqualTo(Way.POST);
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    @Rule(RuleId.DLV_2)
    void a_kind_that_is_not_released_goes_by_post_all_the_same(DocumentKind kind) {
        assertThat(DeliveryPolicy.wayOf(kind, DeliveryPreference.ONLINE, ACTIVE))
                .isEqualTo(kind.releasedForOnline() ? Way.MAILBOX : Way.POST);
        assertThat(DeliveryPolicy.wayOf(kind, DeliveryPreference.POST, ACTIVE)).isEqualTo(Way.POST);
    }

    @Test
    void what_opens_the_way_in_never_comes_by_it() {
        assertThat(DocumentKind.ACCESS_LETTER.releasedForOnline()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(value = AccountState.class, mode = EnumSource.Mode.EXCLUDE, names = "ACTIVE")
    @Rule({RuleId.DLV_3, RuleId.END_2})
    void who_has_no_active_account_gets_post(AccountState state) {
        assertThat(way(DeliveryPreference.ONLINE, AccountStatus.of(state))).isEqualTo(Way.POST);
        assertThat(way(DeliveryPreference.ONLINE, null)).isEqualTo(Way.POST);
        assertThat(DeliveryPolicy.isReached(AccountStatus.of(state))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(LockKind.class)
    @Rule(RuleId.DLV_3)
    void who_is_locked_gets_post(LockKind lock) {
        assertThat(way(DeliveryPreference.ONLINE, ACTIVE.with(lock))).isEqualTo(Way.POST);
    }

    private static Way way(DeliveryPreference preference, @Nullable AccountStatus status) {
        return DeliveryPolicy.wayOf(DocumentKind.GENERAL_LETTER, preference, status);
    }
}
