package de.aok.meineaok.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import de.aok.meineaok.account.rest.MeAnswer;
import de.aok.meineaok.activation.rest.LetterOrdered;
import de.aok.meineaok.audit.rest.ActivityAnswer;
import de.aok.meineaok.audit.rest.ActivityEntry;
import de.aok.meineaok.bankaccount.rest.BankAccountEntry;
import de.aok.meineaok.bankaccount.rest.BankAccountsAnswer;
import de.aok.meineaok.benefits.rest.BenefitClaimEntry;
import de.aok.meineaok.benefits.rest.BenefitOffer;
import de.aok.meineaok.benefits.rest.BenefitsAnswer;
import de.aok.meineaok.cases.rest.CaseEntry;
import de.aok.meineaok.cases.rest.CaseOpened;
import de.aok.meineaok.cases.rest.CaseStep;
import de.aok.meineaok.cases.rest.CasesAnswer;
import de.aok.meineaok.changerequest.rest.AddressEntry;
import de.aok.meineaok.changerequest.rest.BankAccountAnswer;
import de.aok.meineaok.changerequest.rest.ChangeRequestAnswer;
import de.aok.meineaok.coresystem.rest.BankAccountOnFile;
import de.aok.meineaok.coresystem.rest.BankAccountsOnFile;
import de.aok.meineaok.coresystem.rest.CaseMove;
import de.aok.meineaok.coresystem.rest.ContributionsOfYear;
import de.aok.meineaok.coresystem.rest.CoreEventEntry;
import de.aok.meineaok.coresystem.rest.CoreEventTaken;
import de.aok.meineaok.coresystem.rest.RequestDecision;
import de.aok.meineaok.credential.rest.PasswordChange;
import de.aok.meineaok.delivery.rest.DeliveryPreferenceEntry;
import de.aok.meineaok.delivery.rest.DocumentDelivered;
import de.aok.meineaok.document.rest.FileEntry;
import de.aok.meineaok.document.rest.UploadEntry;
import de.aok.meineaok.document.rest.UploadReceipt;
import de.aok.meineaok.document.rest.UploadsPage;
import de.aok.meineaok.forms.rest.CertificateCheck;
import de.aok.meineaok.forms.rest.CertificateCheckEntry;
import de.aok.meineaok.forms.rest.CertificateEntry;
import de.aok.meineaok.forms.rest.CertificateOrdered;
import de.aok.meineaok.forms.rest.FormAnswer;
import de.aok.meineaok.forms.rest.FormEntry;
import de.aok.meineaok.forms.rest.FormOrdered;
import de.aok.meineaok.forms.rest.FormQuestion;
import de.aok.meineaok.forms.rest.FormSection;
import de.aok.meineaok.forms.rest.FormsAnswer;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.locking.rest.ContactTaskAnswer;
import de.aok.meineaok.locking.rest.ContactTasksAnswer;
import de.aok.meineaok.locking.rest.PersonToContact;
import de.aok.meineaok.login.rest.ActivationCodeDue;
import de.aok.meineaok.login.rest.ActivationCodeEntry;
import de.aok.meineaok.login.rest.LoginDone;
import de.aok.meineaok.login.rest.LoginStarted;
import de.aok.meineaok.login.rest.MobileNumberRenewal;
import de.aok.meineaok.login.rest.MobileNumberRenewed;
import de.aok.meineaok.login.rest.MtanEntry;
import de.aok.meineaok.login.rest.MtanResent;
import de.aok.meineaok.login.rest.NewPasswordDue;
import de.aok.meineaok.login.rest.NewPasswordEntry;
import de.aok.meineaok.login.rest.PasswordEntry;
import de.aok.meineaok.mailbox.rest.InboxEntry;
import de.aok.meineaok.mailbox.rest.InboxPage;
import de.aok.meineaok.mailbox.rest.MailboxEntry;
import de.aok.meineaok.mailbox.rest.MailboxPage;
import de.aok.meineaok.mailbox.rest.MessageAnswer;
import de.aok.meineaok.mailbox.rest.MessageSent;
import de.aok.meineaok.mailbox.rest.OpenedMessage;
import de.aok.meineaok.mobilenumber.rest.MobileNumberAnswer;
import de.aok.meineaok.mobilenumber.rest.MobileNumbersAnswer;
import de.aok.meineaok.mobilenumber.rest.NewMobileNumber;
import de.aok.meineaok.notification.rest.UndeliveredCommissionAnswer;
import de.aok.meineaok.notification.rest.UndeliveredCommissionsAnswer;
import de.aok.meineaok.personaldata.rest.CodeEntry;
import de.aok.meineaok.personaldata.rest.CodeSent;
import de.aok.meineaok.personaldata.rest.ContactAnswer;
import de.aok.meineaok.personaldata.rest.EmailEntry;
import de.aok.meineaok.problem.rest.ProblemAnswer;
import de.aok.meineaok.problem.rest.ProblemKind;
import de.aok.meineaok.problem.rest.SupportAnswer;
import de.aok.meineaok.problem.rest.ViolationAnswer;
import de.aok.meineaok.receipt.rest.AreaTotalEntry;
import de.aok.meineaok.receipt.rest.PatientReceiptAnswer;
import de.aok.meineaok.receipt.rest.ReceiptLineEntry;
import de.aok.meineaok.receipt.rest.ServiceQuestion;
import de.aok.meineaok.recovery.rest.PasswordResetRequest;
import de.aok.meineaok.recovery.rest.PasswordResetTaken;
import de.aok.meineaok.recovery.rest.SecurityQuestionAnswer;
import de.aok.meineaok.recovery.rest.SecurityQuestionChoice;
import de.aok.meineaok.recovery.rest.SecurityQuestionsAnswer;
import de.aok.meineaok.registration.rest.RegistrationAnswer;
import de.aok.meineaok.registration.rest.RegistrationRequest;
import de.aok.meineaok.retention.rest.DeletionCountAnswer;
import de.aok.meineaok.retention.rest.DeletionProtocolAnswer;
import de.aok.meineaok.retention.rest.LegalHold;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.support.rest.AccountFound;
import de.aok.meineaok.support.rest.AccountLookUp;
import de.aok.meineaok.support.rest.AddressChange;
import de.aok.meineaok.support.rest.StaffReason;
import de.aok.meineaok.support.rest.TerminationReceived;
import de.aok.meineaok.support.rest.Unlocking;
import de.aok.meineaok.support.rest.UserNameInquiry;
import de.aok.meineaok.support.rest.UserNameTold;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The document and the code say the same. */
class OpenApiTest {
    private static final Map<String, Class<?>> SCHEMAS = Stream.of(
                    RegistrationRequest.class,
                    PersonToContact.class,
                    RegistrationAnswer.class,
                    PasswordEntry.class,
                    MtanEntry.class,
                    ActivationCodeEntry.class,
                    LoginStarted.class,
                    MtanResent.class,
                    ActivationCodeDue.class,
                    LoginDone.class,
                    MeAnswer.class,
                    AddressEntry.class,
                    ContactAnswer.class,
                    EmailEntry.class,
                    CodeSent.class,
                    CodeEntry.class,
                    ChangeRequestAnswer.class,
                    BankAccountEntry.class,
                    BankAccountAnswer.class,
                    BankAccountsAnswer.class,
                    ActivityAnswer.class,
                    ActivityEntry.class,
                    LetterOrdered.class,
                    DeliveryPreferenceEntry.class,
                    DocumentDelivered.class,
                    PasswordChange.class,
                    ContactTaskAnswer.class,
                    ContactTasksAnswer.class,
                    UndeliveredCommissionAnswer.class,
                    UndeliveredCommissionsAnswer.class,
                    LegalHold.class,
                    CaseEntry.class,
                    BenefitClaimEntry.class,
                    BenefitOffer.class,
                    BenefitsAnswer.class,
                    CaseMove.class,
                    CaseOpened.class,
                    CaseStep.class,
                    CasesAnswer.class,
                    ContributionsOfYear.class,
                    CoreEventEntry.class,
                    RequestDecision.class,
                    BankAccountsOnFile.class,
                    BankAccountOnFile.class,
                    CoreEventTaken.class,
                    DeletionCountAnswer.class,
                    DeletionProtocolAnswer.class,
                    MobileNumberRenewal.class,
                    MobileNumberRenewed.class,
                    NewPasswordDue.class,
                    NewPasswordEntry.class,
                    MobileNumberAnswer.class,
                    MobileNumbersAnswer.class,
                    NewMobileNumber.class,
                    PasswordResetRequest.class,
                    PasswordResetTaken.class,
                    SecurityQuestionAnswer.class,
                    SecurityQuestionChoice.class,
                    SecurityQuestionsAnswer.class,
                    AccountFound.class,
                    AccountLookUp.class,
                    AddressChange.class,
                    StaffReason.class,
                    TerminationReceived.class,
                    Unlocking.class,
                    UserNameInquiry.class,
                    UserNameTold.class,
                    ProblemAnswer.class,
                    ViolationAnswer.class,
                    SupportAnswer.class,
                    MailboxPage.class,
                    MailboxEntry.class,
                    MessageAnswer.class,
                    FileEntry.class,
                    UploadEntry.class,
                    UploadReceipt.class,
                    UploadsPage.class,
                    FormsAnswer.class,
                    FormEntry.class,
                    FormAnswer.class,
                    FormSection.class,
                    FormQuestion.class,
                    FormOrdered.class,
                    CertificateEntry.class,
                    CertificateOrdered.class,
                    CertificateCheck.class,
                    CertificateCheckEntry.class,
                    MessageSent.class,
                    InboxPage.class,
                    InboxEntry.class,
                    OpenedMessage.class,
                    PatientReceiptAnswer.class,
                    ReceiptLineEntry.class,
                    AreaTotalEntry.class,
                    ServiceQuestion.class)
            .collect(Collectors.toMap(Class::getSimpleName, type -> type));

    private final JsonNode document = read();

    private static JsonNode read() {
        try (InputStream yaml = OpenApiTest.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            return new ObjectMapper(new YAMLFactory()).readTree(Objects.requireNonNull(yaml));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> contentTypes(JsonNode operation) {
        Set<String> types = fieldNames(operation.at("/requestBody/content"));
        return types.isEmpty() ? Set.of("application/json") : types;
    }

    private static boolean isOpen(JsonNode operation) {
        return operation.has("security") && operation.path("security").isEmpty();
    }

    private static boolean isForStaff(JsonNode operation) {
        return !operation.path("security").isEmpty();
    }

    @Test
    void everyOperationIsDescribedAndNoOther() {
        Set<Operation> described = new HashSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(member -> !member.getKey().equals("parameters"))
                        .forEach(operation -> contentTypes(operation.getValue())
                                .forEach(contentType -> described.add(new Operation(
                                        operation.getKey().toUpperCase(Locale.ROOT),
                                        path.getKey(),
                                        contentType,
                                        isOpen(operation.getValue()),
                                        isForStaff(operation.getValue()))))));

        assertThat(Operation.all()).hasSize(84).containsExactlyInAnyOrderElementsOf(described);
    }

    @Test
    void everyFieldIsDescribedWithItsBound() {
        assertThat(fieldNames(document.at("/components/schemas"))).isEqualTo(SCHEMAS.keySet());
        SCHEMAS.forEach((name, type) -> {
            JsonNode schema = document.at("/components/schemas/" + name);
            assertThat(fieldNames(schema.path("properties")))
                    .as(name)
                    .isEqualTo(Arrays.stream(type.getRecordComponents())
                            .map(RecordComponent::getName)
                            .collect(Collectors.toSet()));
            for (RecordComponent component : type.getRecordComponents()) {
                Size size = component.getAccessor().getAnnotation(Size.class);
                JsonNode property = schema.path("properties").path(component.getName());
                String bound = size != null && component.getType() == List.class ? "maxItems" : "maxLength";
                assertThat(property.path(bound).asInt(Integer.MAX_VALUE))
                        .as(name + '.' + component.getName())
                        .isEqualTo(size == null ? Integer.MAX_VALUE : size.max());
                if (Stream.of(NotNull.class, NotBlank.class, NotEmpty.class)
                        .anyMatch(component.getAccessor()::isAnnotationPresent)) {
                    assertThat(schema.path("required").valueStream().map(JsonNode::asText))
                            .contains(component.getName());
                }
            }
        });
    }

    @Test
    void everyBodyHasAnExampleThatIsInForm() throws IOException {
        List<JsonNode> bodies = new ArrayList<>();
        document.findValues("content")
                .forEach(content -> content.properties().stream()
                        // Of what others define, their profiles tell.
                        .filter(body ->
                                body.getKey().endsWith("json") && !body.getKey().contains("fhir"))
                        .map(Map.Entry::getValue)
                        .forEach(bodies::add));

        assertThat(bodies).hasSizeGreaterThan(75);
        for (JsonNode body : bodies) {
            assertThat(body.path("examples")).as(body.toString()).isNotEmpty();
            for (JsonNode example : body.path("examples")) {
                assertFits(example.path("value"), body.path("schema"));
            }
        }
    }

    private void assertFits(JsonNode example, JsonNode schema) throws IOException {
        String reference = referenceOf(example, schema);
        Class<?> type = SCHEMAS.get(reference.substring(reference.lastIndexOf('/') + 1));
        Object value = StrictJson.mapper().treeToValue(example, Objects.requireNonNull(type, reference));

        JsonNode written = StrictJson.mapper().readTree(StrictJson.mapper().writeValueAsString(value));
        assertThat(written).isEqualTo(example);
    }

    @Test
    void everyFormWithFilesHasAnExampleOfAllItsEntries() {
        List<JsonNode> forms = document.findValues("multipart/form-data");

        assertThat(forms).hasSize(8).allSatisfy(form -> {
            Set<String> entries = new HashSet<>(fieldNames(form.at("/schema/properties")));
            assertThat(form.at("/schema/required").valueStream().map(JsonNode::asText))
                    .isSubsetOf(entries);
            assertThat(entries.remove("files")).isTrue();
            assertThat(form.path("examples")).isNotEmpty();
            form.path("examples")
                    .forEach(example ->
                            assertThat(fieldNames(example.path("value"))).isEqualTo(entries));
        });
    }

    /** The schema that the example claims: of several the one for what comes next. */
    private String referenceOf(JsonNode example, JsonNode schema) {
        if (!schema.has("oneOf")) {
            return schema.path("$ref").asText();
        }
        return schema.path("oneOf")
                .valueStream()
                .map(one -> one.path("$ref").asText())
                .filter(reference -> document.at(reference.substring(1) + "/properties/next/enum/0")
                        .equals(example.path("next")))
                .findAny()
                .orElseThrow();
    }

    @Test
    void everyProblemOfTheExamplesIsOneOfTheKinds() {
        Map<String, Integer> kinds = new TreeMap<>();
        for (ProblemKind kind : ProblemKind.values()) {
            kinds.put(kind.type().toString(), kind.status());
        }
        List<JsonNode> problems = document.findValues("value").stream()
                .filter(value -> value.path("type").asText().startsWith("https:"))
                .toList();

        assertThat(problems).hasSizeGreaterThan(40);
        assertThat(problems)
                .allSatisfy(problem -> assertThat(problem.path("status").asInt())
                        .isEqualTo(kinds.get(problem.path("type").asText())));
    }

    @Test
    void everyOperationTellsOfFaultsAndOfWhatItsProtectionRefuses() {
        document.path("paths")
                .forEach(path -> path.properties().stream()
                        .filter(member -> !member.getKey().equals("parameters"))
                        .forEach(operation -> {
                            JsonNode responses = operation.getValue().path("responses");
                            assertThat(responses.has("500")).isTrue();
                            assertThat(responses.has("403"))
                                    .isEqualTo(isForStaff(operation.getValue())
                                            || !operation.getKey().equals("get"));
                            if (operation.getValue().has("requestBody")) {
                                assertThat(fieldNames(responses)).contains("400", "406", "413", "415");
                            }
                            // Files are read on threads of which there are only so many.
                            if (contentTypes(operation.getValue()).contains("multipart/form-data")) {
                                assertThat(responses.has("503"))
                                        .as(operation
                                                .getValue()
                                                .path("operationId")
                                                .asText())
                                        .isTrue();
                            }
                            if (!isOpen(operation.getValue())) {
                                assertThat(responses.has("401")).isTrue();
                            }
                        }));
    }

    @Test
    @Rule(RuleId.REG_2)
    void theKvnrsAreRealOnes() {
        List<String> kvnrs = document.findValuesAsText("kvnr");

        assertThat(kvnrs).contains("A000500015");
        assertThat(kvnrs.stream().filter(text -> !text.isEmpty())).allMatch(Kvnr::isWellFormed);
        assertThat(document.at("/components/schemas/RegistrationRequest/properties/kvnr/example")
                        .asText())
                .isEqualTo("X110411675");
    }

    private static Set<String> fieldNames(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }
}
