package de.aok.meineaok.portal.rest;

import de.aok.meineaok.access.rest.ProtectedArea;
import de.aok.meineaok.access.rest.Public;
import de.aok.meineaok.account.rest.MeResource;
import de.aok.meineaok.audit.rest.ActivityResource;
import de.aok.meineaok.bankaccount.rest.BankAccountResource;
import de.aok.meineaok.benefits.rest.BenefitClaimResource;
import de.aok.meineaok.cases.rest.CaseResource;
import de.aok.meineaok.changerequest.rest.ChangeRequestResource;
import de.aok.meineaok.coresystem.rest.CoreEventResource;
import de.aok.meineaok.credential.rest.HashingQueue;
import de.aok.meineaok.credential.rest.PasswordResource;
import de.aok.meineaok.delivery.rest.DeliveryPreferenceResource;
import de.aok.meineaok.delivery.rest.StaffDocumentResource;
import de.aok.meineaok.document.rest.DocumentResource;
import de.aok.meineaok.forms.rest.CertificateCheckResource;
import de.aok.meineaok.forms.rest.CertificateResource;
import de.aok.meineaok.forms.rest.FormResource;
import de.aok.meineaok.healthcard.rest.HealthCardResource;
import de.aok.meineaok.locking.rest.ContactTaskResource;
import de.aok.meineaok.login.LoginRules;
import de.aok.meineaok.login.rest.LoginResource;
import de.aok.meineaok.login.rest.SessionResource;
import de.aok.meineaok.mailbox.rest.MailboxArchiveResource;
import de.aok.meineaok.mailbox.rest.MailboxResource;
import de.aok.meineaok.mailbox.rest.StaffMessageResource;
import de.aok.meineaok.mailbox.rest.StaffUploadResource;
import de.aok.meineaok.mobilenumber.rest.MobileNumberResource;
import de.aok.meineaok.notification.rest.UndeliveredCommissionResource;
import de.aok.meineaok.personaldata.rest.AddressResource;
import de.aok.meineaok.personaldata.rest.ContactResource;
import de.aok.meineaok.personaldata.rest.NameChangeResource;
import de.aok.meineaok.problem.rest.RequestThreads;
import de.aok.meineaok.receipt.rest.PatientReceiptResource;
import de.aok.meineaok.recovery.rest.PasswordResetResource;
import de.aok.meineaok.recovery.rest.SecurityQuestionResource;
import de.aok.meineaok.recovery.rest.SecurityQuestionsResource;
import de.aok.meineaok.registration.rest.RegistrationResource;
import de.aok.meineaok.retention.rest.DeletionProtocolResource;
import de.aok.meineaok.retention.rest.LegalHoldResource;
import de.aok.meineaok.support.SupportContacts;
import de.aok.meineaok.support.rest.AccountLookUpResource;
import de.aok.meineaok.support.rest.AddressChangeResource;
import de.aok.meineaok.support.rest.StaffAccountResource;
import de.aok.meineaok.termination.rest.TerminationResource;
import de.aok.meineaok.testing.TestPortal;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.servlet.Servlets;
import jakarta.servlet.DispatcherType;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.resteasy.core.ResteasyDeploymentImpl;
import org.jboss.resteasy.plugins.server.undertow.UndertowJaxrsServer;
import org.jboss.resteasy.spi.ResteasyDeployment;

/** The REST interface over the test kit's portal, served by a real runtime on a free port. */
final class ServedPortal implements AutoCloseable {
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
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
        @Public
        public String fail() {
            throw new IllegalStateException(
                    "Key (kvnr)=(" + Form.KVNR + ")\r\nalready exists", new RuntimeException("geheim"));
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

    ServedPortal(TestPortal portal) {
        HashingQueue hashingQueue = new HashingQueue(threads, Duration.ofSeconds(10));
        List<Object> instances = new ArrayList<>(resources(portal, hashingQueue, new RequestThreads(threads)));
        instances.add(new ProtectedArea(portal.useSession));
        instances.add(new BrokenResource());
        instances.add(new ForgottenResource());
        Set<Class<?>> made = new HashSet<>();
        instances.forEach(instance -> made.add(instance.getClass()));
        ResteasyDeployment deployment = new ResteasyDeploymentImpl();
        deployment.setResources(
                instances.stream().filter(ServedPortal::isResource).toList());
        deployment.setProviders(
                instances.stream().filter(instance -> !isResource(instance)).toList());
        deployment.setProviderClasses(RestApi.classes().stream()
                .filter(one -> !made.contains(one))
                .map(Class::getName)
                .toList());
        // The interface keeps limits of its own.
        server.start(Undertow.builder()
                .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, -1L)
                .addHttpListener(0, "localhost"));
        server.deploy(server.undertowDeployment(deployment)
                .setClassLoader(ServedPortal.class.getClassLoader())
                .setContextPath("/api")
                .setDeploymentName("portal")
                .addFilter(Servlets.filter("staff-tokens", StaffTokens.class).setAsyncSupported(true))
                .addFilterUrlMapping("staff-tokens", "/*", DispatcherType.REQUEST)
                .addServlet(Servlets.servlet("error-page", ErrorPage.class).addMapping("/error"))
                .addErrorPage(Servlets.errorPage("/error")));
    }

    private static List<Object> resources(TestPortal portal, HashingQueue hashingQueue, RequestThreads uploads) {
        SupportContacts contacts = SupportContacts.aokNiedersachsen();
        return List.of(
                new RegistrationResource(portal.register, hashingQueue, contacts),
                new LoginResource(
                        portal.enterPassword,
                        portal.enterMtan,
                        portal.resendMtan,
                        portal.enterActivationCode,
                        portal.renewMobileNumber,
                        portal.chooseNewPassword,
                        hashingQueue,
                        contacts,
                        portal),
                new PasswordResetResource(portal.requestPasswordReset),
                new SecurityQuestionsResource(),
                new SessionResource(portal.useSession),
                new MeResource(portal.showPerson, LoginRules.aokNiedersachsen()),
                new PasswordResource(portal.changePassword, hashingQueue, contacts),
                new SecurityQuestionResource(portal.setSecurityQuestion, hashingQueue, contacts),
                new MobileNumberResource(portal.changeMobileNumber, portal),
                new AddressResource(portal.changeAddress),
                new NameChangeResource(portal.changeName, portal.receiveFiles, portal.documentRules, uploads),
                new ContactResource(portal.changeContact),
                new ChangeRequestResource(portal.seeRefusals),
                new BankAccountResource(portal.changeBankAccounts, portal),
                new TerminationResource(portal.terminateAccess),
                new ActivityResource(portal.showActivity),
                new DeliveryPreferenceResource(portal.chooseDelivery),
                new AccountLookUpResource(portal.lookUpAccount),
                new AddressChangeResource(portal.handOverAddress),
                new StaffAccountResource(
                        portal.lockAccount,
                        portal.unlockAccount,
                        portal.orderActivationLetter,
                        portal.orderOneTimePassword,
                        portal.terminateAccess,
                        portal.tellUserName,
                        hashingQueue),
                new ContactTaskResource(portal.contactInsuredPersons),
                new UndeliveredCommissionResource(portal.seeToUndelivered),
                new LegalHoldResource(portal.holdRecords),
                new BenefitClaimResource(
                        portal.claimBenefit, portal.showBenefits, portal.receiveFiles, portal.documentRules, uploads),
                new CaseResource(portal.showCases),
                new HealthCardResource(portal.orderHealthCard, portal.receiveFiles, portal.documentRules, uploads),
                new CoreEventResource(portal.receiveCoreEvents),
                new DeletionProtocolResource(portal.showDeletionProtocol),
                new DocumentResource(
                        portal.handInDocuments, portal.showUploads, portal.receiveFiles, portal.documentRules, uploads),
                new FormResource(portal.readForms, portal.orderForm),
                new CertificateResource(portal.orderCertificate),
                new CertificateCheckResource(portal.checkCertificate),
                new MailboxResource(
                        portal.readMailbox, portal.writeMessage, portal.receiveFiles, portal.documentRules, uploads),
                new StaffUploadResource(portal.openUpload, portal.sendMessage),
                new MailboxArchiveResource(portal.saveMailbox),
                new PatientReceiptResource(portal.showReceipt, portal.printReceipt, portal.questionService),
                new StaffDocumentResource(portal.deliverDocument, portal.receiveFiles, portal.documentRules, uploads),
                new StaffMessageResource(
                        portal.sendMessage,
                        portal.readDepartmentInbox,
                        portal.receiveFiles,
                        portal.documentRules,
                        uploads));
    }

    private static boolean isResource(Object instance) {
        return instance.getClass().isAnnotationPresent(Path.class);
    }

    String origin() {
        return "http://localhost:" + port();
    }

    int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
        threads.shutdown();
    }
}
