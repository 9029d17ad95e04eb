package de.aok.meineaok.notification.mail;

import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.port.UndeliverableException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * A connection to a mail server that remembers how far it got and what it was first answered there, and so knows what a failure
 * means. The exceptions of Jakarta Mail tell less, and quote addresses.
 */
final class SmtpConversation extends SMTPTransport {
    private static final int SERVICE_CLOSING = 421;
    private static final int GO_AHEAD = 354;
    private static final int NO_ANSWER = -1;

    /** Bad sequence, and what is said to whom should have logged in: these are about us, not about a mail. */
    private static final Set<Integer> ABOUT_THE_CONVERSATION = Set.of(SERVICE_CLOSING, 503, 530, 535, 538);

    private static final Pattern ENHANCED_CODE = Pattern.compile("\\d{3}[ -]([245]\\.\\d{1,3}\\.\\d{1,3})\\b");

    private Stage stage = Stage.CONNECT;
    private boolean answered;
    private int code = NO_ANSWER;
    private String enhancedCode = "";

    /** How far it got. */
    private enum Stage {
        CONNECT,
        MAIL,
        RCPT,
        DATA,
        END
    }

    SmtpConversation(Session session) {
        super(session, null);
    }

    @Override
    protected void mailFrom() throws MessagingException {
        enter(Stage.MAIL);
        super.mailFrom();
    }

    @Override
    protected void rcptTo() throws MessagingException {
        enter(Stage.RCPT);
        super.rcptTo();
    }

    @Override
    protected OutputStream data() throws MessagingException {
        enter(Stage.DATA);
        return super.data();
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        enter(Stage.END);
        super.finishData();
    }

    /** After a refusal, the library asks to begin anew; the answer to that is no longer of interest. */
    @Override
    protected int readServerResponse() throws MessagingException {
        int answer = super.readServerResponse();
        if (!answered) {
            // While connecting, each answer is followed by the next question.
            answered = stage != Stage.CONNECT;
            code = answer;
            Matcher matcher = ENHANCED_CODE.matcher(getLastServerResponse());
            enhancedCode = matcher.lookingAt() ? ' ' + matcher.group(1) : "";
        }
        return answer;
    }

    private void enter(Stage next) {
        stage = next;
        answered = false;
        code = NO_ANSWER;
        enhancedCode = "";
    }

    /** Whether the server went before it heard anything of the mail: it closes what was idle, or what has brought enough. */
    boolean endedBeforeTheMail() {
        return stage == Stage.MAIL && (code == SERVICE_CLOSING || !isAnswer());
    }

    /** What it means that a mail was not taken. */
    UndeliverableException failure(CommissionId id) {
        if (!isAnswer() || stage == Stage.DATA && code == GO_AHEAD) {
            return UndeliverableException.channelDown(
                    "the connection to the mail server was lost at " + stage + " of the mail " + id
                            + (stage == Stage.END ? ", which it may have taken" : ""),
                    null);
        }
        String refusal = "the mail server answered " + code + enhancedCode + " at " + stage + " of the mail " + id;
        if (stage == Stage.CONNECT || stage == Stage.MAIL || !isRefusal() || ABOUT_THE_CONVERSATION.contains(code)) {
            return UndeliverableException.channelDown(refusal, null);
        }
        return code < 500 || isPolicy()
                ? UndeliverableException.refused(refusal, null)
                : UndeliverableException.refusedForGood(refusal, null);
    }

    /** A matter of security or policy (RFC 3463): what is wrong is with the server's or the sender's set-up, and can be mended. */
    private boolean isPolicy() {
        return enhancedCode.startsWith(" 5.7.");
    }

    /** What it means that there is no connection. */
    UndeliverableException unconnected(CommissionId id, MessagingException failure) {
        return UndeliverableException.channelDown(
                "no connection to the mail server for the mail " + id + ": "
                        + (isRefusal() ? code + enhancedCode : Failures.root(failure)),
                failure);
    }

    private boolean isAnswer() {
        return code >= 200;
    }

    private boolean isRefusal() {
        return code >= 400 && code < 600;
    }
}
