package de.aok.meineaok.problem.rest;

import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands in addresses and entries; whatever is not in form is answered as the client is used to, by the rule that it keeps from
 * being judged.
 */
public final class Parameters {
    /** The header by which a client tells a repeat. */
    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final int PAGE = 20;
    private static final int LARGEST_PAGE = 100;
    private static final int LONGEST_KEY = 100;

    private Parameters() {}

    public static int limit(@Nullable String limit, RuleId rule) {
        if (limit == null) {
            return PAGE;
        }
        try {
            int parsed = Integer.parseInt(limit);
            if (parsed >= 1 && parsed <= LARGEST_PAGE) {
                return parsed;
            }
        } catch (NumberFormatException unreadable) {
            // As below.
        }
        throw refused("limit", "form.not-a-number", rule);
    }

    public static boolean flag(String name, @Nullable String value, RuleId rule) {
        return switch (value) {
            case null -> false;
            case "false" -> false;
            case "true" -> true;
            default -> throw refused(name, "form.not-one-of", rule);
        };
    }

    /** A day in form of ISO 8601; null if there is none. */
    public static @Nullable LocalDate day(String name, @Nullable String value, RuleId rule) {
        if (value == null) {
            return null;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException unreadable) {
            throw refused(name, "form.not-a-date", rule);
        }
    }

    /** A day in form of ISO 8601, where there has to be one. */
    public static LocalDate requiredDay(String name, @Nullable String value, RuleId rule) {
        LocalDate day = day(name, value, rule);
        if (day == null) {
            throw refused(name, "form.missing", rule);
        }
        return day;
    }

    /** One of an enum's constants, by its name. */
    public static <E extends Enum<E>> E oneOf(Class<E> type, String name, String value, RuleId rule) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        throw refused(name, "form.not-one-of", rule);
    }

    /** A short text on one line; null if it is blank or not there. */
    public static @Nullable String line(String name, @Nullable String value, int longest, RuleId rule) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > longest) {
            throw Refusal.of(
                            ProblemKind.INVALID_ENTRY,
                            new Finding.OfForm(rule, name, "form.too-long", List.of(longest)))
                    .exception();
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw refused(name, "form.control-characters", rule);
        }
        return value;
    }

    /** By what a client knows a repeat, where it has to know it. */
    public static String requiredKey(@Nullable String header, RuleId rule) {
        String key = key(header, rule);
        if (key == null) {
            throw refused(IDEMPOTENCY_KEY, "form.missing", rule);
        }
        return key;
    }

    /** By what a client knows a repeat; null if it knows none. */
    public static @Nullable String key(@Nullable String header, RuleId rule) {
        return line(IDEMPOTENCY_KEY, header, LONGEST_KEY, rule);
    }

    /** The answer to entries that break rules. */
    public static Response refused(List<Violation> violations) {
        return Refusal.of(
                        ProblemKind.ENTRY_REFUSED,
                        violations.stream().map(Finding.OfEntry::new).toArray(Finding[]::new))
                .response();
    }

    /** An identifier as it is written; whatever is none identifies nothing. */
    public static Optional<UUID> id(String written) {
        try {
            UUID id = UUID.fromString(written);
            return id.toString().equalsIgnoreCase(written) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /**
     * Refuses an entry that is not in form.
     *
     * @param rule which that keeps from being judged
     */
    public static WebApplicationException refused(String name, String key, RuleId rule) {
        return Refusal.of(ProblemKind.INVALID_ENTRY, Finding.OfForm.of(rule, name, key))
                .exception();
    }

    /**
     * Tries to read several entries, so that all that is wrong with their form is told at once.
     *
     * @param readings each reads one; may be read once more
     * @return what is wrong with them
     */
    public static List<Finding> findings(Runnable... readings) {
        List<Finding> findings = new ArrayList<>();
        for (Runnable reading : readings) {
            try {
                reading.run();
            } catch (WebApplicationException e) {
                if (!(e.getResponse().getEntity() instanceof Refusal refusal)) {
                    throw e;
                }
                findings.addAll(refusal.findings());
            }
        }
        return findings;
    }
}
