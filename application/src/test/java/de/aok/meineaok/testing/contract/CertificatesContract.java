package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.certificate.application.Certificate;
import de.aok.meineaok.certificate.application.CertificateKind;
import de.aok.meineaok.forms.application.CertificateOrder;
import de.aok.meineaok.forms.application.CertificateOrder.Issued;
import de.aok.meineaok.forms.application.CertificateOrder.Way;
import de.aok.meineaok.forms.application.port.Certificates;
import de.aok.meineaok.identity.Euro;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.secrecy.application.port.KeyedHash;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link Certificates} promise. */
@Rule(RuleId.FRM_2)
public abstract class CertificatesContract extends KeepingContract {
    private static final AccountId ANNE = new AccountId(new UUID(1, 1));
    private static final AccountId OTHER = new AccountId(new UUID(1, 2));
    private static final LocalDate BORN = LocalDate.of(1986, 5, 17);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    /** Certificates; before each test there is none. */
    protected abstract Certificates certificates();

    @Test
    void what_was_issued_is_kept_as_it_was() {
        CertificateOrder membership = membership(1, ANNE);
        CertificateOrder paid = new CertificateOrder(
                new UUID(7, 2),
                ANNE,
                CertificateKind.CONTRIBUTIONS_FOR_TAX_OFFICE,
                2025,
                Way.MAILBOX,
                new Issued(
                        new Certificate(
                                "B2026-2",
                                CertificateKind.CONTRIBUTIONS_FOR_TAX_OFFICE,
                                new PersonName("Groß-Müller", ""),
                                BORN,
                                TODAY,
                                null,
                                2025,
                                new Euro(433_215),
                                new Euro(101_001)),
                        hash(2),
                        new UUID(3, 3)),
                NOW);
        add(membership, "1");
        add(paid, "2");

        assertThat(within(() -> certificates().byKey(ANNE, "1"))).contains(membership);
        assertThat(within(() -> certificates().byKey(ANNE, "2"))).contains(paid);
        assertThat(within(() -> certificates().issued("B2026-2")).orElseThrow())
                .isEqualTo(paid.issued())
                .extracting(Issued::codeHash)
                .isEqualTo(hash(2));
        assertThat(within(() -> certificates().issued("B2026-3"))).isEmpty();
    }

    @Test
    void what_the_core_system_makes_is_kept_without_a_certificate() {
        for (Integer year : Arrays.asList(2024, null)) {
            CertificateOrder order = new CertificateOrder(
                    UUID.randomUUID(), ANNE, CertificateKind.CONTRIBUTIONS_FOR_TAX_OFFICE, year, Way.CORE, null, NOW);
            add(order, "of " + year);

            assertThat(within(() -> certificates().byKey(ANNE, "of " + year))).contains(order);
        }
    }

    @Test
    void a_key_is_its_accounts_own_and_serves_once() {
        CertificateOrder first = membership(1, ANNE);
        CertificateOrder others = membership(3, OTHER);
        add(first, "key");
        add(others, "key");

        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> add(membership(2, ANNE), "key"));

        assertThat(within(() -> certificates().byKey(ANNE, "key"))).contains(first);
        assertThat(within(() -> certificates().byKey(OTHER, "key"))).contains(others);
        assertThat(within(() -> certificates().issued("B2026-2"))).isEmpty();
        assertThat(within(() -> certificates().byKey(ANNE, "other"))).isEmpty();
    }

    private void add(CertificateOrder order, String key) {
        doWithin(() -> certificates().add(order, key));
    }

    private static CertificateOrder membership(int number, AccountId account) {
        Certificate certificate = new Certificate(
                "B2026-" + number,
                CertificateKind.MEMBERSHIP_FOR_EMPLOYER,
                new PersonName("Groß-Müller", "Änne Luise"),
                BORN,
                TODAY,
                LocalDate.of(2004, 2, 29),
                null,
                null,
                null);
        return new CertificateOrder(
                new UUID(7, number),
                account,
                CertificateKind.MEMBERSHIP_FOR_EMPLOYER,
                null,
                Way.POST,
                new Issued(certificate, hash(number), null),
                NOW);
    }

    private static KeyedHash hash(int number) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) number);
        return new KeyedHash(bytes);
    }
}
