package de.aok.meineaok.credential;

import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.rule.Violation;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.passay.DefaultPasswordValidator;
import org.passay.PasswordData;
import org.passay.PasswordValidator;
import org.passay.UnicodeString;
import org.passay.ValidationResult;
import org.passay.data.CharacterData;
import org.passay.data.EnglishSequenceData;
import org.passay.data.GermanSequenceData;
import org.passay.dictionary.ArrayWordList;
import org.passay.dictionary.WordListDictionary;
import org.passay.rule.AllowedCharacterRule;
import org.passay.rule.CharacterRule;
import org.passay.rule.DictionaryRule;
import org.passay.rule.IllegalCharacterRule;
import org.passay.rule.IllegalSequenceRule;
import org.passay.rule.LengthRule;
import org.passay.rule.MatchBehavior;
import org.passay.rule.RepeatCharactersRule;
import org.passay.rule.UsernameRule;

/**
 * A full check of a password with all findings, PWD-1 to PWD-6, by the domain and by Passay with the rules that it has for the same.
 *
 * <p>Passay is given less to do: it looks for the words as they are, without decoration and other spellings; it has the person's own
 * words made ready; and nobody asks it for messages or entropy.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PasswordPolicyBenchmark {
    private static final PasswordRules RULES = PasswordRules.aokNiedersachsen();
    private static final PasswordContext CONTEXT = new PasswordContext(
            "Anne86", "Müller-Lüdenscheidt", "Anne Sophie", LocalDate.of(1986, 5, 17), Kvnr.of("A000500015"));

    /** A good one, one that breaks a rule, and one that breaks most of them. */
    @Param({"k7#Wolke=Tal9", "Passwort123!", "?äanne€ 111"})
    public String typed = "";

    private final PasswordPolicy policy = new PasswordPolicy(RULES);
    private final PasswordValidator passay = validator();

    @Benchmark
    public List<Violation> domain() {
        return policy.judge(Password.of(typed), CONTEXT);
    }

    @Benchmark
    public ValidationResult passay() {
        return passay.validate(new PasswordData(typed, "Anne86"));
    }

    private static PasswordValidator validator() {
        String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                + RULES.characters().letters();
        String digits = "0123456789";
        String special = RULES.characters().special();
        return new DefaultPasswordValidator(
                false,
                DefaultPasswordValidator.NULL_MESSAGE_RESOLVER,
                DefaultPasswordValidator.NO_ENTROPY_PROVIDER,
                new LengthRule(RULES.minimumLength(), RULES.maximumLength()),
                new CharacterRule(characters("LETTER_MISSING", letters), 1),
                new CharacterRule(characters("DIGIT_MISSING", digits), 1),
                new CharacterRule(characters("SPECIAL_MISSING", special), 1),
                new AllowedCharacterRule(new UnicodeString(letters + digits + special)),
                new IllegalCharacterRule(new UnicodeString(RULES.characters().notFirst()), MatchBehavior.StartsWith),
                new DictionaryRule(dictionary(commonWords())),
                new DictionaryRule(dictionary(
                        List.of("müller-lüdenscheidt", "müller", "lüdenscheidt", "anne", "sophie", "17051986"))),
                new IllegalSequenceRule(GermanSequenceData.Alphabetical, 5, false),
                new IllegalSequenceRule(EnglishSequenceData.Numerical, 5, false),
                new IllegalSequenceRule(GermanSequenceData.DEQwertz, 5, false),
                new RepeatCharactersRule(3, 1),
                new UsernameRule(false, true));
    }

    private static CharacterData characters(String error, String characters) {
        return new CharacterData() {
            @Override
            public String getErrorCode() {
                return error;
            }

            @Override
            public String getCharacters() {
                return characters;
            }
        };
    }

    private static WordListDictionary dictionary(List<String> words) {
        String[] sorted = words.toArray(String[]::new);
        Arrays.sort(sorted, String.CASE_INSENSITIVE_ORDER);
        return new WordListDictionary(new ArrayWordList(sorted, false));
    }

    /** The domain's own list. */
    private static List<String> commonWords() {
        try (InputStream file = Objects.requireNonNull(CommonWords.class.getResourceAsStream("common-words.bin"));
                DataInputStream in = new DataInputStream(file)) {
            byte[] shared = in.readNBytes(in.readInt());
            List<String> words = new ArrayList<>();
            StringBuilder word = new StringBuilder();
            for (byte letters : shared) {
                word.setLength(letters);
                int letter;
                do {
                    letter = in.readUnsignedByte();
                    word.append((char) Character.toLowerCase(letter));
                } while (letter >= 'a');
                words.add(word.toString());
            }
            return words;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
