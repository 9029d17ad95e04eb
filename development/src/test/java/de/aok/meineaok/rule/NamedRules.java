package de.aok.meineaok.rule;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.platform.commons.annotation.Testable;

/**
 * The rules that the compiled code of all modules names by {@link Rule}.
 *
 * @param kept named by what runs in production
 * @param proven named by a test method, or by a class of such
 */
record NamedRules(Set<RuleId> kept, Set<RuleId> proven) {
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

    /** The modules that the checkout's build lists. */
    static List<Path> modules(Path checkout) throws IOException {
        return MODULE.matcher(Files.readString(checkout.resolve("pom.xml")))
                .results()
                .map(module -> checkout.resolve(module.group(1)))
                .toList();
    }

    /**
     * Reads what the build made of the modules.
     *
     * @throws IllegalStateException if a module is not built: it would seem to name nothing, or, worse, not to be there
     */
    static NamedRules of(Collection<Path> modules) throws IOException {
        JavaClasses production = read(modules, "classes");
        JavaClasses tests = read(modules, "test-classes");
        Set<RuleId> proven = EnumSet.noneOf(RuleId.class);
        for (JavaClass type : tests) {
            List<JavaMethod> methods =
                    type.getMethods().stream().filter(NamedRules::isTest).toList();
            methods.forEach(method -> proven.addAll(namedBy(method)));
            if (!methods.isEmpty()) {
                proven.addAll(namedBy(type));
            }
        }
        Set<RuleId> kept = EnumSet.noneOf(RuleId.class);
        for (JavaClass type : production) {
            kept.addAll(namedBy(type));
            for (JavaMethod method : type.getMethods()) {
                kept.addAll(namedBy(method));
            }
            for (JavaField field : type.getFields()) {
                kept.addAll(namedBy(field));
            }
        }
        return new NamedRules(kept, proven);
    }

    private static JavaClasses read(Collection<Path> modules, String kind) throws IOException {
        List<Path> folders = new ArrayList<>();
        for (Path module : modules) {
            Path folder = module.resolve("target").resolve(kind);
            if (!holdsClasses(folder)) {
                throw new IllegalStateException(
                        "no class in " + folder + ": build all modules together (mvn verify, or -pl development -am)");
            }
            folders.add(folder);
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

    private static boolean isTest(JavaMethod method) {
        return method.isMetaAnnotatedWith(Testable.class);
    }

    private static Set<RuleId> namedBy(HasAnnotations<?> annotated) {
        Set<RuleId> rules = EnumSet.noneOf(RuleId.class);
        if (annotated.isAnnotatedWith(Rule.class)) {
            rules.addAll(List.of(annotated.getAnnotationOfType(Rule.class).value()));
        }
        return rules;
    }
}
