package de.aok.meineaok.testing.contract;

import de.aok.meineaok.healthcard.CardOrderReason;
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

/** What {@link CoreRequests} promise. */
@Rule({RuleId.HOT_3, RuleId.NTF_3})
public abstract class CoreRequestsContract extends ChannelContract<Commission.CoreRequest> {
    private static final String KVNR = "A000500015";
    private static final String FAMILY = "Groß-Müller";
    private static final String GIVEN = "Änne Luise";
    private static final String STREET = "Lange Straße 1";

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
        return List.of(
                Sample.of(
                        new Commission.CardOrder(
                                Kvnr.of(KVNR),
                                new PersonName(FAMILY, GIVEN),
                                LocalDate.of(1986, 5, 17),
                                CardOrderReason.STOLEN,
                                "E2026-23456789",
                                Instant.parse("2026-11-24T10:00:00Z")),
                        KVNR,
                        FAMILY,
                        GIVEN,
                        "E2026-23456789"),
                Sample.of(
                new Commission.AddressChange(
                        Kvnr.of(KVNR),
                        new PersonName(FAMILY, GIVEN),
                        LocalDate.of(1986, 5, 17),
                        new PostalAddress(List.of("c/o Weiß", STREET), "1010", "Wien", "AT"),
                        Instant.parse("2026-11-24T10:00:00Z")),
                KVNR,
                FAMILY,
                GIVEN,
                STREET,
                "1010",
                "Wien"));
    }
}
