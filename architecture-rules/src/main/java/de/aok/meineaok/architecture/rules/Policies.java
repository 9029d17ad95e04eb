package de.aok.meineaok.architecture.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import de.aok.meineaok.account.AccountState;
import de.aok.meineaok.account.AccountStatus;
import de.aok.meineaok.credential.Password;
import de.aok.meineaok.eligibility.InsuredPerson;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.function.Predicate;

/** Nobody decides past the policies of the domain. */
public final class Policies {
    private static final Set<String> COUNTING = Set.of(
            "isBefore", "isAfter", "compareTo", "until", "plusYears", "minusYears", "between", "getYear", "datesUntil");

    private Policies() {}

    /** Whether somebody is old enough is asked of the eligibility policy (ELI-2), which knows leap days and § 187 (2) BGB. */
    public static ArchRule agesAreJudgedByEligibilityAlone() {
        return noCodeUnits()
                .that()
                .areDeclaredInClassesThat(not(resideInAPackage("de.aok.meineaok.eligibility")))
                .should(both(
                        "read a birth date", Policies::readsBirthDate, "count with dates", Policies::countsWithDates))
                .as("Ages are judged by eligibility alone (ELI-2)")
                .because("a year of age is completed at the end of the day before the birthday");
    }

    /**
     * Where an account stands is decided by the table of its life (LCK-1, END-1 to END-4).
     *
     * @param keepers those who read kept accounts back, and so make what stands there
     */
    public static ArchRule accountsMoveByTheirLifecycleAlone(DescribedPredicate<? super JavaClass> keepers) {
        return noClasses()
                .that(not(resideInAPackage("de.aok.meineaok.account")))
                .and(not(keepers))
                .should()
                .callConstructor(AccountStatus.class, AccountState.class, Set.class)
                .as("Accounts move by their lifecycle alone (END, LCK)")
                .because("what each event makes of each state stands in one table");
    }

    /** A password is compared by its hash, never as text (PWD-9). */
    public static ArchRule passwordsAreNotComparedAsText() {
        return noCodeUnits()
                .that()
                .areDeclaredInClassesThat(not(resideInAPackage("de.aok.meineaok.credential..")))
                .should(both("reveal a password", Policies::revealsPassword, "compare texts", Policies::comparesTexts))
                .as("Passwords are not compared as text (PWD-9)")
                .because("only a hash is kept, and it is compared in constant time");
    }

    /** What one call and another of the same code make together. */
    private static ArchCondition<JavaCodeUnit> both(
            String oneSaid, Predicate<JavaCall<?>> one, String otherSaid, Predicate<JavaCall<?>> other) {
        return new ArchCondition<>(oneSaid + " and " + otherSaid) {
            @Override
            public void check(JavaCodeUnit code, ConditionEvents events) {
                Set<JavaCall<?>> calls = code.getCallsFromSelf();
                boolean holds = calls.stream().anyMatch(one) && calls.stream().anyMatch(other);
                events.add(new SimpleConditionEvent(
                        code, holds, code.getDescription() + " does both: " + getDescription()));
            }
        };
    }

    private static boolean readsBirthDate(JavaCall<?> call) {
        return call.getTargetOwner().isEquivalentTo(InsuredPerson.class)
                && call.getTarget().getName().equals("birthDate");
    }

    private static boolean countsWithDates(JavaCall<?> call) {
        JavaClass owner = call.getTargetOwner();
        return COUNTING.contains(call.getTarget().getName())
                && (owner.isEquivalentTo(LocalDate.class)
                        || owner.isEquivalentTo(Period.class)
                        || owner.isEquivalentTo(ChronoUnit.class));
    }

    private static boolean revealsPassword(JavaCall<?> call) {
        return call.getTargetOwner().isEquivalentTo(Password.class)
                && call.getTarget().getName().equals("reveal");
    }

    private static boolean comparesTexts(JavaCall<?> call) {
        return call.getTargetOwner().isEquivalentTo(String.class)
                && Set.of("equals", "equalsIgnoreCase", "contentEquals", "compareTo", "matches")
                        .contains(call.getTarget().getName());
    }
}
