package de.aok.meineaok.rulebook;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rules that the compiled code of all modules names by {@link Rule}.
 *
 * @param kept names of the classes of what runs in production, by rule
 * @param proven the test methods, by rule: those that name it, and those of a class that does
 */
record NamedRules(Map<RuleId, SortedSet<String>> kept, Map<RuleId, SortedSet<TestMethod>> proven) {
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

    /** Whatever a test framework takes for a test bears it, itself or by its own annotation. */
    private static final String TESTABLE = "org.junit.platform.commons.annotation.Testable";

    /**
     * The modules that the portal is made of, and that have code. What a profile of the build adds, such as examples, names no rules,
     * and may be built later.
     */
    static List<Path> modules(Path checkout) throws IOException {
        String build = Files.readString(checkout.resolve("pom.xml"));
        return MODULE.matcher(build.substring(0, build.indexOf("</modules>")))
                .results()
                .map(module -> checkout.resolve(module.group(1)))
                .filter(module -> Files.isDirectory(module.resolve("src/main/java")))
                .toList();
    }

    /**
     * Reads what the build made of the modules.
     *
     * @throws IllegalStateException if a module is not built: it would seem to name nothing
     */
    static NamedRules of(Collection<Path> modules) throws IOException {
        Map<RuleId, SortedSet<String>> kept = new EnumMap<>(RuleId.class);
        for (JavaClass type : read(modules, "classes")) {
            String name = topLevel(type);
            Stream.of(Stream.of(type), type.getMethods().stream(), type.getFields().stream())
                    .flatMap(named -> named)
                    .flatMap(named -> namedBy((HasAnnotations<?>) named))
                    .forEach(rule ->
                            kept.computeIfAbsent(rule, key -> new TreeSet<>()).add(name));
        }
        Map<RuleId, SortedSet<TestMethod>> proven = new EnumMap<>(RuleId.class);
        for (JavaClass type : read(modules, "test-classes")) {
            for (JavaMethod method : type.getMethods()) {
                if (method.isMetaAnnotatedWith(TESTABLE)) {
                    run(type).forEach(run -> {
                        TestMethod test = new TestMethod(run.getName(), method.getName());
                        Stream.concat(namedBy(method), namedDownTo(run, type))
                                .forEach(rule -> proven.computeIfAbsent(rule, key -> new TreeSet<>())
                                        .add(test));
                    });
                }
            }
        }
        return new NamedRules(kept, proven);
    }

    /** Those as which a class's tests run, and by which reports name them: a contract's are run by whoever keeps it. */
    private static Stream<JavaClass> run(JavaClass type) {
        return Stream.concat(Stream.of(type), type.getAllSubclasses().stream())
                .filter(one -> !one.getModifiers().contains(JavaModifier.ABSTRACT));
    }

    /** What a class names, and those that it extends, down to the one that has the test. */
    private static Stream<RuleId> namedDownTo(JavaClass run, JavaClass type) {
        return Stream.concat(Stream.of(run), run.getAllRawSuperclasses().stream())
                .filter(one -> one.isAssignableTo(type.getName()))
                .flatMap(NamedRules::namedBy);
    }

    private static JavaClasses read(Collection<Path> modules, String kind) throws IOException {
        List<Path> folders = new ArrayList<>();
        for (Path module : modules) {
            Path folder = module.resolve("target").resolve(kind);
            if (holdsClasses(folder)) {
                folders.add(folder);
            } else if (kind.equals("classes")) {
                throw new IllegalStateException("no class in " + folder + ": build all modules together (mvn verify)");
            }
        }
        return new ClassFileImporter().importPaths(folders);
    }

    private static boolean holdsClasses(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".class"));
        }
    }

    private static String topLevel(JavaClass type) {
        return type.getEnclosingClass().map(NamedRules::topLevel).orElseGet(type::getName);
    }

    private static Stream<RuleId> namedBy(HasAnnotations<?> annotated) {
        return annotated.isAnnotatedWith(Rule.class)
                ? Stream.of(annotated.getAnnotationOfType(Rule.class).value())
                : Stream.empty();
    }
}
