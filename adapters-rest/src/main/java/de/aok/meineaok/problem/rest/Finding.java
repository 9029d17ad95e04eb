package de.aok.meineaok.problem.rest;

import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is wrong with a request, before it is told in a language. */
public sealed interface Finding {

    ViolationAnswer in(Locale language);

    /** A broken rule and the entry that breaks it. */
    record OfEntry(Violation violation) implements Finding {
        @Override
        public ViolationAnswer in(Locale language) {
            return ViolationAnswer.of(violation, language);
        }
    }

    /** A broken rule that no entry can mend. */
    record OfNoEntry(Violation violation) implements Finding {
        @Override
        public ViolationAnswer in(Locale language) {
            return new ViolationAnswer(violation.rule().id(), null, violation.message(language));
        }
    }

    /**
     * A fault in the form of the request.
     *
     * @param rule the rule that it keeps from being judged; null if there is none
     * @param field where; null if it is nowhere in particular
     * @param key of its text
     * @param arguments of its text; never what was sent
     */
    record OfForm(@Nullable RuleId rule, @Nullable String field, String key, List<Object> arguments)
            implements Finding {
        public OfForm {
            arguments = List.copyOf(arguments);
        }

        /** Of an entry that is not what is due. */
        public static OfForm of(RuleId rule, @Nullable String field, String key) {
            return new OfForm(rule, field, key, List.of());
        }

        @Override
        public ViolationAnswer in(Locale language) {
            return new ViolationAnswer(
                    rule == null ? null : rule.id(), field, Texts.text(language, key, arguments.toArray()));
        }
    }
}
