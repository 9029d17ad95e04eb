package de.aok.meineaok.bankaccount.application;

import de.aok.meineaok.changerequest.application.BankAccount;
import de.aok.meineaok.changerequest.application.BankAccountPurpose;
import de.aok.meineaok.identity.Iban;
import de.aok.meineaok.personaldata.PersonalDataProblem;
import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A bank account as somebody typed it.
 *
 * @param iban with or without blanks, in any case
 * @param holder whose it is
 * @param purposes what it is for
 */
@Rule(RuleId.BNK_2)
public record BankAccountForm(String iban, String holder, Set<BankAccountPurpose> purposes) {
    /** As payments by SEPA have it. */
    static final int LONGEST_HOLDER = 70;

    /** Those of the EPC's basic set, and those that German banks take besides. */
    private static final String MARKS = "/-?:().,'+ ÄÖÜäöüß&*$%";

    public BankAccountForm {
        holder = holder.strip();
        purposes = Set.copyOf(purposes);
    }

    /** What came of reading it. */
    sealed interface Reading {
        record Accepted(BankAccount account) implements Reading {}

        record Refused(List<Violation> violations) implements Reading {}
    }

    /**
     * Reads it, or tells all that is wrong with it.
     *
     * @param id which it has, or is to have
     */
    Reading read(UUID id) {
        List<Violation> violations = new ArrayList<>();
        Optional<Iban> number = Iban.parse(iban);
        if (number.isEmpty()) {
            violations.add(Violation.of(PersonalDataProblem.IBAN_MALFORMED, Field.IBAN));
        } else if (!number.get().isInSepa()) {
            violations.add(Violation.of(PersonalDataProblem.NOT_IN_SEPA, Field.IBAN));
        }
        judgeHolder(violations);
        if (purposes.isEmpty()) {
            violations.add(Violation.of(PersonalDataProblem.PURPOSE_MISSING, Field.PURPOSES));
        }
        return violations.isEmpty()
                ? new Reading.Accepted(new BankAccount(id, number.orElseThrow(), holder, purposes))
                : new Reading.Refused(violations);
    }

    private void judgeHolder(List<Violation> violations) {
        if (holder.isEmpty()) {
            violations.add(Violation.of(PersonalDataProblem.HOLDER_MISSING, Field.ACCOUNT_HOLDER));
        }
        if (holder.codePointCount(0, holder.length()) > LONGEST_HOLDER) {
            violations.add(Violation.of(
                    PersonalDataProblem.HOLDER_TOO_LONG, Field.ACCOUNT_HOLDER, String.valueOf(LONGEST_HOLDER)));
        }
        holder.codePoints()
                .filter(c -> !isTaken(c))
                .findFirst()
                .ifPresent(c -> violations.add(
                        Violation.of(PersonalDataProblem.HOLDER_CHARACTER, Field.ACCOUNT_HOLDER, printable(c))));
    }

    private static boolean isTaken(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || MARKS.indexOf(c) >= 0;
    }

    private static String printable(int c) {
        return Character.isISOControl(c) ? "U+" + Integer.toHexString(c) : Character.toString(c);
    }

    @Override
    public String toString() {
        return "BankAccountForm[…]";
    }
}
