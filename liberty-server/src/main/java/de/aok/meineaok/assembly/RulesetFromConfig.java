package de.aok.meineaok.assembly;

import de.aok.meineaok.rule.ParameterFinding;
import de.aok.meineaok.rule.ParameterProblem;
import de.aok.meineaok.ruleset.Ruleset;
import de.aok.meineaok.ruleset.RulesetReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/**
 * The ruleset as the configuration has it: a preset ({@code meineaok.rules.preset}), and each parameter that is set otherwise
 * ({@code meineaok.rules.activation.valid-days}, or as an environment variable {@code MEINEAOK_RULES_ACTIVATION_VALID_DAYS}).
 */
final class RulesetFromConfig {
    private static final String PREFIX = "meineaok.rules.";
    private static final String PRESET = "preset";

    private static final Map<String, Supplier<Ruleset>> PRESETS = Map.of(
            "aok-niedersachsen", Ruleset::aokNiedersachsen,
            "aok-musterland", Ruleset::aokMusterland);

    private RulesetFromConfig() {}

    /** @throws IllegalStateException if it makes no sense, with all that is wrong, in German and English */
    static Ruleset read(Config config) {
        List<ParameterFinding> findings = new ArrayList<>();
        Ruleset preset = preset(config, findings);
        RulesetReader.Reading reading = RulesetReader.read(preset, name -> value(config, PREFIX + name));
        findings.addAll(unknown(config));
        if (reading instanceof RulesetReader.Reading.Refused refused) {
            findings.addAll(refused.findings());
        }
        if (reading instanceof RulesetReader.Reading.Accepted accepted && findings.isEmpty()) {
            return accepted.ruleset();
        }
        throw refusal(findings);
    }

    private static Ruleset preset(Config config, List<ParameterFinding> findings) {
        String name = value(config, PREFIX + PRESET).orElse("aok-niedersachsen");
        Supplier<Ruleset> preset = PRESETS.get(name.strip());
        if (preset == null) {
            String known = PRESETS.keySet().stream().sorted().collect(Collectors.joining(", "));
            findings.add(ParameterFinding.of(PRESET, null, ParameterProblem.NOT_A_PRESET, name, known));
            return Ruleset.aokNiedersachsen();
        }
        return preset.get();
    }

    /** Also an empty one, which an optional value would be silent about: there may be no further letters, say. */
    private static Optional<String> value(Config config, String name) {
        return Optional.ofNullable(config.getConfigValue(name).getValue());
    }

    /** A name with a slip in it would set nothing, and nobody would notice. */
    private static List<ParameterFinding> unknown(Config config) {
        Set<String> known = RulesetReader.parameters(Ruleset.aokNiedersachsen()).keySet().stream()
                .map(name -> variable(PREFIX + name))
                .collect(Collectors.toSet());
        known.add(variable(PREFIX + PRESET));
        List<ParameterFinding> unknown = new ArrayList<>();
        for (String name : config.getPropertyNames()) {
            if (variable(name).startsWith(variable(PREFIX)) && !known.contains(variable(name))) {
                unknown.add(ParameterFinding.of(name, null, ParameterProblem.UNKNOWN));
            }
        }
        return unknown;
    }

    /** A property and the environment variable that sets it, as one. */
    private static String variable(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static IllegalStateException refusal(List<ParameterFinding> findings) {
        StringBuilder text = new StringBuilder("The parameters of the rules (" + PREFIX + "…) make no sense. ")
                .append("Die Parameter der Regeln passen so nicht:");
        for (ParameterFinding finding : findings) {
            text.append(System.lineSeparator())
                    .append("- ")
                    .append(finding.message(Locale.ENGLISH))
                    .append(System.lineSeparator())
                    .append("  ")
                    .append(finding.message(Locale.GERMAN));
        }
        return new IllegalStateException(text.toString());
    }
}
