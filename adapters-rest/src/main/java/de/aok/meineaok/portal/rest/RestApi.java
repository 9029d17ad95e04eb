package de.aok.meineaok.portal.rest;

import de.aok.meineaok.access.rest.ProtectedArea;
import de.aok.meineaok.access.rest.SameOriginWrites;
import de.aok.meineaok.account.rest.MeResource;
import de.aok.meineaok.audit.rest.ActivityResource;
import de.aok.meineaok.bankaccount.rest.BankAccountResource;
import de.aok.meineaok.benefits.rest.BenefitClaimResource;
import de.aok.meineaok.cases.rest.CaseResource;
import de.aok.meineaok.changerequest.rest.ChangeRequestResource;
import de.aok.meineaok.coresystem.rest.CoreEventResource;
import de.aok.meineaok.credential.rest.PasswordResource;
import de.aok.meineaok.delivery.rest.DeliveryPreferenceResource;
import de.aok.meineaok.delivery.rest.StaffDocumentResource;
import de.aok.meineaok.document.rest.DocumentResource;
import de.aok.meineaok.forms.rest.CertificateCheckResource;
import de.aok.meineaok.forms.rest.CertificateResource;
import de.aok.meineaok.forms.rest.FormResource;
import de.aok.meineaok.healthcard.rest.HealthCardResource;
import de.aok.meineaok.locking.rest.ContactTaskResource;
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
import de.aok.meineaok.problem.rest.AnswerTranslation;
import de.aok.meineaok.problem.rest.FaultMapper;
import de.aok.meineaok.problem.rest.InvalidEntryMapper;
import de.aok.meineaok.problem.rest.MalformedJsonMapper;
import de.aok.meineaok.problem.rest.OverloadMapper;
import de.aok.meineaok.problem.rest.RuntimeRefusalMapper;
import de.aok.meineaok.receipt.rest.PatientReceiptResource;
import de.aok.meineaok.recovery.rest.PasswordResetResource;
import de.aok.meineaok.recovery.rest.SecurityQuestionResource;
import de.aok.meineaok.recovery.rest.SecurityQuestionsResource;
import de.aok.meineaok.registration.rest.RegistrationResource;
import de.aok.meineaok.retention.rest.DeletionProtocolResource;
import de.aok.meineaok.retention.rest.LegalHoldResource;
import de.aok.meineaok.support.rest.AccountLookUpResource;
import de.aok.meineaok.support.rest.AddressChangeResource;
import de.aok.meineaok.support.rest.StaffAccountResource;
import de.aok.meineaok.termination.rest.TerminationResource;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * All that the REST interface is made of, to be handed to a Jakarta REST {@code Application} at {@code /api}. CDI makes the
 * instances: it must know the use cases, a {@code HashingQueue}, {@code RequestThreads}, {@code SupportContacts}, {@code LoginRules},
 * {@code DocumentRules} and a {@code Clock}.
 */
public final class RestApi {
    private static final Set<Class<?>> RESOURCES = Set.of(
            RegistrationResource.class,
            LoginResource.class,
            PasswordResetResource.class,
            SecurityQuestionsResource.class,
            SessionResource.class,
            MeResource.class,
            PasswordResource.class,
            SecurityQuestionResource.class,
            AddressResource.class,
            NameChangeResource.class,
            ContactResource.class,
            ChangeRequestResource.class,
            BankAccountResource.class,
            MobileNumberResource.class,
            TerminationResource.class,
            DeliveryPreferenceResource.class,
            ActivityResource.class,
            AccountLookUpResource.class,
            AddressChangeResource.class,
            StaffAccountResource.class,
            ContactTaskResource.class,
            UndeliveredCommissionResource.class,
            LegalHoldResource.class,
            BenefitClaimResource.class,
            CaseResource.class,
            HealthCardResource.class,
            CoreEventResource.class,
            DeletionProtocolResource.class,
            FormResource.class,
            CertificateResource.class,
            CertificateCheckResource.class,
            DocumentResource.class,
            MailboxResource.class,
            MailboxArchiveResource.class,
            PatientReceiptResource.class,
            StaffDocumentResource.class,
            StaffUploadResource.class,
            StaffMessageResource.class);

    private static final Set<Class<?>> PROVIDERS = Set.of(
            ProtectedArea.class,
            SameOriginWrites.class,
            BodyLimit.class,
            BodyForm.class,
            StrictJson.class,
            ProtectiveHeaders.class,
            AnswerTranslation.class,
            MalformedJsonMapper.class,
            InvalidEntryMapper.class,
            RuntimeRefusalMapper.class,
            OverloadMapper.class,
            FaultMapper.class);

    private RestApi() {}

    /** Resources and providers. */
    public static Set<Class<?>> classes() {
        Set<Class<?>> classes = new LinkedHashSet<>(RESOURCES);
        classes.addAll(PROVIDERS);
        return Set.copyOf(classes);
    }

    /** The resources alone. */
    static Set<Class<?>> resources() {
        return RESOURCES;
    }
}
