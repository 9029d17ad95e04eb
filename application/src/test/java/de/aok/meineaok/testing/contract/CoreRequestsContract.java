package de.aok.meineaok.testing.contract;

import de.aok.meineaok.benefits.ExtraBenefit;
import de.aok.meineaok.certificate.application.CertificateKind;
import de.aok.meineaok.healthcard.CardOrderReason;
import de.aok.meineaok.identity.Euro;
import de.aok.meineaok.identity.Iban;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.identity.PostalAddress;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.port.CoreRequests;
import de.aok.meineaok.notification.application.port.UndeliverableException;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What {@link CoreRequests} promise. */
@Rule({RuleId.HOT_3, RuleId.DAT_3, RuleId.BNK_1, RuleId.NTF_3})
public abstract class CoreRequestsContract extends ChannelContract<Commission.CoreRequest> {
    private static final String KVNR = "A000500015";
    private static final String FAMILY = "Groß-Müller";
    private static final String GIVEN = "Änne Luise";
    private static final String STREET = "Lange Straße 1";
    private static final UUID ACCOUNT = new UUID(1, 2);
    private static final String IBAN = "DE89370400440532013000";

    protected CoreRequestsContract() {
        super(Commission.CoreRequest.class, samples());
    }

    /** An adapter of its own each time, all of them to the same core system, as each server has one. */
    protected abstract CoreRequests coreRequests();

    @Override
    final void send(CommissionId id, Commission.CoreRequest request) throws UndeliverableException {
        coreRequests().send(id, request);
    }

    private static List<Sample<Commission.CoreRequest>> samples() {
        Kvnr kvnr = Kvnr.of(KVNR);
        PersonName name = new PersonName(FAMILY, GIVEN);
        LocalDate born = LocalDate.of(1986, 5, 17);
        Instant at = Instant.parse("2026-11-24T10:00:00Z");
        return List.of(
                Sample.of(
                        new Commission.AddressChange(
                                kvnr,
                                name,
                                born,
                                new PostalAddress(List.of("c/o Weiß", STREET), "1010", "Wien", "AT"),
                                at),
                        KVNR,
                        FAMILY,
                        GIVEN,
                        STREET,
                        "1010",
                        "Wien"),
                Sample.of(
                        new Commission.CertificateRequest(kvnr, CertificateKind.CONTRIBUTIONS_FOR_TAX_OFFICE, 2025, at),
                        KVNR,
                        "2025"),
                Sample.of(
                        new Commission.BenefitClaimed(
                                kvnr,
                                name,
                                born,
                                ExtraBenefit.OSTEOPATHY,
                                LocalDate.of(2026, 2, 28),
                                new Euro(7_950),
                                ACCOUNT,
                                "E2026-23456789",
                                at),
                        KVNR,
                        FAMILY,
                        GIVEN,
                        "E2026-23456789",
                        ACCOUNT.toString()),
                Sample.of(
                        new Commission.NameChange(
                                kvnr, name, born, new PersonName("Weiß", "Änne"), "E2026-22222222", at),
                        KVNR,
                        FAMILY,
                        GIVEN,
                        "Weiß",
                        "E2026-22222222"),
                Sample.of(
                        new Commission.BankAccountChange(
                                kvnr,
                                name,
                                born,
                                Commission.BankAccountChange.Kind.CHANGED,
                                ACCOUNT,
                                Iban.of(IBAN),
                                "Änne Weiß",
                                true,
                                false,
                                at),
                        KVNR,
                        FAMILY,
                        ACCOUNT.toString(),
                        IBAN,
                        "Änne Weiß"),
                Sample.of(
                        new Commission.CardOrder(kvnr, name, born, CardOrderReason.STOLEN, "E2026-23456789", at),
                        KVNR,
                        FAMILY,
                        GIVEN,
                        "E2026-23456789"));
    }
}
