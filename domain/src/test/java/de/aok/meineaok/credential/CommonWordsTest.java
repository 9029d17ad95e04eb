package de.aok.meineaok.credential;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule(RuleId.PWD_5)
final class CommonWordsTest {

    @Test
    void holdsEveryWordOfItsFile() throws IOException {
        List<String> words = wordsOfFile();
        assertThat(words).hasSizeGreaterThan(18_000).contains("paswort", "haiio", "sonnenschein", "muiier");
        CommonWords list = CommonWords.read();
        assertThat(words).allMatch(word -> list.contains(word.toCharArray(), word.length()));
    }

    @Test
    void holdsNothingElse() throws IOException {
        Set<String> words = Set.copyOf(wordsOfFile());
        CommonWords list = CommonWords.read();
        assertThat(words)
                .flatMap(word ->
                        List.of('q' + word, word + 'q', word.substring(1), word.substring(0, word.length() - 1)))
                .filteredOn(other -> !words.contains(other))
                .hasSizeGreaterThan(60_000)
                .noneMatch(other -> list.contains(other.toCharArray(), other.length()));
    }

    /** The file is folded by a script, passwords are by Spelling: the two must agree. */
    @Test
    void isFoldedAsPasswordsAre() throws IOException {
        assertThat(wordsOfFile())
                .allMatch(word -> new String(Spelling.wordOf(word)).equals(word))
                .allMatch(word -> word.length() >= 3 && word.length() <= 20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hallo", "12hallo", "hallo!!", "4711h4ll0#", "Hal1o", "HALLO", "#!hallo12", "gesundheitskasse"})
    void isCoreOf(String text) {
        assertThat(CommonWords.list().isCoreOf(Spelling.of(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1!",
                "hallox",
                "xhallo",
                "hal.lo",
                "ab12!",
                "Hallo#Welt7",
                "donaudampfschifffahrtsgesellschaft"
            })
    void isNotCoreOf(String text) {
        assertThat(CommonWords.list().isCoreOf(Spelling.of(text))).isFalse();
    }

    /** Reads the file as its README says, word by word. */
    private static List<String> wordsOfFile() throws IOException {
        try (DataInputStream in = new DataInputStream(
                Objects.requireNonNull(CommonWords.class.getResourceAsStream("common-words.bin")))) {
            byte[] shared = in.readNBytes(in.readInt());
            String[] rests = new String(in.readAllBytes(), StandardCharsets.US_ASCII).split("(?<=[A-Z])");
            assertThat(rests).hasSameSizeAs(shared);
            List<String> words = new ArrayList<>();
            String before = "";
            for (int i = 0; i < shared.length; i++) {
                before = before.substring(0, shared[i]) + rests[i].toLowerCase(Locale.ROOT);
                words.add(before);
            }
            return words;
        }
    }
}
