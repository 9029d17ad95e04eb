package de.aok.meineaok.insured.fhir;

import de.aok.meineaok.identity.Euro;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.insured.application.BilledService;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ExplanationOfBenefit;
import org.hl7.fhir.r4.model.ExplanationOfBenefit.ExplanationOfBenefitStatus;
import org.hl7.fhir.r4.model.ExplanationOfBenefit.ItemComponent;
import org.hl7.fhir.r4.model.ExplanationOfBenefit.RemittanceOutcome;
import org.hl7.fhir.r4.model.ExplanationOfBenefit.Use;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Money;
import org.jspecify.annotations.Nullable;

/**
 * Reads an {@code ExplanationOfBenefit}, a line of the receipt for each item; also of the forms that Synthea, HL7's examples, CARIN
 * Blue Button and CMS' Blue Button 2.0 have. All of it can be shown, or nothing is: what tells a part of a bill tells a wrong sum.
 */
@Rule(RuleId.RCP_1)
final class Explanations {
    private Explanations() {}

    /** @throws UnusableException if it can be used for nothing */
    static Statement read(long line, ExplanationOfBenefit explanation) {
        String id = id(explanation);
        Optional<Kvnr> kvnr = Subjects.kvnr(explanation.getPatient());
        String patientId =
                kvnr.isPresent() ? null : Subjects.id(explanation.getPatient(), "ExplanationOfBenefit.patient");
        if (patientId != null && Kvnr.isWellFormed(patientId)) {
            kvnr = Optional.of(Kvnr.of(patientId));
        }
        Kvnr known = kvnr.orElse(null);
        return switch (status(explanation)) {
            case CANCELLED -> withdrawn(line, id, known, patientId, null);
            case ENTEREDINERROR ->
                withdrawn(line, id, known, patientId, "ExplanationOfBenefit.status is entered-in-error");
            case DRAFT -> throw new UnusableException("ExplanationOfBenefit.status is draft");
            case ACTIVE -> {
                requireBilled(explanation);
                yield new Statement.OfBill(
                        line, id, known, patientId, Providers.of(explanation), services(explanation), null);
            }
            case NULL -> throw new UnusableException("ExplanationOfBenefit.status is missing or not known");
        };
    }

    private static Statement withdrawn(
            long line, String id, @Nullable Kvnr kvnr, @Nullable String patientId, @Nullable String finding) {
        return new Statement.OfBill(line, id, kvnr, patientId, Statement.Provider.NOBODY, List.of(), finding);
    }

    private static String id(ExplanationOfBenefit explanation) {
        String id = explanation.getIdElement().getIdPart();
        return id != null
                ? id
                : explanation.getIdentifier().stream()
                        .filter(Identifier::hasValue)
                        .findFirst()
                        .map(Identifier::getValue)
                        .orElseThrow(() -> new UnusableException("ExplanationOfBenefit.id is missing"));
    }

    private static ExplanationOfBenefitStatus status(ExplanationOfBenefit explanation) {
        ExplanationOfBenefitStatus status = explanation.getStatus();
        return status == null ? ExplanationOfBenefitStatus.NULL : status;
    }

    private static void requireBilled(ExplanationOfBenefit explanation) {
        if (explanation.getUse() != Use.CLAIM) {
            throw new UnusableException("ExplanationOfBenefit.use is not claim: nothing was billed");
        }
        RemittanceOutcome outcome = explanation.getOutcome();
        if (outcome == RemittanceOutcome.QUEUED || outcome == RemittanceOutcome.ERROR) {
            throw new UnusableException("ExplanationOfBenefit.outcome is queued or error: nothing was decided");
        }
    }

    /**
     * Where only the bill says what was paid, or no item has an amount of its own, all of them are one line: what was asked for each is
     * not what it cost.
     */
    private static List<Statement.Service> services(ExplanationOfBenefit explanation) {
        List<ItemComponent> items = explanation.getItem();
        boolean paidByItem = items.stream().anyMatch(item -> Amounts.paid(item).isPresent());
        Function<ItemComponent, Optional<Money>> amount = paidByItem ? Amounts::paid : Amounts::of;
        if (!paidByItem && Amounts.paid(explanation).isPresent()
                || items.stream().noneMatch(item -> amount.apply(item).isPresent())) {
            return List.of(whole(explanation));
        }
        List<Statement.Service> services = new ArrayList<>();
        for (ItemComponent item : items) {
            services.add(new Statement.Service(
                    day(explanation, item),
                    Areas.of(explanation, item),
                    words(explanation, Stream.of(item)),
                    // It comes with another one, or was refused.
                    amount.apply(item).map(Amounts::euro).orElse(Euro.ZERO)));
        }
        return services;
    }

    private static Statement.Service whole(ExplanationOfBenefit explanation) {
        ItemComponent first = explanation.hasItem() ? explanation.getItemFirstRep() : new ItemComponent();
        Euro cost = Amounts.of(explanation)
                .map(Amounts::euro)
                .orElseThrow(() -> new UnusableException("ExplanationOfBenefit has no amount"));
        return new Statement.Service(
                day(explanation, first),
                Areas.of(explanation, first),
                words(explanation, explanation.getItem().stream()),
                cost);
    }

    private static LocalDate day(ExplanationOfBenefit explanation, ItemComponent item) {
        if (item.hasServicedDateType()) {
            return FhirDates.day(item.getServicedDateType().getValueAsString(), "ExplanationOfBenefit.item.serviced");
        }
        if (item.hasServicedPeriod() && item.getServicedPeriod().hasStart()) {
            return FhirDates.day(
                    item.getServicedPeriod().getStartElement().getValueAsString(),
                    "ExplanationOfBenefit.item.serviced");
        }
        return FhirDates.day(
                explanation.getBillablePeriod().getStartElement().getValueAsString(),
                "ExplanationOfBenefit.billablePeriod.start");
    }

    private static String words(ExplanationOfBenefit explanation, Stream<ItemComponent> items) {
        String services = items.map(ItemComponent::getProductOrService)
                .flatMap(
                        service -> Stream.concat(words(service), codes(service)).limit(1))
                .distinct()
                .collect(Collectors.joining("; "));
        return Texts.cut(
                services.isEmpty()
                        ? words(explanation.getType())
                                .findFirst()
                                .orElseGet(() -> Areas.of(explanation, new ItemComponent())
                                        .german())
                        : services,
                BilledService.LONGEST);
    }

    /** As it is said, and as its codes are displayed. */
    private static Stream<String> words(CodeableConcept concept) {
        return Stream.concat(Stream.of(concept), concept.getCoding().stream())
                .map(said -> said instanceof Coding coding ? coding.getDisplay() : concept.getText())
                .map(Texts::oneLine)
                .filter(text -> !text.isEmpty());
    }

    private static Stream<String> codes(CodeableConcept concept) {
        return concept.getCoding().stream()
                .map(Coding::getCode)
                .map(Texts::oneLine)
                .filter(text -> !text.isEmpty());
    }
}
