package de.aok.meineaok.support.application;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.identity.AddressForm;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.identity.PostalAddress;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.support.SupportProblem;
import de.aok.meineaok.support.application.HandOverAddress.Outcome;
import de.aok.meineaok.testing.TestPortal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@Rule({RuleId.HOT_3, RuleId.REG_8})
class HandOverAddressTest {
    private static final AddressForm LANGE_LAUBE =
            new AddressForm(List.of("Lange Laube 14"), "30159", "Hannover", "DE");

    private final TestPortal portal = new TestPortal();

    @Test
    void the_core_system_is_told_before_a_registration() {
        assertThat(handOver(LANGE_LAUBE)).isEqualTo(Outcome.HandedOver.HANDED_OVER);

        assertThat(portal.last(Commission.AddressChange.class))
                .isEqualTo(new Commission.AddressChange(
                        TestPortal.ANNE.kvnr(),
                        TestPortal.ANNE.name(),
                        TestPortal.ANNE.birthDate(),
                        new PostalAddress(List.of("Lange Laube 14"), "30159", "Hannover", "DE"),
                        TestPortal.START));
        // The core system answers for what is on file, not the portal.
        assertThat(portal.database.persons).containsEntry(TestPortal.ANNE.kvnr(), TestPortal.ANNE);
    }

    @Test
    @Rule(RuleId.HOT_5)
    void who_has_no_account_yet_has_a_chain_in_the_trail_that_does_not_tell_the_kvnr() {
        handOver(LANGE_LAUBE);
        handOver(LANGE_LAUBE);

        Set<AccountId> chains = portal.database.audit.accounts();
        assertThat(chains).hasSize(1);
        AccountId chain = chains.iterator().next();
        assertThat(chain.value().version()).isEqualTo(5);
        assertThat(portal.database.audit.of(chain, AuditAction.ADDRESS_HANDED_OVER))
                .hasSize(2)
                .allSatisfy(HandOverAddressTest::isOfTheHotline);
    }

    @Test
    @Rule(RuleId.HOT_5)
    void who_waits_for_the_letter_sees_it_in_the_activity() {
        portal.registerAnne();

        assertThat(handOver(LANGE_LAUBE)).isEqualTo(Outcome.HandedOver.HANDED_OVER);

        assertThat(portal.trail(AuditAction.ADDRESS_HANDED_OVER))
                .hasSize(1)
                .allSatisfy(HandOverAddressTest::isOfTheHotline);
    }

    @Test
    @Rule(RuleId.HOT_5)
    void who_registers_later_sees_it_in_the_activity_too() {
        handOver(LANGE_LAUBE);
        portal.pass(Duration.ofDays(1));
        portal.registerAnne();

        assertThat(portal.database.audit.of(portal.anne().id()))
                .extracting(entry -> entry.content().action())
                .containsExactly(AuditAction.ADDRESS_HANDED_OVER, AuditAction.REGISTERED);
        assertThat(portal.trail(AuditAction.ADDRESS_HANDED_OVER))
                .allSatisfy(HandOverAddressTest::isOfTheHotline)
                .extracting(AuditRecord::at)
                .containsExactly(TestPortal.START);
    }

    private static void isOfTheHotline(AuditRecord noted) {
        assertThat(noted.actor()).isEqualTo(TestPortal.HOTLINE.by());
        assertThat(noted.reason()).isEqualTo(TestPortal.HOTLINE.reason());
        assertThat(noted.detail()).isNull();
    }

    @Test
    void who_was_inside_changes_the_address_herself() {
        portal.activateAnne();

        assertThat(handOver(LANGE_LAUBE)).isEqualTo(new Outcome.Refused(SupportProblem.ADDRESS_AFTER_ACTIVATION));

        assertNothingHappened();
    }

    @Test
    void what_is_no_address_and_who_is_not_on_file_are_told() {
        assertThat(handOver(new AddressForm(List.of(), "30159", "Hannover", "DE")))
                .isInstanceOf(Outcome.Malformed.class);
        assertThat(portal.handOverAddress.handOver(
                        new HandOverAddress.Command(Kvnr.of("X110411675"), LANGE_LAUBE, TestPortal.HOTLINE)))
                .isEqualTo(Outcome.NotOnFile.NOT_ON_FILE);

        assertNothingHappened();
    }

    @Test
    @Rule(RuleId.HOT_5)
    void that_staff_tried_in_vain_is_in_the_trail_as_well() {
        portal.activateAnne();
        handOver(LANGE_LAUBE);
        assertThat(portal.trail(AuditAction.LOOKED_UP)).hasSize(1).allSatisfy(HandOverAddressTest::isOfTheHotline);

        portal.handOverAddress.handOver(
                new HandOverAddress.Command(Kvnr.of("X110411675"), LANGE_LAUBE, TestPortal.HOTLINE));
        assertThat(portal.database.audit.accounts()).hasSize(2);
    }

    private void assertNothingHappened() {
        assertThat(portal.database.commissioned(Commission.AddressChange.class)).isEmpty();
        assertThat(portal.database.audit.accounts())
                .allSatisfy(chain -> assertThat(portal.database.audit.of(chain, AuditAction.ADDRESS_HANDED_OVER))
                        .isEmpty());
    }

    private Outcome handOver(AddressForm address) {
        return portal.handOverAddress.handOver(
                new HandOverAddress.Command(TestPortal.ANNE.kvnr(), address, TestPortal.HOTLINE));
    }
}
