package de.aok.meineaok.development;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.ServerResponseDeliveryAdapter;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;
import org.jspecify.annotations.Nullable;

/** A carrier, by jSMPP's server side, which puts each SMS into a folder as the portal's own files are, and sends a receipt for it. */
final class Smsc implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SYSTEM_ID = "meineaok";
    private static final String PASSWORD = "s3cr3t!";
    private static final long BIND_MILLIS = 10_000;
    private static final long ANSWER_MILLIS = 10_000;
    private static final int UCS_2 = 8;
    private static final int TRIES_OF_A_RECEIPT = 20;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Path folder;
    private final int port = Checkout.freePort();
    private final AtomicInteger last = new AtomicInteger();
    private final List<SMPPServerSession> sessions = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile @Nullable SMPPServerSessionListener listener;

    /** @param folder into which each SMS is put as {@code <n>.json} */
    Smsc(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        start();
    }

    /** What a portal has to know to send SMS by it. */
    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("MEINEAOK_SMS_CHANNEL", "smpp");
        environment.put("MEINEAOK_SMS_CARRIERS", "test");
        environment.put("MEINEAOK_SMS_CARRIER_TEST_HOST", "localhost");
        environment.put("MEINEAOK_SMS_CARRIER_TEST_PORT", Integer.toString(port));
        environment.put("MEINEAOK_SMS_CARRIER_TEST_TLS", "false");
        environment.put("MEINEAOK_SMS_CARRIER_TEST_SYSTEM_ID", SYSTEM_ID);
        environment.put("MEINEAOK_SMS_CARRIER_TEST_PASSWORD", PASSWORD);
        return environment;
    }

    /** Listens, on the same port as ever. */
    void start() throws IOException {
        SMPPServerSessionListener opened = new SMPPServerSessionListener(port);
        opened.setMessageReceiverListener(takingMessagesAlone());
        opened.setResponseDeliveryListener(new Receipts());
        listener = opened;
        threads.execute(() -> acceptAll(opened));
    }

    /** Cuts all connections, without a word, and takes no further ones. */
    void stop() throws IOException {
        SMPPServerSessionListener open = listener;
        if (open != null) {
            open.close();
        }
        sessions.forEach(SMPPServerSession::close);
        sessions.clear();
    }

    private void acceptAll(SMPPServerSessionListener opened) {
        try {
            while (true) {
                SMPPServerSession session = opened.accept();
                sessions.add(session);
                threads.execute(() -> answerBind(session));
            }
        } catch (IOException e) {
            // It was stopped.
        }
    }

    private static void answerBind(SMPPServerSession session) {
        // The portal takes a while before it asks for a receipt again.
        session.setTransactionTimer(ANSWER_MILLIS);
        try {
            BindRequest request = session.waitForBind(BIND_MILLIS);
            if (SYSTEM_ID.equals(request.getSystemId()) && PASSWORD.equals(request.getPassword())) {
                request.accept("smsc");
            } else {
                request.reject(SMPPConstant.STAT_ESME_RINVPASWD);
            }
        } catch (TimeoutException | IOException | PDUStringException | IllegalStateException e) {
            session.close();
        }
    }

    /** Refuses all else that can be asked of a carrier. */
    private ServerMessageReceiverListener takingMessagesAlone() {
        return (ServerMessageReceiverListener) Proxy.newProxyInstance(
                Smsc.class.getClassLoader(),
                new Class<?>[] {ServerMessageReceiverListener.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("onAcceptSubmitSm")) {
                        return take((SubmitSm) arguments[0]);
                    }
                    throw new ProcessRequestException(method.getName(), SMPPConstant.STAT_ESME_RINVCMDID);
                });
    }

    private SubmitSmResult take(SubmitSm message) throws PDUStringException {
        // The letters, digits and signs around an mTAN are the same in the alphabet of GSM.
        Charset charset = message.getDataCoding() == UCS_2 ? StandardCharsets.UTF_16BE : StandardCharsets.ISO_8859_1;
        Map<String, String> sms =
                Map.of("to", '+' + message.getDestAddress(), "text", new String(message.getShortMessage(), charset));
        String id = Integer.toString(last.incrementAndGet());
        try {
            Path unfinished = Files.write(folder.resolve(id + ".part"), JSON.writeValueAsBytes(sms));
            Files.move(unfinished, folder.resolve(id + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SubmitSmResult(new MessageId(id), new OptionalParameter[0]);
    }

    private final class Receipts extends ServerResponseDeliveryAdapter {
        @Override
        public void onSubmitSmRespSent(SubmitSmResult result, SMPPServerSession session) {
            threads.execute(() -> report(result.getMessageId(), session));
        }
    }

    /** Brings a receipt, again and again while the portal cannot note it yet. */
    private static void report(String id, SMPPServerSession session) {
        byte[] receipt = ("id:" + id + " stat:DELIVRD err:000").getBytes(StandardCharsets.ISO_8859_1);
        try {
            for (int i = 0; i < TRIES_OF_A_RECEIPT && !isTaken(receipt, session); i++) {
                Thread.sleep(PAUSE);
            }
        } catch (PDUException | IOException | InvalidResponseException | ResponseTimeoutException e) {
            // Whoever waited for it is gone.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isTaken(byte[] receipt, SMPPServerSession session)
            throws PDUException, IOException, InvalidResponseException, ResponseTimeoutException {
        try {
            session.deliverShortMessage(
                    "",
                    TypeOfNumber.INTERNATIONAL,
                    NumberingPlanIndicator.ISDN,
                    "4915112345678",
                    TypeOfNumber.ALPHANUMERIC,
                    NumberingPlanIndicator.UNKNOWN,
                    "AOK",
                    new ESMClass(MessageMode.DEFAULT, MessageType.SMSC_DEL_RECEIPT, GSMSpecificFeature.DEFAULT),
                    (byte) 0,
                    (byte) 0,
                    new RegisteredDelivery(0),
                    DataCodings.ZERO,
                    receipt);
            return true;
        } catch (NegativeResponseException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        stop();
        threads.shutdownNow();
    }
}
