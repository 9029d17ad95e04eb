package de.aok.meineaok.notification.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.aok.meineaok.notification.application.port.UndeliverableException;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.MessageType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Rule(RuleId.SEC_2)
final class SmppLogsTest {
    private static final String[] SECRETS = {Smsc.PASSWORD, "15112345678", "042137", "Ihre mTAN", "answers with this"};
    private static final Logger OURS = Logger.getLogger("de.aok.meineaok.notification.sms");

    private final Smsc smsc = new Smsc();
    private final Adapters adapters = new Adapters();

    @BeforeEach
    void start() throws Exception {
        OURS.setLevel(Level.ALL);
        adapters.timings = Adapters.IMPATIENT;
        smsc.start();
    }

    @AfterEach
    void stop() throws Exception {
        OURS.setLevel(null);
        adapters.close();
        smsc.close();
    }

    @Test
    void neither_what_goes_well_nor_what_goes_wrong_tells_number_text_or_password() throws Exception {
        try (LogLines log = LogLines.captured()) {
            SmppMessages messages = adapters.boundTo(Adapters.carrier("one", smsc.port()));
            messages.send(Adapters.newId(), Adapters.SMS);
            Smsc.Taken taken = smsc.taken().getFirst();
            smsc.report(taken.session(), MessageType.SMSC_DEL_RECEIPT, "id:1 stat:DELIVRD text:Meine AOK: Ihre mTAN");
            smsc.report(taken.session(), MessageType.DEFAULT, "somebody answers with this");
            adapters.book = receipt -> {
                throw new IllegalStateException("042137");
            };
            smsc.report(taken.session(), MessageType.SMSC_DEL_RECEIPT, "id:1 stat:DELIVRD text:Meine AOK: Ihre mTAN");
            smsc.refuse(SMPPConstant.STAT_ESME_RINVDSTADR);
            assertTellsNothing(messages);
            smsc.react((message, session) -> session.close());
            assertTellsNothing(messages);
            smsc.stop();
            Eventually.holds("it was tried in vain to bind", () -> log.count("not bound") > 0);
            smsc.refuseBinds(SMPPConstant.STAT_ESME_RINVPASWD);
            smsc.start();
            Eventually.holds("the bind was refused", () -> log.count("0000000e") > 0);
            assertTellsNothing(messages);

            assertThat(log.all())
                    .hasSizeGreaterThan(10)
                    .allSatisfy(line -> assertThat(line).doesNotContain(SECRETS));
        }
    }

    private static void assertTellsNothing(SmppMessages messages) {
        assertThatExceptionOfType(UndeliverableException.class)
                .isThrownBy(() -> messages.send(Adapters.newId(), Adapters.SMS))
                .satisfies(e -> {
                    StringWriter trace = new StringWriter();
                    e.printStackTrace(new PrintWriter(trace, true));
                    assertThat(trace.toString()).doesNotContain(SECRETS);
                });
    }
}
