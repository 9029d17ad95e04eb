package de.aok.meineaok.architecture.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * The walls of a hexagonal system: domain, application, adapters, and an assembly that alone knows them all. Each layer is what a
 * predicate says; a class belongs to one at most.
 *
 * @param domain the rules, free of frameworks
 * @param application use cases and ports
 * @param adapters each adapter by itself
 * @param assembly what puts the system together
 */
public record Layers(
        DescribedPredicate<JavaClass> domain,
        DescribedPredicate<JavaClass> application,
        List<DescribedPredicate<JavaClass>> adapters,
        DescribedPredicate<JavaClass> assembly) {
    private static final String[] PLAIN_JAVA = {
        "java.lang..",
        "java.util..",
        "java.time..",
        "java.text..",
        "java.io..",
        "java.nio..",
        "java.security..",
        "java.math..",
    };
    private static final String[] ANNOTATIONS = {"org.jspecify.."};
    /** What a domain may stand on: the portal's own, which has no layer in its packages' names. */
    private static final DescribedPredicate<JavaClass> PORTAL_DOMAIN = describe(
            "the portal's domain",
            type -> type.getPackageName()
                    .matches(
                            "de\\.aok\\.meineaok\\.(?!(assembly|persistence|redirect|development|rulebook|testing)$)[a-z]+"));

    public Layers {
        adapters = List.copyOf(adapters);
    }

    /**
     * By packages, as ArchUnit writes them, such as {@code com.example.portal.domain..}.
     *
     * @param adapters one each
     */
    public static Layers byPackages(String domain, String application, List<String> adapters, String assembly) {
        return new Layers(
                resideInAPackage(domain),
                resideInAPackage(application),
                adapters.stream()
                        .<DescribedPredicate<JavaClass>>map(name -> resideInAPackage(name))
                        .toList(),
                resideInAPackage(assembly));
    }

    /** The domain knows plain Java, itself and the portal's domain. */
    public ArchRule domainIsFreeOfFrameworks() {
        return classes()
                .that(domain)
                .should()
                .onlyDependOnClassesThat(domain.or(PORTAL_DOMAIN).or(plainJava()))
                .as("The domain is free of frameworks")
                .because("other systems embed it and want nothing with it");
    }

    /** The application knows plain Java, itself and the domain. */
    public ArchRule applicationIsFreeOfFrameworks() {
        return classes()
                .that(application)
                .should()
                .onlyDependOnClassesThat(
                        domain.or(application).or(PORTAL_DOMAIN).or(plainJava()))
                .as("The application is free of frameworks")
                .because("a use case runs under any framework, or none, and logs nothing");
    }

    /**
     * Adapters know the application, the application knows the domain, and nobody looks outwards. A layer may be empty, but no class
     * may be without one: so a misspelt package is noticed.
     */
    public ArchRule dependenciesPointInwards() {
        return layeredArchitecture()
                .consideringAllDependencies()
                .withOptionalLayers(true)
                .ensureAllClassesAreContainedInArchitecture()
                .layer("domain")
                .definedBy(domain)
                .layer("application")
                .definedBy(application)
                .layer("adapters")
                .definedBy(anyAdapter())
                .layer("assembly")
                .definedBy(assembly)
                .whereLayer("assembly")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("adapters")
                .mayOnlyBeAccessedByLayers("assembly")
                .whereLayer("application")
                .mayOnlyBeAccessedByLayers("adapters", "assembly")
                .as("Dependencies point inwards");
    }

    /** No adapter knows another. */
    public ArchRule adaptersDoNotKnowEachOther() {
        return CompositeArchRule.of(adapters.stream()
                        .<ArchRule>map(adapter -> noClasses()
                                .that(adapter)
                                .should()
                                .dependOnClassesThat(anyAdapter().and(not(adapter))))
                        .toList())
                .as("Adapters do not know each other")
                .because("each can be left out or replaced alone");
    }

    /** Domain and application ask nobody for the time, nor for chance. */
    public ArchRule timeAndChanceArePassedIn() {
        return noClasses()
                .that(domain.or(application))
                .should()
                .callMethodWhere(describe(
                        "now() without a clock, Clock.system… or UUID.randomUUID()", Layers::readsTimeOrChance))
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .as("Time and chance are passed in")
                .because("a test must be able to turn the clock and to foresee a code");
    }

    /** Values of the domain do not change. */
    public ArchRule fieldsOfTheDomainAreFinal() {
        return fields().that()
                .areDeclaredInClassesThat(domain)
                .should()
                .beFinal()
                .as("Fields of the domain are final")
                .because("values do not change");
    }

    private DescribedPredicate<JavaClass> anyAdapter() {
        return describe("any adapter", type -> adapters.stream().anyMatch(adapter -> adapter.test(type)));
    }

    private static DescribedPredicate<JavaClass> plainJava() {
        return resideInAnyPackage(PLAIN_JAVA).or(resideInAnyPackage(ANNOTATIONS));
    }

    private static boolean readsTimeOrChance(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getTarget().getName();
        boolean withoutClock = name.equals("now")
                && owner.startsWith("java.time.")
                && call.getTarget().getRawParameterTypes().isEmpty();
        boolean systemClock = owner.equals(Clock.class.getName()) && name.startsWith("system");
        boolean chance = owner.equals(UUID.class.getName()) && name.equals("randomUUID");
        boolean systemTime = owner.equals(System.class.getName()) && name.matches("currentTimeMillis|nanoTime");
        return withoutClock || systemClock || chance || systemTime;
    }
}
