package de.aok.meineaok.assembly;

import de.aok.meineaok.access.application.AccountAccess;
import de.aok.meineaok.access.application.UseSession;
import de.aok.meineaok.activation.ActivationLetterQuota;
import de.aok.meineaok.activation.application.ActivationCodeEntry;
import de.aok.meineaok.activation.application.ActivationLetters;
import de.aok.meineaok.activation.application.OrderActivationLetter;
import de.aok.meineaok.activation.application.RemindOfActivation;
import de.aok.meineaok.activation.application.RemoveNeverActivated;
import de.aok.meineaok.audit.application.PersonsWithoutAccount;
import de.aok.meineaok.audit.application.ShowActivity;
import de.aok.meineaok.bankaccount.application.ChangeBankAccounts;
import de.aok.meineaok.bankaccount.application.TakeBankAccounts;
import de.aok.meineaok.benefits.application.ClaimBenefit;
import de.aok.meineaok.benefits.application.ClaimsOfPerson;
import de.aok.meineaok.benefits.application.ShowBenefits;
import de.aok.meineaok.caseorder.application.OpenCase;
import de.aok.meineaok.cases.application.FollowCase;
import de.aok.meineaok.cases.application.ShowCases;
import de.aok.meineaok.changerequest.application.DecideRequests;
import de.aok.meineaok.changerequest.application.FulfilRequests;
import de.aok.meineaok.changerequest.application.RequestHandOver;
import de.aok.meineaok.changerequest.application.SeeRefusals;
import de.aok.meineaok.coresystem.application.ReceiveCoreEvents;
import de.aok.meineaok.credential.PasswordPolicy;
import de.aok.meineaok.credential.application.ChangePassword;
import de.aok.meineaok.credential.application.CurrentPassword;
import de.aok.meineaok.credential.application.PasswordChoice;
import de.aok.meineaok.delivery.application.ChooseDelivery;
import de.aok.meineaok.delivery.application.DeliverDocument;
import de.aok.meineaok.document.application.HandInDocuments;
import de.aok.meineaok.document.application.OpenUpload;
import de.aok.meineaok.document.application.PromiseCases;
import de.aok.meineaok.document.application.ReceiveFiles;
import de.aok.meineaok.document.application.ReleaseFiles;
import de.aok.meineaok.document.application.ShowUploads;
import de.aok.meineaok.document.application.SweepFiles;
import de.aok.meineaok.eligibility.EligibilityPolicy;
import de.aok.meineaok.forms.application.CertificateFacts;
import de.aok.meineaok.forms.application.CheckCertificate;
import de.aok.meineaok.forms.application.FormCatalogue;
import de.aok.meineaok.forms.application.OrderCertificate;
import de.aok.meineaok.forms.application.OrderForm;
import de.aok.meineaok.forms.application.ReadForms;
import de.aok.meineaok.forms.application.RecordContributions;
import de.aok.meineaok.healthcard.application.OrderHealthCard;
import de.aok.meineaok.insured.application.ImportInsuredPersons;
import de.aok.meineaok.locking.application.AccountLocks;
import de.aok.meineaok.locking.application.ContactInsuredPersons;
import de.aok.meineaok.locking.application.LockAccount;
import de.aok.meineaok.locking.application.UnlockAccount;
import de.aok.meineaok.login.application.AccountEligibility;
import de.aok.meineaok.login.application.EnterActivationCode;
import de.aok.meineaok.login.application.EnterMtan;
import de.aok.meineaok.login.application.EnterPassword;
import de.aok.meineaok.login.application.HashedStep;
import de.aok.meineaok.login.application.LoginProgress;
import de.aok.meineaok.login.application.NextStep;
import de.aok.meineaok.login.application.RemoveLoginTraces;
import de.aok.meineaok.login.application.RenewMobileNumber;
import de.aok.meineaok.login.application.ResendMtan;
import de.aok.meineaok.mailbox.application.MessageDelivery;
import de.aok.meineaok.mailbox.application.ReadDepartmentInbox;
import de.aok.meineaok.mailbox.application.ReadMailbox;
import de.aok.meineaok.mailbox.application.SaveMailbox;
import de.aok.meineaok.mailbox.application.SendMessage;
import de.aok.meineaok.mailbox.application.WriteMessage;
import de.aok.meineaok.mobilenumber.application.ChangeMobileNumber;
import de.aok.meineaok.mobilenumber.application.MtanSending;
import de.aok.meineaok.mobilenumber.application.NumberReplacement;
import de.aok.meineaok.notification.application.DeliverCommissions;
import de.aok.meineaok.notification.application.DeliverLetters;
import de.aok.meineaok.notification.application.SecurityNotices;
import de.aok.meineaok.notification.application.SeeToUndelivered;
import de.aok.meineaok.notification.application.WatchOutbox;
import de.aok.meineaok.ordering.application.OrderOnce;
import de.aok.meineaok.personaldata.application.ChangeAddress;
import de.aok.meineaok.personaldata.application.ChangeContact;
import de.aok.meineaok.personaldata.application.ChangeName;
import de.aok.meineaok.personaldata.application.ShowPerson;
import de.aok.meineaok.receipt.application.PrintReceipt;
import de.aok.meineaok.receipt.application.QuestionService;
import de.aok.meineaok.receipt.application.ShowReceipt;
import de.aok.meineaok.recovery.application.AnswerResetRequests;
import de.aok.meineaok.recovery.application.ChooseNewPassword;
import de.aok.meineaok.recovery.application.OneTimePasswordSending;
import de.aok.meineaok.recovery.application.OrderOneTimePassword;
import de.aok.meineaok.recovery.application.RequestPasswordReset;
import de.aok.meineaok.recovery.application.SetSecurityQuestion;
import de.aok.meineaok.registration.RegistrationPolicy;
import de.aok.meineaok.registration.application.Register;
import de.aok.meineaok.retention.application.AnnounceDeletion;
import de.aok.meineaok.retention.application.DeleteExpired;
import de.aok.meineaok.retention.application.HoldRecords;
import de.aok.meineaok.retention.application.ShowDeletionProtocol;
import de.aok.meineaok.support.application.HandOverAddress;
import de.aok.meineaok.support.application.LookUpAccount;
import de.aok.meineaok.support.application.NoteDeliveryReports;
import de.aok.meineaok.support.application.TellUserName;
import de.aok.meineaok.termination.application.CloseAccounts;
import de.aok.meineaok.termination.application.FollowInsurance;
import de.aok.meineaok.termination.application.Leaving;
import de.aok.meineaok.termination.application.TerminateAccess;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Makes beans of the policies and use cases, which know nothing of CDI: each is made once, by its one constructor, from its rules
 * and ports. Whatever is missing shows when the server starts.
 */
public final class UseCases implements Extension {
    private static final Set<Class<?>> CLASSES = Set.of(
            AccountAccess.class,
            AccountLocks.class,
            ActivationCodeEntry.class,
            ActivationLetterQuota.class,
            ActivationLetters.class,
            AnnounceDeletion.class,
            AnswerResetRequests.class,
            ChangeAddress.class,
            ChangeBankAccounts.class,
            ChangeContact.class,
            CertificateFacts.class,
            ChangeMobileNumber.class,
            ClaimBenefit.class,
            ClaimsOfPerson.class,
            ChangeName.class,
            ChangePassword.class,
            CheckCertificate.class,
            ChooseDelivery.class,
            ChooseNewPassword.class,
            CloseAccounts.class,
            ContactInsuredPersons.class,
            CurrentPassword.class,
            DecideRequests.class,
            DeleteExpired.class,
            DeliverCommissions.class,
            DeliverDocument.class,
            DeliverLetters.class,
            EligibilityPolicy.class,
            EnterActivationCode.class,
            EnterMtan.class,
            EnterPassword.class,
            FollowCase.class,
            FollowInsurance.class,
            FormCatalogue.class,
            FulfilRequests.class,
            HandInDocuments.class,
            HandOverAddress.class,
            HashedStep.class,
            HoldRecords.class,
            ImportInsuredPersons.class,
            Leaving.class,
            LockAccount.class,
            AccountEligibility.class,
            LoginProgress.class,
            LookUpAccount.class,
            MessageDelivery.class,
            MtanSending.class,
            NextStep.class,
            NoteDeliveryReports.class,
            NumberReplacement.class,
            OneTimePasswordSending.class,
            OpenCase.class,
            OpenUpload.class,
            OrderActivationLetter.class,
            OrderHealthCard.class,
            OrderCertificate.class,
            OrderForm.class,
            OrderOnce.class,
            OrderOneTimePassword.class,
            PasswordChoice.class,
            PasswordPolicy.class,
            PersonsWithoutAccount.class,
            PrintReceipt.class,
            QuestionService.class,
            ReadDepartmentInbox.class,
            ReadForms.class,
            ReadMailbox.class,
            PromiseCases.class,
            ReceiveCoreEvents.class,
            ReceiveFiles.class,
            RecordContributions.class,
            Register.class,
            RegistrationPolicy.class,
            ReleaseFiles.class,
            RemindOfActivation.class,
            RemoveLoginTraces.class,
            RemoveNeverActivated.class,
            RenewMobileNumber.class,
            RequestHandOver.class,
            RequestPasswordReset.class,
            ResendMtan.class,
            SaveMailbox.class,
            SecurityNotices.class,
            SeeRefusals.class,
            SeeToUndelivered.class,
            SendMessage.class,
            SetSecurityQuestion.class,
            ShowPerson.class,
            ShowActivity.class,
            ShowBenefits.class,
            ShowCases.class,
            ShowDeletionProtocol.class,
            ShowReceipt.class,
            ShowUploads.class,
            SweepFiles.class,
            TakeBankAccounts.class,
            TellUserName.class,
            TerminateAccess.class,
            UnlockAccount.class,
            UseSession.class,
            WatchOutbox.class,
            WriteMessage.class);

    void add(@Observes BeforeBeanDiscovery discovery) {
        for (Class<?> type : CLASSES) {
            discovery
                    .addAnnotatedType(type, type.getName())
                    .add(SingletonScope.INSTANCE)
                    .constructors()
                    .forEach(constructor -> constructor.add(InjectedConstructor.INSTANCE));
        }
    }

    private static final class SingletonScope extends AnnotationLiteral<Singleton> implements Singleton {
        private static final long serialVersionUID = 1L;
        private static final SingletonScope INSTANCE = new SingletonScope();
    }

    private static final class InjectedConstructor extends AnnotationLiteral<Inject> implements Inject {
        private static final long serialVersionUID = 1L;
        private static final InjectedConstructor INSTANCE = new InjectedConstructor();
    }
}
