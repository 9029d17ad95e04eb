package de.aok.meineaok.architecture.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;

/** No secret gets anywhere by accident (SEC-2). */
public final class Secrets {
    private Secrets() {}

    /**
     * A secret type says in {@code toString} that it is there, and not what: it has one of its own, which reads no field that could
     * tell. A record's, for instance, tells everything.
     *
     * @param secrets the types that hold a secret
     */
    public static ArchRule doNotPrintThemselves(DescribedPredicate<? super JavaClass> secrets) {
        return classes()
                .that(secrets)
                .should(new ArchCondition<JavaClass>("have a toString of their own that reads none of their fields") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        Optional<JavaMethod> toString = type.tryGetMethod("toString");
                        boolean silent = toString.isPresent() && !tells(type, toString.get());
                        events.add(new SimpleConditionEvent(
                                type, silent, type.getName() + (silent ? " prints" : " may print") + " what it holds"));
                    }
                })
                .as("Secrets do not print themselves (SEC-2)")
                .because("whatever can be printed gets into a log one day");
    }

    /** A secret is compared and hashed by what it is, or not at all; it is never serialised by Java. */
    public static ArchRule areNotSerializable(DescribedPredicate<? super JavaClass> secrets) {
        return noClasses()
                .that(secrets)
                .should()
                .beAssignableTo(java.io.Serializable.class)
                .as("Secrets are not serialised (SEC-2)")
                .because("a session store or a dump would keep it in the clear");
    }

    /** A record's generated method calls none of its accessors, but reads its fields by an invokedynamic of the JVM. */
    private static boolean tells(JavaClass type, JavaMethod toString) {
        boolean generated = type.isRecord() && toString.getModifiers().contains(JavaModifier.FINAL);
        boolean reads = toString.getFieldAccesses().stream()
                .anyMatch(access -> access.getTargetOwner().equals(type) && !isConstant(type, access.getName()));
        boolean reveals = toString.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().equals(type));
        return generated || reads || reveals;
    }

    private static boolean isConstant(JavaClass type, String field) {
        return type.tryGetField(field).map(JavaField::getModifiers).stream()
                .anyMatch(modifiers -> modifiers.contains(JavaModifier.STATIC));
    }
}
