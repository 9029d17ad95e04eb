package de.aok.meineaok.testing.contract;

import de.aok.meineaok.mobilenumber.MobileNumber;
import de.aok.meineaok.mobilenumber.Mtan;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.port.ShortMessages;
import de.aok.meineaok.notification.application.port.UndeliverableException;
import java.time.Instant;
import java.util.List;

/** What {@link ShortMessages} promise. */
public abstract class ShortMessagesContract extends ChannelContract<Commission.Sms> {
    private static final String NUMBER = "4915112345678";
    private static final String CODE = "042137";
    private static final String LAST_PLACES = "3017";

    protected ShortMessagesContract() {
        super(Commission.Sms.class, samples());
    }

    /** An adapter of its own each time, all of them to the same channel, as each server has one. */
    protected abstract ShortMessages shortMessages();

    @Override
    final void send(CommissionId id, Commission.Sms sms) throws UndeliverableException {
        shortMessages().send(id, sms);
    }

    private static List<Sample<Commission.Sms>> samples() {
        MobileNumber to = new MobileNumber('+' + NUMBER);
        Instant validUntil = Instant.parse("2026-11-24T10:05:00Z");
        return List.of(
                Sample.of(new Commission.LoginMtan(to, Mtan.of(CODE), validUntil), NUMBER, CODE),
                Sample.of(new Commission.MobileNumberMtan(to, Mtan.of(CODE), validUntil), NUMBER, CODE),
                Sample.of(
                        new Commission.BankAccountMtan(
                                to, Mtan.of(CODE), validUntil, Commission.BankAccountChange.Kind.CHANGED, LAST_PLACES),
                        NUMBER,
                        CODE,
                        LAST_PLACES));
    }
}
