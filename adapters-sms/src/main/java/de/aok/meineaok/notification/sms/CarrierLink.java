package de.aok.meineaok.notification.sms;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bound session to a carrier, made anew whenever it is lost, after growing pauses. */
final class CarrierLink implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CarrierLink.class);

    /** Both answers and receipts come in by these threads; a receipt may hold one for seconds. */
    private static final int THREADS = 16;

    private static final int RECEIVED_AT_MOST = 1_000;
    private static final Duration FAREWELL = Duration.ofSeconds(1);

    private final SmppCarrier carrier;
    private final SmppSettings.Timings timings;
    private final MessageReceiverListener incoming;
    private final ScheduledExecutorService executor;
    private final CarrierConnections connections;
    private final GrowingPause pause;
    private final AtomicReference<@Nullable SMPPSession> bound = new AtomicReference<>();
    private volatile @Nullable Future<?> binding;
    private volatile long boundAt;
    private volatile boolean closed;

    CarrierLink(
            SmppCarrier carrier,
            SmppSettings.Timings timings,
            MessageReceiverListener incoming,
            ScheduledExecutorService executor) {
        this.carrier = carrier;
        this.timings = timings;
        this.incoming = incoming;
        this.executor = executor;
        this.connections = new CarrierConnections(carrier.endpoint(), timings.connection());
        this.pause = new GrowingPause(timings.firstPause(), timings.longestPause());
    }

    void open() {
        bindAfter(Duration.ZERO, Optional.empty());
    }

    /** Empty while there is none. */
    Optional<SMPPSession> session() {
        return Optional.ofNullable(bound.get());
    }

    private void bindAfter(Duration delay, Optional<SMPPSession> lost) {
        if (closed) {
            return;
        }
        try {
            binding = executor.schedule(() -> bind(lost), delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("{}: not bound again, for all is being stopped", carrier.name());
        }
    }

    private void bind(Optional<SMPPSession> lost) {
        // Lost may mean unbound by the carrier, with the connection still there.
        lost.ifPresent(SMPPSession::close);
        if (closed) {
            return;
        }
        SMPPSession session = newSession();
        try {
            session.connectAndBind(
                    carrier.endpoint().host(),
                    carrier.endpoint().port(),
                    bindParameter(),
                    timings.connection().toMillis());
        } catch (IOException | RuntimeException e) {
            session.close();
            Duration delay = pause.afterFailure();
            LOG.warn("{}: not bound, tried again in {}: {}", carrier.name(), delay, e.toString());
            bindAfter(delay, Optional.empty());
            return;
        }
        boundAt = System.nanoTime();
        bound.set(session);
        LOG.info("{}: bound", carrier.name());
        session.addSessionStateListener((now, before, source) -> check(session, now));
        // It may have been lost before anybody listened, or closed before anybody saw it.
        check(session, session.getSessionState());
        if (closed) {
            close();
        }
    }

    private SMPPSession newSession() {
        SMPPSession session = new SMPPSession(connections);
        session.setTransactionTimer(timings.answer().toMillis());
        session.setEnquireLinkTimer(Math.toIntExact(timings.silence().toMillis()));
        session.setPduProcessorDegree(THREADS);
        session.setQueueCapacity(RECEIVED_AT_MOST);
        session.setMessageReceiverListener(incoming);
        return session;
    }

    private BindParameter bindParameter() {
        SmppCarrier.Account account = carrier.account();
        return new BindParameter(
                BindType.BIND_TRX,
                account.systemId(),
                account.password(),
                account.systemType(),
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.UNKNOWN,
                "");
    }

    private void check(SMPPSession session, SessionState state) {
        if (state.isBound() || !bound.compareAndSet(session, null)) {
            return;
        }
        // What was lost as soon as it was bound counts as another failure.
        if (System.nanoTime() - boundAt >= timings.longestPause().toNanos()) {
            pause.afterSuccess();
        }
        Duration delay = pause.afterFailure();
        LOG.warn("{}: no longer bound, tried again in {}", carrier.name(), delay);
        bindAfter(delay, Optional.of(session));
    }

    /** Unbinds, and binds no more. */
    @Override
    public void close() {
        closed = true;
        Future<?> awaited = binding;
        if (awaited != null) {
            awaited.cancel(false);
        }
        SMPPSession session = bound.getAndSet(null);
        if (session != null) {
            // jSMPP misses the answer if the carrier hangs up at once.
            session.setTransactionTimer(FAREWELL.toMillis());
            session.unbindAndClose();
        }
    }
}
