package de.aok.meineaok.portal.rest;

import de.aok.meineaok.access.rest.ProtectedArea;
import de.aok.meineaok.account.application.ShowAccount;
import de.aok.meineaok.account.rest.MeResource;
import de.aok.meineaok.activation.ActivationRules;
import de.aok.meineaok.activation.application.ActivationLetters;
import de.aok.meineaok.credential.PasswordPolicy;
import de.aok.meineaok.credential.PasswordRules;
import de.aok.meineaok.eligibility.Coverage;
import de.aok.meineaok.eligibility.EligibilityPolicy;
import de.aok.meineaok.eligibility.EligibilityRules;
import de.aok.meineaok.eligibility.InsuredPerson;
import de.aok.meineaok.identity.EmailAddress;
import de.aok.meineaok.identity.Ik;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.identity.PostalAddress;
import de.aok.meineaok.insured.application.InsuredRecord;
import de.aok.meineaok.insured.application.port.InsuredPersons;
import de.aok.meineaok.login.LoginRules;
import de.aok.meineaok.login.application.EnterActivationCode;
import de.aok.meineaok.login.application.EnterMtan;
import de.aok.meineaok.login.application.EnterPassword;
import de.aok.meineaok.login.application.LoginProgress;
import de.aok.meineaok.login.application.MtanSending;
import de.aok.meineaok.login.application.ResendMtan;
import de.aok.meineaok.login.application.UseSession;
import de.aok.meineaok.login.application.port.MtanQuota;
import de.aok.meineaok.login.rest.LoginResource;
import de.aok.meineaok.login.rest.SessionResource;
import de.aok.meineaok.mobilenumber.MobileNumber;
import de.aok.meineaok.mobilenumber.MobileNumberProblem;
import de.aok.meineaok.mobilenumber.MobileNumberReading;
import de.aok.meineaok.mobilenumber.MtanRules;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.registration.ContactReader;
import de.aok.meineaok.registration.RegistrationPolicy;
import de.aok.meineaok.registration.application.ConsentVersions;
import de.aok.meineaok.registration.application.Register;
import de.aok.meineaok.registration.rest.RegistrationResource;
import de.aok.meineaok.secrecy.application.port.KeyedHashing;
import de.aok.meineaok.secrecy.application.port.Randomness;
import de.aok.meineaok.support.SupportContacts;
import de.aok.meineaok.transaction.application.port.Transactions;
import io.undertow.Undertow;
import io.undertow.servlet.Servlets;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jboss.resteasy.core.ResteasyDeploymentImpl;
import org.jboss.resteasy.plugins.server.undertow.UndertowJaxrsServer;
import org.jboss.resteasy.spi.ResteasyDeployment;
import org.jspecify.annotations.Nullable;

/** The REST interface over the real use cases, their ports in memory, served by a real runtime on a free port. */
final class TestPortal implements AutoCloseable {
    static final String KVNR = "A000500015";
    static final String OTHER_KVNR = "X110411675";

    final SettableClock clock = new SettableClock(Instant.parse("2026-11-24T10:00:00Z"));
    final InMemoryAccounts accounts = new InMemoryAccounts();
    final InMemoryOutbox outbox = new InMemoryOutbox();
    final PlainHashing hashing = new PlainHashing();
    final Map<Kvnr, InsuredPerson> insured = new ConcurrentHashMap<>();

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
        List<Object> instances = resources();
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
                .addServlet(Servlets.servlet("error-page", ErrorPage.class).addMapping("/error"))
                .addErrorPage(Servlets.errorPage("/error")));
    }

    private static boolean isResource(Object instance) {
        return instance.getClass().isAnnotationPresent(Path.class);
    }

    private List<Object> resources() {
        Transactions transactions = new Transactions() {
            @Override
            public <T extends @Nullable Object> T required(Supplier<T> work) {
                return work.get();
            }
        };
        KeyedHashing keyedHashing = (purpose, text) -> (purpose + ":" + text).getBytes(StandardCharsets.UTF_8);
        LoginRules loginRules = LoginRules.aokNiedersachsen();
        ActivationRules activationRules = ActivationRules.aokNiedersachsen();
        MtanRules mtanRules = MtanRules.aokNiedersachsen();
        EligibilityPolicy eligibility = new EligibilityPolicy(EligibilityRules.aokNiedersachsen());
        InsuredPersons insuredPersons = new InMemoryInsuredPersons();
        InMemoryLogins logins = new InMemoryLogins();
        InMemorySessions sessions = new InMemorySessions();
        InMemoryPasswordGuard guard = new InMemoryPasswordGuard();
        InMemoryActivationCodes codes = new InMemoryActivationCodes();
        Randomness randomness = new Chance();
        MtanSending mtans = new MtanSending(mtanRules, new CountedMtans(), outbox, keyedHashing, randomness);
        LoginProgress progress =
                new LoginProgress(loginRules, logins, accounts, guard, sessions, keyedHashing, randomness);
        UseSession useSession = new UseSession(loginRules, sessions, keyedHashing, transactions, clock);
        Register register = new Register(
                new RegistrationPolicy(
                        eligibility, new PasswordPolicy(PasswordRules.aokNiedersachsen()), new SimpleContacts()),
                new ConsentVersions("1", "1"),
                insuredPersons,
                accounts,
                new ActivationLetters(activationRules, codes, outbox, randomness),
                guard,
                outbox,
                hashing,
                keyedHashing,
                randomness,
                transactions,
                clock);
        EnterPassword enterPassword = new EnterPassword(
                loginRules,
                eligibility,
                guard,
                hashing,
                accounts,
                insuredPersons,
                logins,
                sessions,
                mtans,
                keyedHashing,
                randomness,
                transactions,
                clock);
        SupportContacts contacts = SupportContacts.aokNiedersachsen();
        return List.of(
                new RegistrationResource(register, contacts),
                new LoginResource(
                        enterPassword,
                        new EnterMtan(mtanRules, activationRules, progress, mtans, codes, outbox, transactions, clock),
                        new ResendMtan(progress, mtans, transactions, clock),
                        new EnterActivationCode(
                                activationRules, progress, codes, accounts, hashing, transactions, clock),
                        contacts,
                        clock),
                new SessionResource(useSession),
                new MeResource(new ShowAccount(accounts, insuredPersons, transactions), loginRules),
                new ProtectedArea(useSession),
                new BrokenResource(),
                new ForgottenResource());
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

    @Override
    public void close() {
        server.stop();
    }

    private final class InMemoryInsuredPersons implements InsuredPersons {
        @Override
        public Optional<InsuredPerson> find(Kvnr kvnr) {
            return Optional.ofNullable(insured.get(kvnr));
        }

        @Override
        public void store(List<InsuredRecord.Person> persons, List<InsuredRecord.Insurance> insurances) {
            throw new AssertionError("nothing is imported in these tests");
        }
    }

    private static final class CountedMtans implements MtanQuota {
        private final Map<String, Integer> taken = new ConcurrentHashMap<>();

        @Override
        public boolean take(MobileNumber number, LocalDate day, int perDay) {
            return taken.merge(number.value() + day, 1, Integer::sum) <= perDay;
        }
    }

    private static final class Chance implements Randomness {
        private final RandomGenerator generator = RandomGenerator.getDefault();

        @Override
        public int below(int bound) {
            return generator.nextInt(bound);
        }

        @Override
        public String token() {
            byte[] bytes = new byte[32];
            generator.nextBytes(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }

        @Override
        public UUID id() {
            return new UUID(generator.nextLong(), generator.nextLong());
        }
    }

    private static final class SimpleContacts implements ContactReader {
        @Override
        public Optional<EmailAddress> email(String typed) {
            return typed.matches("[!-?A-~]+@[!-?A-~]+") ? Optional.of(new EmailAddress(typed)) : Optional.empty();
        }

        @Override
        public MobileNumberReading mobileNumber(String typed) {
            return typed.matches("\\+491[0-9]{8,12}")
                    ? new MobileNumberReading.Accepted(new MobileNumber(typed))
                    : new MobileNumberReading.Refused(MobileNumberProblem.NOT_MOBILE);
        }
    }
}
