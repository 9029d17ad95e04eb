package de.aok.meineaok.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Rule(RuleId.RCV_2)
class SecurityQuestionTest {

    @Property
    void is_always_the_same_for_a_name(@ForAll @Size(min = 4, max = 32) byte[] keyedHash) {
        SecurityQuestion shown = SecurityQuestion.shownFor(keyedHash);

        assertThat(SecurityQuestion.shownFor(keyedHash.clone())).isEqualTo(shown);
    }

    /** The first four bytes are a number without sign, and its remainder chooses. */
    @ParameterizedTest
    @CsvSource({
        "00000000, FIRST_PET",
        "00000007, FAVOURITE_BOOK",
        "00000102, WEDDING_PLACE",
        "00020001, CHILDHOOD_FRIEND",
        "01000003, FIRST_CONCERT",
        "80000000, WEDDING_PLACE",
        "ffffffff, FIRST_EMPLOYER",
    })
    void depends_on_every_byte(String first, SecurityQuestion shown) {
        byte[] keyedHash = ByteBuffer.allocate(32)
                .putInt(Integer.parseUnsignedInt(first, 16))
                .array();

        assertThat(SecurityQuestion.shownFor(keyedHash)).isEqualTo(shown);
    }

    @Test
    void each_is_shown_about_as_often_as_any_other() {
        int names = 10_000;

        Map<SecurityQuestion, Long> shown = IntStream.range(0, names)
                .mapToObj(SecurityQuestionTest::keyedHash)
                .collect(Collectors.groupingBy(SecurityQuestion::shownFor, Collectors.counting()));

        long even = names / SecurityQuestion.values().length;
        assertThat(shown).containsOnlyKeys(SecurityQuestion.values());
        assertThat(shown.values()).allSatisfy(count -> assertThat(count).isBetween(even * 8 / 10, even * 12 / 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    @Rule(RuleId.RCV_5)
    void each_has_its_text_and_no_text_is_orphaned(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(
                        SecurityQuestion.class.getResourceAsStream("questions_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            texts.load(file);
        }

        Map<String, String> questions = Arrays.stream(SecurityQuestion.values())
                .collect(Collectors.toMap(
                        SecurityQuestion::name, question -> question.text(Locale.forLanguageTag(language))));
        assertThat(texts).containsExactlyInAnyOrderEntriesOf(questions);
        assertThat(questions.values()).allSatisfy(text -> assertThat(text).endsWith("?"));
        assertThat(questions.values()).doesNotHaveDuplicates();
    }

    @Test
    void speaks_english_to_the_english_and_german_to_all_others() {
        SecurityQuestion question = SecurityQuestion.FIRST_PET;

        assertThat(question.text(Locale.UK)).isEqualTo("What was the name of your first pet?");
        assertThat(Stream.of(Locale.GERMANY, Locale.FRANCE).map(question::text))
                .containsOnly("Wie hieß Ihr erstes Haustier?");
    }

    /** Stands for a keyed hash: well mixed, and the same each time. */
    private static byte[] keyedHash(int name) {
        Function<Integer, Integer> mix = n -> Integer.reverseBytes((n ^ n >>> 15) * 0x9E3779B1);
        int mixed = mix.andThen(mix).andThen(mix).apply(name);
        return ByteBuffer.allocate(Integer.BYTES).putInt(mixed).array();
    }
}
