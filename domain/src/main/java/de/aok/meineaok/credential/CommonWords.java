package de.aok.meineaok.credential;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * The list of common passwords, words and names, German and English, as {@linkplain Spelling spelt} by a guesser. Where it comes
 * from and how its file is made stands in {@code domain/words/README.md}.
 *
 * <p>No word is shorter than three letters. Decorated shorter ones draw their strength, or their weakness, from the decoration, and
 * most pairs of letters mean something to somebody: a list of them would refuse good random passwords.
 *
 * <p>In memory the words lie one behind the other, each after its length, and are found by hash: an open-addressed table holds
 * where each starts. Asking allocates one array for all the ways to take the decoration off.
 */
final class CommonWords {
    private static final int LONGEST = 20;

    private static final String FILE = "common-words.bin";

    /** Of a word's letters in the file, the last is marked by being a capital. */
    private static final int CAPITAL = 'a' - 'A';

    private final byte[] words;
    private final int[] starts;

    private CommonWords(byte[] words, int[] starts) {
        this.words = words;
        this.starts = starts;
    }

    /** The list, read when it is first asked for. */
    static CommonWords list() {
        return Loaded.LIST;
    }

    /** Whether the text, without its decoration, is one of the words. */
    boolean isCoreOf(Spelling text) {
        char[] word = new char[LONGEST];
        for (int start = 0; start <= text.coreStart(); start++) {
            int length = 0;
            for (int i = start; i < text.length(); i++) {
                char letter = text.letterAt(i);
                if (length == 0 || !Spelling.isSilent(word[length - 1], letter)) {
                    if (length == LONGEST) {
                        break;
                    }
                    word[length++] = letter;
                }
                if (i + 1 >= text.coreEnd() && contains(word, length)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the first letters of an array, as many as said, are one of the words. */
    boolean contains(char[] letters, int length) {
        int slot = hash(letters, length) & (starts.length - 1);
        while (starts[slot] != 0) {
            if (isAt(starts[slot], letters, length)) {
                return true;
            }
            slot = (slot + 1) & (starts.length - 1);
        }
        return false;
    }

    private boolean isAt(int start, char[] letters, int length) {
        if (words[start - 1] != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (words[start + i] != letters[i]) {
                return false;
            }
        }
        return true;
    }

    private static int hash(char[] letters, int length) {
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + letters[i];
        }
        // Few bits of a letter differ from those of another: spread them over the whole number.
        hash *= 0x9E3779B9;
        return hash ^ hash >>> 15;
    }

    /** Reads the list anew. */
    static CommonWords read() {
        try (InputStream file = Objects.requireNonNull(
                        CommonWords.class.getResourceAsStream(FILE), "the list of common words is missing");
                DataInputStream in = new DataInputStream(file)) {
            int count = in.readInt();
            byte[] shared = in.readNBytes(count);
            byte[] rests = in.readAllBytes();
            return unfold(shared, rests);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Undoes the front coding: each word starts with letters of the word before. */
    private static CommonWords unfold(byte[] shared, byte[] rests) {
        int size = rests.length + shared.length;
        for (byte letters : shared) {
            size += letters;
        }
        byte[] words = new byte[size];
        // A quarter to a half full, so that most questions end at the first slot.
        int[] starts = new int[Integer.highestOneBit(shared.length) * 4];
        char[] word = new char[LONGEST];
        int end = 0;
        int rest = 0;
        for (int length : shared) {
            boolean last;
            do {
                byte letter = rests[rest++];
                last = letter < 'a';
                word[length++] = (char) (last ? letter + CAPITAL : letter);
            } while (!last);
            words[end++] = (byte) length;
            int slot = hash(word, length) & (starts.length - 1);
            while (starts[slot] != 0) {
                slot = (slot + 1) & (starts.length - 1);
            }
            starts[slot] = end;
            for (int i = 0; i < length; i++) {
                words[end++] = (byte) word[i];
            }
        }
        return new CommonWords(words, starts);
    }

    private static final class Loaded {
        private static final CommonWords LIST = read();
    }
}
