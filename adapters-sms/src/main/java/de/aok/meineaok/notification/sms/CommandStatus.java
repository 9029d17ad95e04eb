package de.aok.meineaok.notification.sms;

import static org.jsmpp.SMPPConstant.STAT_ESME_RBINDFAIL;
import static org.jsmpp.SMPPConstant.STAT_ESME_RINVBNDSTS;
import static org.jsmpp.SMPPConstant.STAT_ESME_RINVDSTADR;
import static org.jsmpp.SMPPConstant.STAT_ESME_RINVPASWD;
import static org.jsmpp.SMPPConstant.STAT_ESME_RINVSERTYP;
import static org.jsmpp.SMPPConstant.STAT_ESME_RINVSRCADR;
import static org.jsmpp.SMPPConstant.STAT_ESME_RINVSRCNPI;
import static org.jsmpp.SMPPConstant.STAT_ESME_RINVSRCTON;
import static org.jsmpp.SMPPConstant.STAT_ESME_RINVSYSID;
import static org.jsmpp.SMPPConstant.STAT_ESME_RINVSYSTYP;
import static org.jsmpp.SMPPConstant.STAT_ESME_RMSGQFUL;
import static org.jsmpp.SMPPConstant.STAT_ESME_RPROHIBITED;
import static org.jsmpp.SMPPConstant.STAT_ESME_RSERTYPDENIED;
import static org.jsmpp.SMPPConstant.STAT_ESME_RSERTYPUNAUTH;
import static org.jsmpp.SMPPConstant.STAT_ESME_RSERTYPUNAVAIL;
import static org.jsmpp.SMPPConstant.STAT_ESME_RTHROTTLED;

import de.aok.meineaok.notification.application.port.UndeliverableException;

/** What a carrier means by refusing a message (SMPP 3.4, 5.1.3). */
final class CommandStatus {
    private CommandStatus() {}

    /** How far a refusal reaches: to every message that this carrier would be handed, or to this one alone. */
    static UndeliverableException.Extent extentOf(int status) {
        return switch (status) {
            // It has too much to do.
            case STAT_ESME_RTHROTTLED,
                    STAT_ESME_RMSGQFUL,
                    // It doesn't know us any more.
                    STAT_ESME_RINVBNDSTS,
                    STAT_ESME_RBINDFAIL,
                    STAT_ESME_RINVPASWD,
                    STAT_ESME_RINVSYSID,
                    STAT_ESME_RINVSYSTYP,
                    // It would say so of any message, for all come from the same sender, by the same service.
                    STAT_ESME_RINVSRCADR,
                    STAT_ESME_RINVSRCTON,
                    STAT_ESME_RINVSRCNPI,
                    STAT_ESME_RINVSERTYP,
                    STAT_ESME_RSERTYPUNAUTH,
                    STAT_ESME_RSERTYPUNAVAIL,
                    STAT_ESME_RSERTYPDENIED -> UndeliverableException.Extent.CHANNEL;
            // There is no such number, or it is not served.
            case STAT_ESME_RINVDSTADR, STAT_ESME_RPROHIBITED -> UndeliverableException.Extent.FOR_GOOD;
            // Among them RSYSERR, RSUBMITFAIL and what carriers make up: it may be about this message, and pass.
            default -> UndeliverableException.Extent.COMMISSION;
        };
    }

    /** As the standard writes it. */
    static String written(int status) {
        return "command_status 0x%08x".formatted(status);
    }
}
