package de.aok.meineaok.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import de.aok.meineaok.activation.ActivationCode;
import de.aok.meineaok.architecture.rules.Layers;
import de.aok.meineaok.architecture.rules.Policies;
import de.aok.meineaok.architecture.rules.RuleIds;
import de.aok.meineaok.architecture.rules.Secrets;
import de.aok.meineaok.credential.Password;
import de.aok.meineaok.credential.PasswordHash;
import de.aok.meineaok.mobilenumber.Mtan;
import de.aok.meineaok.mobilenumber.MtanHash;
import de.aok.meineaok.recovery.OneTimePassword;
import de.aok.meineaok.recovery.SecurityAnswer;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The walls between domain, application, adapters and assembly.
 *
 * <p>The domain's packages are {@code de.aok.meineaok.<capability>}; all others add their layer to the capability.
 */
@AnalyzeClasses(
        packages = "de.aok.meineaok",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.PortalAlone.class})
class ArchitectureTest {
    /** Without the rules themselves, and without the test kit, which comes in a jar. */
    static final class PortalAlone implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/architecture/rules/") && !location.contains("/de/aok/meineaok/testing/");
        }
    }

    private static final String ROOT = "de.aok.meineaok.";
    private static final List<String> ADAPTERS =
            List.of("rest", "persistence", "crypto", "csv", "fhir", "inspection", "letter", "mail", "malware", "sms");

    private static final DescribedPredicate<JavaClass> DOMAIN = describe(
            "domain",
            type -> type.getPackageName().matches("de\\.aok\\.meineaok\\.[a-z]+")
                    && !type.getPackageName().matches(".*\\.(assembly|persistence|architecture|redirect|development)"));
    private static final DescribedPredicate<JavaClass> APPLICATION = inLayer("application");
    private static final Layers LAYERS = new Layers(
            DOMAIN,
            APPLICATION,
            ADAPTERS.stream().map(ArchitectureTest::inLayer).toList(),
            resideInAnyPackage(ROOT + "assembly", ROOT + "redirect"));

    private static final DescribedPredicate<JavaClass> SECRETS = equivalentTo(Password.class)
            .or(equivalentTo(PasswordHash.class))
            .or(equivalentTo(ActivationCode.class))
            .or(equivalentTo(Mtan.class))
            .or(equivalentTo(MtanHash.class))
            .or(equivalentTo(OneTimePassword.class))
            .or(equivalentTo(SecurityAnswer.class))
            .as("secrets");

    @ArchTest
    static void enough_was_seen(JavaClasses classes) {
        assertThat(count(classes, DOMAIN)).isGreaterThan(60);
        assertThat(count(classes, APPLICATION)).isGreaterThan(50);
        for (String adapter : ADAPTERS) {
            assertThat(count(classes, inLayer(adapter))).as(adapter).isPositive();
        }
    }

    @ArchTest
    static final ArchRule domain_knows_java_base_alone = LAYERS.domainIsFreeOfFrameworks();

    @ArchTest
    static final ArchRule application_knows_domain_and_java_base_alone = LAYERS.applicationIsFreeOfFrameworks();

    @ArchTest
    static final ArchRule dependencies_point_inwards = LAYERS.dependenciesPointInwards();

    @ArchTest
    static final ArchRule adapters_do_not_know_each_other = LAYERS.adaptersDoNotKnowEachOther();

    @ArchTest
    static final ArchRule time_and_chance_are_passed_in = LAYERS.timeAndChanceArePassedIn();

    @ArchTest
    static final ArchRule ages_are_judged_by_eligibility_alone = Policies.agesAreJudgedByEligibilityAlone();

    @ArchTest
    static final ArchRule accounts_move_by_their_lifecycle_alone =
            Policies.accountsMoveByTheirLifecycleAlone(inLayer("persistence"));

    @ArchTest
    static final ArchRule passwords_are_not_compared_as_text = Policies.passwordsAreNotComparedAsText();

    @ArchTest
    static final ArchRule secrets_do_not_print_themselves = Secrets.doNotPrintThemselves(SECRETS);

    @ArchTest
    static final ArchRule secrets_are_not_serialised = Secrets.areNotSerializable(SECRETS);

    @ArchTest
    static final ArchRule rule_ids_are_unique = RuleIds.areUnique();

    @ArchTest
    static final ArchRule problems_are_enums = RuleIds.problemsAreEnums();

    @ArchTest
    static final ArchRule nobody_knows_the_redirect = noClasses()
            .that(not(resideInAPackage(ROOT + "redirect")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + "redirect");

    @ArchTest
    static final ArchRule the_redirect_names_its_rule_and_needs_nothing_of_the_portal = noClasses()
            .that()
            .resideInAPackage(ROOT + "redirect")
            .should()
            .dependOnClassesThat(
                    resideInAPackage(ROOT + ".").and(not(resideInAnyPackage(ROOT + "redirect", ROOT + "rule"))))
            .because("its web module is packaged without the portal's jars");

    @ArchTest
    static final ArchRule rest_never_sees_ports = noClasses()
            .that(are(inLayer("rest")))
            .should()
            .dependOnClassesThat(resideInAPackage("..application.port..").and(not(simpleName("OverloadedException"))))
            .because("a request goes through a use case, never past it");

    @ArchTest
    static final ArchRule capabilities_of_the_domain_are_free_of_cycles = slices().matching(ROOT + "(*)")
            .should()
            .beFreeOfCycles()
            .because("a capability can be understood without those that stand on it");

    @ArchTest
    static final ArchRule capabilities_of_the_application_are_free_of_cycles = slices().matching(
                    ROOT + "(*).application..")
            .should()
            .beFreeOfCycles()
            .because("a use case can be understood without those that stand on it");

    @ArchTest
    static final ArchRule jpa_is_in_persistence_alone = noClasses()
            .that(not(inLayer("persistence")).and(not(resideInAPackage(ROOT + "assembly"))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.persistence..");

    @ArchTest
    static final ArchRule entities_are_rows = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveSimpleNameEndingWith("Row")
            .because("an entity of JPA is how something is kept, not what it is");

    @ArchTest
    static final ArchRule resources_never_return_what_the_domain_has = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Path.class)
            .and()
            .arePublic()
            .should()
            .notHaveRawReturnType(DOMAIN.or(APPLICATION))
            .because("the interface for clients changes for its own reasons only");

    @ArchTest
    static final ArchRule fields_are_final = fields().that()
            .areDeclaredInClassesThat(
                    DOMAIN.or(APPLICATION.and(describe("top-level class", JavaClass::isTopLevelClass))))
            .should()
            .beFinal()
            .because("values do not change, and use cases keep nothing from one call to the next");

    @ArchTest
    static final ArchRule use_cases_are_final = classes()
            .that(are(APPLICATION))
            .and()
            .areTopLevelClasses()
            .and()
            .areNotInterfaces()
            .should()
            .haveModifier(JavaModifier.FINAL);

    @ArchTest
    static final ArchRule names_say_what_a_thing_is = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Data|Info)")
            .because("such a name says nothing");

    @ArchTest
    static void every_package_is_null_marked(JavaClasses classes) {
        // The domain's are marked by their module, of which ArchUnit knows nothing.
        Set<String> unmarked = classes.stream()
                .filter(not(DOMAIN))
                .map(JavaClass::getPackageName)
                .filter(name -> !classes.contain(name + ".package-info")
                        || !classes.get(name + ".package-info").isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                .collect(Collectors.toSet());

        assertThat(unmarked).isEmpty();
    }

    /** Ports of which the configuration chooses one of two adapters, or which several channels serve. */
    private static final Set<String> CHANNELS =
            Set.of("DeliveryReports", "Letters", "Mails", "MalwareScanner", "ShortMessages");

    @ArchTest
    static void each_port_has_one_production_implementation_and_a_channel_two(JavaClasses classes) {
        List<JavaClass> ports = classes.stream()
                .filter(resideInAPackage("..application.port..")
                        .and(describe(
                                "top-level interface",
                                type -> type.isInterface()
                                        && type.isTopLevelClass()
                                        && !type.getSimpleName().equals("package-info"))))
                .toList();

        assertThat(ports)
                .hasSizeGreaterThan(10)
                .allSatisfy(port -> assertThat(port.getAllSubclasses().stream()
                                .filter(type -> !type.isInterface())
                                .map(JavaClass::getSimpleName))
                        .as(port.getSimpleName())
                        .hasSize(CHANNELS.contains(port.getSimpleName()) ? 2 : 1));
    }

    private static DescribedPredicate<JavaClass> inLayer(String layer) {
        return describe("in layer " + layer, type -> (type.getPackageName() + '.').contains('.' + layer + '.'));
    }

    private static long count(JavaClasses classes, DescribedPredicate<JavaClass> predicate) {
        return classes.stream().filter(predicate).count();
    }
}
