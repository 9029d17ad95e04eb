package de.aok.meineaok.insured.fhir;

import de.aok.meineaok.identity.Euro;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.ExplanationOfBenefit;
import org.hl7.fhir.r4.model.ExplanationOfBenefit.AdjudicationComponent;
import org.hl7.fhir.r4.model.ExplanationOfBenefit.ItemComponent;
import org.hl7.fhir.r4.model.ExplanationOfBenefit.TotalComponent;
import org.hl7.fhir.r4.model.Money;

/**
 * What a service cost the insurer: what was paid for it, else its price, else what was allowed, else what was asked for. Codes are
 * those of FHIR and CARIN, and the last part of those of Blue Button 2.0 and Synthea, which are addresses.
 */
final class Amounts {
    private static final String EURO = "EUR";
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000L);

    private static final List<String> PAID = List.of(
            "benefit",
            "paidtoprovider",
            "line_nch_pmt_amt",
            "line_prvdr_pmt_amt",
            "cvrd_d_plan_pd_amt",
            "clm_line_cvrd_pd_amt",
            "payment");
    private static final List<String> ASKED_FOR =
            List.of("eligible", "allowed", "line_alowd_chrg_amt", "submitted", "line_sbmtd_chrg_amt");

    private Amounts() {}

    private record Named(CodeableConcept category, Money amount) {
        static Named of(AdjudicationComponent adjudication) {
            return new Named(adjudication.getCategory(), adjudication.getAmount());
        }

        static Named of(TotalComponent total) {
            return new Named(total.getCategory(), total.getAmount());
        }

        boolean is(String code) {
            return category.getCoding().stream()
                    .filter(coding -> coding.hasCode())
                    .map(coding -> coding.getCode().toLowerCase(Locale.ROOT))
                    .anyMatch(each -> each.equals(code) || each.endsWith('/' + code));
        }
    }

    /** @return empty if it does not say what was paid for it */
    static Optional<Money> paid(ItemComponent item) {
        return first(PAID, adjudications(item));
    }

    /** @return empty if it has none of its own */
    static Optional<Money> of(ItemComponent item) {
        return paid(item)
                .or(() -> Optional.of(item.getNet()).filter(Money::hasValue))
                .or(() -> first(ASKED_FOR, adjudications(item)));
    }

    private static List<Named> adjudications(ItemComponent item) {
        return item.getAdjudication().stream().map(Named::of).toList();
    }

    /** @return empty if it does not say what was paid for all of it */
    static Optional<Money> paid(ExplanationOfBenefit explanation) {
        return first(PAID, totals(explanation))
                .or(() -> Optional.of(explanation.getPayment().getAmount()).filter(Money::hasValue));
    }

    /** @return empty if it has none as a whole */
    static Optional<Money> of(ExplanationOfBenefit explanation) {
        return paid(explanation).or(() -> first(ASKED_FOR, totals(explanation)));
    }

    private static List<Named> totals(ExplanationOfBenefit explanation) {
        return explanation.getTotal().stream().map(Named::of).toList();
    }

    private static Optional<Money> first(List<String> codes, List<Named> amounts) {
        return codes.stream()
                .flatMap(code -> amounts.stream().filter(amount -> amount.is(code)))
                .map(Named::amount)
                .filter(Money::hasValue)
                .findFirst();
    }

    /**
     * Rounded to the cent, for some reckon in smaller parts.
     *
     * @throws UnusableException if it is not in euros
     */
    static Euro euro(Money amount) {
        if (!EURO.equals(amount.getCurrency())) {
            throw new UnusableException("ExplanationOfBenefit has an amount that is not in EUR");
        }
        if (amount.getValue().abs().compareTo(MOST) >= 0) {
            throw new UnusableException("ExplanationOfBenefit has an amount that no bill comes to");
        }
        return Euro.of(amount.getValue().setScale(2, RoundingMode.HALF_UP));
    }
}
