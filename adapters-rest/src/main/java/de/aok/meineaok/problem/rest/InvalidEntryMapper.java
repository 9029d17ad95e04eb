package de.aok.meineaok.problem.rest;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.enterprise.context.Dependent;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says which entries are missing or too long; never what they hold. */
@Provider
@Dependent
public final class InvalidEntryMapper implements ExceptionMapper<ConstraintViolationException> {

    @Override
    public Response toResponse(ConstraintViolationException exception) {
        List<Finding.OfForm> findings = exception.getConstraintViolations().stream()
                .map(InvalidEntryMapper::finding)
                .sorted(Comparator.comparing(Finding.OfForm::field, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        boolean bodyIsMissing = findings.stream().anyMatch(finding -> finding.field() == null);
        ProblemKind kind = bodyIsMissing ? ProblemKind.MALFORMED_BODY : ProblemKind.INVALID_ENTRY;
        return Refusal.of(kind, findings.toArray(Finding[]::new)).response();
    }

    private static Finding.OfForm finding(ConstraintViolation<?> violation) {
        String field = fieldOf(violation.getPropertyPath());
        if (field == null) {
            return new Finding.OfForm(null, null, "form.no-body", List.of());
        }
        RuleId rule = ruleOf(violation.getLeafBean(), field);
        return switch (violation.getConstraintDescriptor().getAnnotation()) {
            case NotNull missing -> new Finding.OfForm(rule, field, "form.missing", List.of());
            case NotBlank missing -> new Finding.OfForm(rule, field, "form.missing", List.of());
            case NotEmpty missing -> new Finding.OfForm(rule, field, "form.missing", List.of());
            case Size size ->
                new Finding.OfForm(
                        rule,
                        field,
                        violation.getInvalidValue() instanceof Collection ? "form.too-many" : "form.too-long",
                        List.of(size.max()));
            case Pattern unprintable -> new Finding.OfForm(rule, field, "form.control-characters", List.of());
            case Min least -> new Finding.OfForm(rule, field, "form.too-small", List.of(least.value()));
            case Max most -> new Finding.OfForm(rule, field, "form.too-great", List.of(most.value()));
            default -> throw new IllegalStateException("a constraint without a text", null);
        };
    }

    /** The entry that a path leads to: an element of a list is told by the list's name. */
    private static @Nullable String fieldOf(Path path) {
        String field = null;
        for (Path.Node node : path) {
            if (node.getKind() == ElementKind.PROPERTY) {
                field = node.getName();
            }
        }
        return field;
    }

    /** The rule that the entry's declaration names. */
    private static @Nullable RuleId ruleOf(Object bean, String property) {
        for (Field field : bean.getClass().getDeclaredFields()) {
            Rule rule = field.getAnnotation(Rule.class);
            if (field.getName().equals(property) && rule != null) {
                return rule.value()[0];
            }
        }
        return null;
    }
}
