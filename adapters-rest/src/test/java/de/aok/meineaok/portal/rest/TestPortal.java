package de.aok.meineaok.portal.rest;

import de.aok.meineaok.credential.rest.HashingQueue;
import de.aok.meineaok.eligibility.Coverage;
import de.aok.meineaok.eligibility.InsuredPerson;
import de.aok.meineaok.identity.Ik;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.identity.PostalAddress;
import de.aok.meineaok.notification.application.Commission;
import io.undertow.Undertow;
import io.undertow.servlet.Servlets;
import jakarta.servlet.DispatcherType;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.resteasy.core.ResteasyDeploymentImpl;
import org.jboss.resteasy.plugins.server.undertow.UndertowJaxrsServer;
import org.jboss.resteasy.spi.ResteasyDeployment;

/** The REST interface over the real use cases, their ports in memory, served by a real runtime on a free port. */
final class TestPortal implements AutoCloseable {
    static final String KVNR = "A000500015";
    static final String OTHER_KVNR = "X110411675";

    final SettableClock clock = new SettableClock(Instant.parse("2026-11-24T10:00:00Z"));
    final InMemoryAccounts accounts = new InMemoryAccounts();
    final InMemoryOutbox outbox = new InMemoryOutbox();
    final InMemoryAuditTrail auditTrail = new InMemoryAuditTrail();
    final InMemoryRecovery recovery = new InMemoryRecovery();
    final PlainHashing hashing = new PlainHashing();
    final Map<Kvnr, InsuredPerson> insured = new ConcurrentHashMap<>();

    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    final HashingQueue hashingQueue = new HashingQueue(threads, Duration.ofSeconds(10));

    private final UseCases useCases = new UseCases(this);
    private final Server server = new Server();

    private static final class Server extends UndertowJaxrsServer {
        int port() {
            return server.getListenerInfo().get(0).getAddress() instanceof InetSocketAddress address
                    ? address.getPort()
                    : -1;
        }
    }

    /** A resource that is broken in a way that would tell everything. */
    @Path("broken")
    public static final class BrokenResource {
        @GET
        @de.aok.meineaok.access.rest.Public
        public String fail() {
            throw new IllegalStateException(
                    "Key (kvnr)=(A000500015)\r\nalready exists", new RuntimeException("geheim"));
        }
    }

    /** A resource whose author forgot to think about access. */
    @Path("forgotten")
    public static final class ForgottenResource {
        @GET
        public String show() {
            return "\"inside\"";
        }
    }

    TestPortal() {
        insure(KVNR, "Müller", "Anna", LocalDate.of(1974, 5, 17));
        List<Object> instances = new ArrayList<>(useCases.resources());
        instances.add(new BrokenResource());
        instances.add(new ForgottenResource());
        Set<Class<?>> made = new HashSet<>();
        instances.forEach(instance -> made.add(instance.getClass()));
        ResteasyDeployment deployment = new ResteasyDeploymentImpl();
        deployment.setResources(
                instances.stream().filter(TestPortal::isResource).toList());
        deployment.setProviders(
                instances.stream().filter(instance -> !isResource(instance)).toList());
        deployment.setProviderClasses(RestApi.classes().stream()
                .filter(one -> !made.contains(one))
                .map(Class::getName)
                .toList());
        server.start(Undertow.builder().addHttpListener(0, "localhost"));
        server.deploy(server.undertowDeployment(deployment)
                .setClassLoader(TestPortal.class.getClassLoader())
                .setContextPath("/api")
                .setDeploymentName("portal")
                .addFilter(Servlets.filter("staff-tokens", StaffTokens.class).setAsyncSupported(true))
                .addFilterUrlMapping("staff-tokens", "/*", DispatcherType.REQUEST)
                .addServlet(Servlets.servlet("error-page", ErrorPage.class).addMapping("/error"))
                .addErrorPage(Servlets.errorPage("/error")));
    }

    private static boolean isResource(Object instance) {
        return instance.getClass().isAnnotationPresent(Path.class);
    }

    void insure(String kvnr, String family, String given, LocalDate birthDate) {
        insured.put(
                Kvnr.of(kvnr),
                new InsuredPerson(
                        Kvnr.of(kvnr),
                        new PersonName(family, given),
                        birthDate,
                        new PostalAddress(List.of("Hauptstraße 1"), "30159", "Hannover", "DE"),
                        false,
                        false,
                        List.of(new Coverage(new Ik("102114819"), null, null))));
    }

    void insuranceEnds() {
        insured.replaceAll((kvnr, person) ->
                new InsuredPerson(kvnr, person.name(), person.birthDate(), person.address(), true, false, List.of()));
    }

    String origin() {
        return "http://localhost:" + port();
    }

    int port() {
        return server.port();
    }

    String mtan() {
        return outbox.latest(Commission.LoginMtan.class).mtan().reveal();
    }

    String activationCode() {
        return outbox.latest(Commission.ActivationLetter.class).code().revealGrouped();
    }

    /** What the portal does by itself with those who forgot their password. */
    void answerResetRequests() {
        useCases.answerResetRequests();
    }

    @Override
    public void close() {
        server.stop();
        threads.shutdown();
    }
}
