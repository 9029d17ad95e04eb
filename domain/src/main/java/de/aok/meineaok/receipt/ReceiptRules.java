package de.aok.meineaok.receipt;

import de.aok.meineaok.rule.Demands;
import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a portal's operator decides about patient receipts.
 *
 * @param years how many years before today the first day lies that can be asked for
 */
@Rule({RuleId.RCP_1, RuleId.RCP_2})
public record ReceiptRules(int years) {
    private static final int MOST_YEARS = 100;

    public ReceiptRules {
        Demands.on("receipt")
                .between(RuleId.RCP_1, "years", years, 1, MOST_YEARS)
                .areMet();
    }

    public static ReceiptRules aokNiedersachsen() {
        return new ReceiptRules(5);
    }

    /** The first day that can be asked for. On 29 February it is the 28th where there is no such day. */
    public LocalDate firstDay(LocalDate today) {
        return today.minusYears(years);
    }

    /** All that is wrong with a period that somebody asks for, both days included; empty if it can be shown. */
    public List<Violation> check(LocalDate from, LocalDate to, LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        check(from, Field.FROM, today, violations);
        check(to, Field.TO, today, violations);
        if (to.isBefore(from)) {
            violations.add(Violation.of(ReceiptProblem.ENDS_BEFORE_IT_BEGINS, Field.TO));
        }
        return violations;
    }

    private void check(LocalDate day, Field field, LocalDate today, List<Violation> violations) {
        if (day.isBefore(firstDay(today))) {
            violations.add(Violation.of(
                    ReceiptProblem.TOO_LONG_AGO, field, firstDay(today).toString()));
        } else if (day.isAfter(today)) {
            violations.add(Violation.of(ReceiptProblem.IN_THE_FUTURE, field));
        }
    }
}
