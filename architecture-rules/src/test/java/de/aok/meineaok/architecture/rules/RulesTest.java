package de.aok.meineaok.architecture.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule passes on an example that is right, and fails on one that is wrong, for the reason that it names. */
class RulesTest {
    private static final JavaClasses RIGHT = new ClassFileImporter().importPackages("com.example.right");
    private static final JavaClasses WRONG = new ClassFileImporter().importPackages("com.example.wrong");
    private static final DescribedPredicate<JavaClass> SECRETS = simpleNameEndingWith("Secret")
            .or(simpleName("SilentByChance"))
            .or(simpleName("Pin"))
            .and(DescribedPredicate.not(INTERFACES));

    static Stream<Arguments> rules() {
        return Stream.of(
                arguments(
                        named("com.example.right").domainIsFreeOfFrameworks(),
                        named("com.example.wrong").domainIsFreeOfFrameworks(),
                        List.of("java.net.http.HttpClient", "MembershipTable")),
                arguments(
                        named("com.example.right").applicationIsFreeOfFrameworks(),
                        named("com.example.wrong").applicationIsFreeOfFrameworks(),
                        List.of("java.beans.PropertyChangeSupport", "JoinPage")),
                arguments(
                        named("com.example.right").dependenciesPointInwards(),
                        named("com.example.wrong").dependenciesPointInwards(),
                        List.of("Membership.table()", "Join.join(", "OwnRules> is not contained")),
                arguments(
                        named("com.example.right").adaptersDoNotKnowEachOther(),
                        named("com.example.wrong").adaptersDoNotKnowEachOther(),
                        List.of("JoinPage.title()")),
                arguments(
                        named("com.example.right").timeAndChanceArePassedIn(),
                        named("com.example.wrong").timeAndChanceArePassedIn(),
                        List.of("Instant.now()", "UUID.randomUUID()", "java.util.Random")),
                arguments(
                        named("com.example.right").fieldsOfTheDomainAreFinal(),
                        named("com.example.wrong").fieldsOfTheDomainAreFinal(),
                        List.of("Membership.state")),
                same(Policies.agesAreJudgedByEligibilityAlone(), "OwnAgeCheck.mayJoin"),
                same(Policies.accountsMoveByTheirLifecycleAlone(resideInAPackage("..store..")), "OwnLock.unlock"),
                same(Policies.passwordsAreNotComparedAsText(), "OwnPasswordCheck.matches"),
                same(
                        Secrets.doNotPrintThemselves(SECRETS),
                        "RecordSecret may print",
                        "FieldSecret may print",
                        "AccessorSecret may print",
                        "SilentByChance may print"),
                same(Secrets.areNotSerializable(SECRETS), "SilentByChance"),
                same(
                        RuleIds.areUnique(),
                        "PWD-4 is named by com.example.wrong.OwnRules and by de.aok.meineaok.rule.RuleId",
                        "XYZ-1 is named by"),
                same(RuleIds.problemsAreEnums(), "LooseProblem"));
    }

    private static Layers named(String root) {
        return Layers.byPackages(
                root + ".domain..",
                root + ".application..",
                List.of(root + ".adapter.web..", root + ".adapter.store.."),
                root + ".assembly..");
    }

    private static Arguments same(ArchRule rule, String... reasons) {
        return arguments(rule, rule, List.of(reasons));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void passes_on_what_is_right(ArchRule rule, ArchRule onWrong, List<String> reasons) {
        rule.check(RIGHT);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void fails_on_what_is_wrong_and_says_why(ArchRule rule, ArchRule onWrong, List<String> reasons) {
        List<String> details = onWrong.evaluate(WRONG).getFailureReport().getDetails();

        assertThat(reasons).allSatisfy(reason -> assertThat(details).anyMatch(detail -> detail.contains(reason)));
    }

    @Test
    void the_examples_of_wrong_secrets_are_all_that_fails() {
        assertThat(Secrets.doNotPrintThemselves(SECRETS)
                        .evaluate(WRONG)
                        .getFailureReport()
                        .getDetails())
                .hasSize(4);
        assertThat(RIGHT.stream().filter(resideInAPackage("com.example.right..")))
                .hasSizeGreaterThan(6);
    }
}
