package de.aok.meineaok.notification.sms;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.ServerResponseDeliveryAdapter;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.session.connection.ServerConnection;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.session.connection.socket.ServerSocketConnection;
import org.jsmpp.util.MessageId;
import org.jspecify.annotations.Nullable;

/** A carrier, by jSMPP's server side, which can be taken down, and made to fail in many ways. What it took outlives that. */
final class Smsc implements AutoCloseable {
    static final String SYSTEM_ID = "meineaok";
    static final String PASSWORD = "s3cr3t!";
    private static final long BIND_TIMEOUT = 5_000;

    /** What it does with a message before it takes it. */
    @FunctionalInterface
    interface Reaction {
        void to(SubmitSm message, SMPPServerSession session) throws ProcessRequestException;
    }

    /** A message that was taken. */
    record Taken(String id, SubmitSm message, SMPPServerSession session) {
        String to() {
            return message.getDestAddress();
        }

        String text() {
            return new String(message.getShortMessage(), StandardCharsets.ISO_8859_1);
        }

        short reference() {
            return message.getOptionalParameter(OptionalParameter.User_message_reference.class)
                    .getValue();
        }
    }

    private final ServerSocketFactory sockets;
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final List<SubmitSm> seen = new CopyOnWriteArrayList<>();
    private final List<SMPPServerSession> sessions = new CopyOnWriteArrayList<>();
    private final ConcurrentHashMap<String, Boolean> toReport = new ConcurrentHashMap<>();
    private final AtomicInteger ids = new AtomicInteger(1_000_000);
    private final AtomicInteger binds = new AtomicInteger();
    private volatile Reaction reaction = (message, session) -> {};
    private volatile int bindStatus = SMPPConstant.STAT_ESME_ROK;
    private volatile boolean reports;
    private volatile boolean nameless;
    private volatile int port;
    private volatile @Nullable SMPPServerSessionListener listener;

    Smsc() {
        this(ServerSocketFactory.getDefault());
    }

    Smsc(ServerSocketFactory sockets) {
        this.sockets = sockets;
    }

    static Smsc started() throws IOException {
        Smsc smsc = new Smsc();
        smsc.start();
        return smsc;
    }

    int port() {
        return port;
    }

    /** On the same port as before, if it was started before. */
    void start() throws IOException {
        start(port);
    }

    void start(int wantedPort) throws IOException {
        SMPPServerSessionListener opened = new SMPPServerSessionListener(wantedPort, new Loopback());
        opened.setMessageReceiverListener(new Messages());
        opened.setResponseDeliveryListener(new Answers());
        listener = opened;
        daemon(() -> acceptAll(opened));
    }

    /** Cuts all connections, without a word. */
    void stop() throws IOException {
        SMPPServerSessionListener open = listener;
        listener = null;
        if (open != null) {
            open.close();
        }
        cut();
    }

    void cut() {
        sessions.forEach(SMPPServerSession::close);
        sessions.clear();
    }

    /** Says good-bye to all. */
    void unbindAll() {
        sessions.forEach(SMPPServerSession::unbindAndClose);
        sessions.clear();
    }

    @Override
    public void close() throws IOException {
        stop();
    }

    void react(Reaction reaction) {
        this.reaction = reaction;
    }

    void refuse(int status) {
        react((message, session) -> {
            throw new ProcessRequestException("refused", status);
        });
    }

    void recover() {
        react((message, session) -> {});
    }

    void refuseBinds(int status) {
        bindStatus = status;
    }

    /** From now on each message that asks for it gets a receipt. */
    void reportAll() {
        reports = true;
    }

    /** From now on it has no names for what it takes. */
    void nameNothing() {
        nameless = true;
    }

    List<Taken> taken() {
        return List.copyOf(taken);
    }

    /** What came in, taken or not. */
    int seen() {
        return seen.size();
    }

    /** How often somebody tried to bind. */
    int binds() {
        return binds.get();
    }

    /** Delivers a receipt, and returns how it was answered. */
    int report(SMPPServerSession session, MessageType type, String text, OptionalParameter... parameters)
            throws Exception {
        try {
            session.deliverShortMessage(
                    "",
                    TypeOfNumber.INTERNATIONAL,
                    NumberingPlanIndicator.ISDN,
                    "4915112345678",
                    TypeOfNumber.ALPHANUMERIC,
                    NumberingPlanIndicator.UNKNOWN,
                    "AOK",
                    new ESMClass(MessageMode.DEFAULT, type, GSMSpecificFeature.DEFAULT),
                    (byte) 0,
                    (byte) 0,
                    new RegisteredDelivery(0),
                    DataCodings.ZERO,
                    text.getBytes(StandardCharsets.ISO_8859_1),
                    parameters);
            return SMPPConstant.STAT_ESME_ROK;
        } catch (NegativeResponseException e) {
            return e.getCommandStatus();
        }
    }

    /** By {@code data_sm}, which has no text. */
    int reportByParameters(SMPPServerSession session, OptionalParameter... parameters) throws Exception {
        try {
            session.dataShortMessage(
                    "",
                    TypeOfNumber.INTERNATIONAL,
                    NumberingPlanIndicator.ISDN,
                    "4915112345678",
                    TypeOfNumber.ALPHANUMERIC,
                    NumberingPlanIndicator.UNKNOWN,
                    "AOK",
                    new ESMClass(MessageMode.DEFAULT, MessageType.SMSC_DEL_RECEIPT, GSMSpecificFeature.DEFAULT),
                    new RegisteredDelivery(0),
                    DataCodings.ZERO,
                    parameters);
            return SMPPConstant.STAT_ESME_ROK;
        } catch (NegativeResponseException e) {
            return e.getCommandStatus();
        }
    }

    private void acceptAll(SMPPServerSessionListener opened) {
        while (true) {
            try {
                SMPPServerSession session = opened.accept();
                daemon(() -> answerBind(session, opened));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void answerBind(SMPPServerSession session, SMPPServerSessionListener of) {
        // A receipt may be held back for seconds.
        session.setTransactionTimer(10_000);
        sessions.add(session);
        if (!of.equals(listener)) {
            // Taken in while all others were cut.
            session.close();
            return;
        }
        try {
            BindRequest request = session.waitForBind(BIND_TIMEOUT);
            binds.incrementAndGet();
            if (bindStatus != SMPPConstant.STAT_ESME_ROK) {
                request.reject(bindStatus);
            } else if (!SYSTEM_ID.equals(request.getSystemId()) || !PASSWORD.equals(request.getPassword())) {
                request.reject(SMPPConstant.STAT_ESME_RINVPASWD);
            } else {
                request.accept("smsc");
            }
        } catch (TimeoutException | IOException | PDUStringException | IllegalStateException e) {
            session.close();
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "smsc");
        thread.setDaemon(true);
        thread.start();
    }

    /** Listens where only this machine comes, on a free port if none is wanted. */
    private final class Loopback implements ServerConnectionFactory {
        @Override
        public ServerConnection listen(int wantedPort) throws IOException {
            ServerSocket socket = sockets.createServerSocket();
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wantedPort));
            port = socket.getLocalPort();
            return new ServerSocketConnection(socket);
        }

        @Override
        public ServerConnection listen(int wantedPort, int timeout) throws IOException {
            return listen(wantedPort);
        }

        @Override
        public ServerConnection listen(int wantedPort, int timeout, int backlog) throws IOException {
            return listen(wantedPort);
        }
    }

    private final class Answers extends ServerResponseDeliveryAdapter {
        @Override
        public void onSubmitSmRespSent(SubmitSmResult result, SMPPServerSession session) {
            String id = result.getMessageId();
            if (reports && toReport.remove(id) != null) {
                daemon(() -> {
                    try {
                        report(session, MessageType.SMSC_DEL_RECEIPT, "id:" + id + " stat:DELIVRD err:000");
                    } catch (Exception e) {
                        // Whoever waited for it is gone.
                    }
                });
            }
        }
    }

    private final class Messages implements ServerMessageReceiverListener {
        @Override
        public SubmitSmResult onAcceptSubmitSm(SubmitSm message, SMPPServerSession session)
                throws ProcessRequestException {
            seen.add(message);
            reaction.to(message, session);
            String id = Integer.toString(ids.incrementAndGet());
            taken.add(new Taken(id, message, session));
            if (message.getRegisteredDelivery() == 1) {
                toReport.put(id, true);
            }
            try {
                return new SubmitSmResult(new MessageId(nameless ? "" : id), new OptionalParameter[0]);
            } catch (PDUStringException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti message, SMPPServerSession session)
                throws ProcessRequestException {
            throw unasked();
        }

        @Override
        public QuerySmResult onAcceptQuerySm(QuerySm query, SMPPServerSession session) throws ProcessRequestException {
            throw unasked();
        }

        @Override
        public void onAcceptReplaceSm(ReplaceSm replacement, SMPPServerSession session) throws ProcessRequestException {
            throw unasked();
        }

        @Override
        public void onAcceptCancelSm(CancelSm cancellation, SMPPServerSession session) throws ProcessRequestException {
            throw unasked();
        }

        @Override
        public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm message, SMPPServerSession session)
                throws ProcessRequestException {
            throw unasked();
        }

        @Override
        public void onAcceptCancelBroadcastSm(CancelBroadcastSm cancellation, SMPPServerSession session)
                throws ProcessRequestException {
            throw unasked();
        }

        @Override
        public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm query, SMPPServerSession session)
                throws ProcessRequestException {
            throw unasked();
        }

        @Override
        public DataSmResult onAcceptDataSm(DataSm message, Session session) throws ProcessRequestException {
            throw unasked();
        }

        private static ProcessRequestException unasked() {
            return new ProcessRequestException("nobody asks for this", SMPPConstant.STAT_ESME_RINVCMDID);
        }
    }
}
