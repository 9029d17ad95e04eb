package de.aok.meineaok.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.aok.meineaok.ruleset.Ruleset;
import de.aok.meineaok.ruleset.RulesetReader;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RulesetFromConfigTest {

    @Test
    void is_that_of_aok_niedersachsen_unless_set_otherwise() {
        assertThat(RulesetFromConfig.read(config(Map.of("meineaok.public.uri", "https://localhost"))))
                .isEqualTo(Ruleset.aokNiedersachsen());
    }

    @Test
    void is_a_preset_with_what_is_set_otherwise() {
        Ruleset ruleset = RulesetFromConfig.read(config(
                Map.of("meineaok.rules.preset", "aok-musterland", "meineaok.rules.eligibility.minimum-age", "16")));

        assertThat(ruleset.eligibility().minimumAge()).isEqualTo(16);
        assertThat(RulesetFromConfig.read(config(Map.of("meineaok.rules.password.further-letters", "")))
                        .passwords()
                        .characters()
                        .letters())
                .isEmpty();
        assertThat(ruleset.passwords()).isEqualTo(Ruleset.aokMusterland().passwords());
    }

    @Test
    void knows_environment_variables() {
        // MicroProfile Config finds the variable by the property's name, and lists it under its own.
        Config config = config(
                Map.of("MEINEAOK_RULES_MTAN_PER_DAY_AND_NUMBER", "7", "meineaok.rules.mtan.per-day-and-number", "7"));

        assertThat(RulesetFromConfig.read(config).mtans().perDayAndNumber()).isEqualTo(7);
    }

    @Test
    void that_makes_no_sense_keeps_the_server_from_starting_and_names_all_of_it_in_both_languages() {
        Config config = config(Map.of(
                "meineaok.rules.preset", "aok-nirgendwo",
                "meineaok.rules.activation.valid-days", "-21",
                "meineaok.rules.activation.vaild-days", "21",
                "MEINEAOK_RULES_LOGIN_WRONG_PASSWORD", "5",
                "meineaok.rules.password.minimum-length", "50"));

        assertThatThrownBy(() -> RulesetFromConfig.read(config))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(
                        "preset: “aok-nirgendwo” is not a preset. There are: aok-musterland, aok-niedersachsen",
                        "preset: „aok-nirgendwo“ ist keine Voreinstellung.",
                        "activation.valid-days (ACT-2): -21 is too little. At least 1 is needed.",
                        "activation.valid-days (ACT-2): -21 ist zu wenig. Mindestens 1 ist nötig.",
                        "meineaok.rules.activation.vaild-days: There is no such parameter.",
                        "MEINEAOK_RULES_LOGIN_WRONG_PASSWORD: Diesen Parameter gibt es nicht.",
                        "password.minimum-length (PWD-1): 50 is more than password.maximum-length (40)");
    }

    @Test
    void is_documented_parameter_by_parameter_with_its_defaults() throws IOException {
        String table = Files.readString(Path.of("../docs/parameters.md"));

        Map<String, String> niedersachsen = RulesetReader.parameters(Ruleset.aokNiedersachsen());
        Map<String, String> musterland = RulesetReader.parameters(Ruleset.aokMusterland());
        assertThat(niedersachsen)
                .hasSizeGreaterThan(40)
                .allSatisfy((name, value) -> assertThat(table)
                        .contains("| `" + name + "` | `" + value.replace("|", "\\|") + "` | `"
                                + musterland.getOrDefault(name, "").replace("|", "\\|") + "` |"));
        assertThat(table.lines().filter(line -> line.startsWith("| `"))).hasSameSizeAs(niedersachsen.keySet());
    }

    private static ConfigValue value(@Nullable String value) {
        return (ConfigValue) Proxy.newProxyInstance(
                ConfigValue.class.getClassLoader(),
                new Class<?>[] {ConfigValue.class},
                (proxy, method, arguments) -> value);
    }

    /** What of a configuration is asked here. */
    private static Config config(Map<String, String> properties) {
        return (Config) Proxy.newProxyInstance(
                Config.class.getClassLoader(),
                new Class<?>[] {Config.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getConfigValue" -> value(properties.get(arguments[0]));
                    case "getPropertyNames" -> properties.keySet();
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
