package de.aok.meineaok.retention.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.mailbox.MessageText;
import de.aok.meineaok.retention.RetentionClass;
import de.aok.meineaok.retention.RetentionRules;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.KeptRecord;
import de.aok.meineaok.testing.TestPortal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Rule(RuleId.RET_5)
class AnnounceDeletionTest {
    private static final Instant THIRTY_DAYS_BEFORE_NEW_YEAR = Instant.parse("2026-12-01T23:00:00Z");
    private static final Instant TEN_YEARS_OLD_THEN = Instant.parse("2016-12-31T22:59:59.999Z");
    private static final Instant SIX_YEARS_OLD_THEN = Instant.parse("2020-12-31T22:59:59.999Z");

    private final TestPortal portal = new TestPortal();
    private final List<MessageText> notices = new ArrayList<>();
    private boolean broken;
    private AccountId anne;

    private final AnnounceDeletion announceDeletion = new AnnounceDeletion(
            RetentionRules.aokNiedersachsen(),
            portal.database.expiringMessages(),
            portal.database.accounts(),
            (account, notice, now) -> put(account.id(), notice),
            portal.database,
            portal);

    private void put(AccountId account, MessageText notice) {
        assertThat(account).isEqualTo(anne);
        assertThat(portal.database.isWithin()).isTrue();
        if (broken) {
            throw new IllegalStateException("the mailbox is broken");
        }
        notices.add(notice);
    }

    @BeforeEach
    void anne_is_registered() {
        portal.registerAnne();
        anne = portal.anne().id();
        passUntil(THIRTY_DAYS_BEFORE_NEW_YEAR);
    }

    private void passUntil(Instant instant) {
        portal.pass(Duration.between(portal.instant(), instant));
    }

    private KeptRecord message(Instant sentAt) {
        return KeptRecord.of(RecordKind.MESSAGE, sentAt).of(anne);
    }

    private void keep(KeptRecord message) {
        portal.database.required(() -> portal.database.records.keep(message));
    }

    @Test
    void a_person_gets_one_notice_for_all_messages_of_all_classes() {
        keep(message(TEN_YEARS_OLD_THEN));
        keep(message(TEN_YEARS_OLD_THEN));
        keep(message(SIX_YEARS_OLD_THEN).of(RetentionClass.CORRESPONDENCE));

        assertThat(announceDeletion.announceAll()).isEqualTo(1);

        assertThat(notices).singleElement().satisfies(notice -> {
            assertThat(notice.subject()).isEqualTo("Aus Ihrem Postfach wird bald gelöscht");
            assertThat(notice.body())
                    .startsWith("Guten Tag,")
                    .contains("für 3 Nachrichten in Ihrem Postfach", "ab dem 1. Januar 2027.");
        });
    }

    @Test
    void thirty_days_before_and_not_a_millisecond_earlier() {
        keep(message(TEN_YEARS_OLD_THEN));
        portal.pass(Duration.ofMillis(-1));
        assertThat(announceDeletion.announceAll()).isZero();

        portal.pass(Duration.ofMillis(1));

        assertThat(announceDeletion.announceAll()).isEqualTo(1);
        assertThat(notices.get(0).body()).contains("für eine Nachricht in");
    }

    @Test
    void what_stays_for_longer_is_not_announced() {
        keep(message(TEN_YEARS_OLD_THEN.plusMillis(1)));
        keep(message(SIX_YEARS_OLD_THEN.plusMillis(1)).of(RetentionClass.CORRESPONDENCE));
        keep(message(TEN_YEARS_OLD_THEN).asNotice());
        KeptRecord held = message(TEN_YEARS_OLD_THEN);
        keep(held);
        portal.holdRecords.hold(RecordKind.MESSAGE, held.id(), TestPortal.HOTLINE);

        assertThat(announceDeletion.announceAll()).isZero();
    }

    @Test
    void once_told_is_not_told_again_and_what_comes_later_is() {
        keep(message(TEN_YEARS_OLD_THEN));
        announceDeletion.announceAll();
        portal.pass(Duration.ofDays(1));
        assertThat(announceDeletion.announceAll()).isZero();

        keep(message(TEN_YEARS_OLD_THEN));

        assertThat(announceDeletion.announceAll()).isEqualTo(1);
        assertThat(notices).hasSize(2);
    }

    @Test
    void what_is_due_already_goes_tomorrow() {
        keep(message(TEN_YEARS_OLD_THEN.minus(Duration.ofDays(1000))));

        announceDeletion.announceAll();

        assertThat(notices.get(0).body()).contains("ab dem 3. Dezember 2026.");
    }

    @Test
    void hundreds_of_persons_and_messages_are_gone_through() {
        for (int i = 0; i < 450; i++) {
            keep(message(TEN_YEARS_OLD_THEN.minusSeconds(1000 - i)).of(new AccountId(UUID.randomUUID())));
        }
        keep(message(TEN_YEARS_OLD_THEN));

        assertThat(announceDeletion.announceAll())
                .as("those without an account get nothing")
                .isEqualTo(1);
    }

    @Test
    void if_the_notice_cannot_be_put_it_is_not_told_of() {
        keep(message(TEN_YEARS_OLD_THEN));
        broken = true;
        assertThatIllegalStateException().isThrownBy(announceDeletion::announceAll);

        broken = false;

        assertThat(announceDeletion.announceAll()).isEqualTo(1);
    }
}
