package de.aok.meineaok.architecture.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import de.aok.meineaok.rule.Problem;
import de.aok.meineaok.rule.RuleId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules are known by their IDs. */
public final class RuleIds {
    private static final String ID = "[A-Z]{3}[_-][0-9]+";

    private RuleIds() {}

    /** No ID stands for two rules: enums that name rules, such as one of an embedding system's own, share none, nor with the portal. */
    public static ArchRule areUnique() {
        return classes()
                .that()
                .areEnums()
                .should(new ArchCondition<JavaClass>("name no rule that another enum names") {
                    private final Map<String, String> named = new HashMap<>();

                    @Override
                    public void init(Collection<JavaClass> all) {
                        named.clear();
                        Arrays.stream(RuleId.values()).forEach(id -> named.put(id.id(), RuleId.class.getName()));
                    }

                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        for (String id : ids(type)) {
                            String other = named.putIfAbsent(id, type.getName());
                            boolean own = other == null || other.equals(type.getName());
                            events.add(new SimpleConditionEvent(
                                    type,
                                    own,
                                    id + " is named by " + type.getName() + (own ? "" : " and by " + other)));
                        }
                    }
                })
                .as("Rule IDs are unique")
                .because("a refusal names its rule by the ID and by nothing else")
                .allowEmptyShould(true);
    }

    /** What can be wrong is a constant of an enum, so that its text is found by its name. */
    public static ArchRule problemsAreEnums() {
        return classes()
                .that()
                .areAssignableTo(Problem.class)
                .and()
                .areNotInterfaces()
                .should()
                .beEnums()
                .as("Problems are enums")
                .because("each has a text in each language under its own name")
                .allowEmptyShould(true);
    }

    private static Set<String> ids(JavaClass type) {
        List<String> constants = type.getFields().stream()
                .filter(field -> field.getRawType().equals(type))
                .map(field -> field.getName().toUpperCase(Locale.ROOT))
                .toList();
        return constants.stream()
                .filter(name -> name.matches(ID))
                .map(name -> name.replace('_', '-'))
                .collect(Collectors.toSet());
    }
}
