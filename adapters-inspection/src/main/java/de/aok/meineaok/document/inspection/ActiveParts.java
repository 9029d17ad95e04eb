package de.aok.meineaok.document.inspection;

import de.aok.meineaok.document.FileProblem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * What in a PDF runs, starts something, sends something, or brings along what does (ISO 32000-2, 12.6, 12.7.9, 13.6, 7.11.4). Links to
 * the web that a person has to follow are none of it, nor is a page to begin with.
 */
final class ActiveParts {
    private static final Set<String> ACTIONS = Set.of(
            "JavaScript",
            "Launch",
            "ImportData",
            "SubmitForm",
            "Rendition",
            "RichMediaExecute",
            "GoToE",
            "GoToR",
            "GoTo3DView",
            "Movie",
            "Sound",
            "Thread");

    /** What speaks for itself wherever it stands. */
    private static final Set<String> KEYS = Set.of(
            "JavaScript",
            "JS",
            "EmbeddedFiles",
            "EF",
            "XFA",
            "Collection",
            "RichMediaContent",
            "RichMediaSettings",
            "OnInstantiate",
            "FFilter");

    private static final Set<String> TYPES = Set.of("EmbeddedFile", "Rendition");
    private static final Set<String> SUBTYPES =
            Set.of("FileAttachment", "RichMedia", "Screen", "Movie", "Sound", "3D", "PS");

    private static final COSName OPEN_ACTION = COSName.OPEN_ACTION;
    private static final COSName NEXT = COSName.getPDFName("Next");
    private static final COSName GO_TO = COSName.getPDFName("GoTo");

    private boolean page;

    /** Whether there was a page among all that. */
    boolean sawPage() {
        return page;
    }

    /** Refuses an object if there is something active in it; references from it are others' objects. */
    void refuse(@Nullable COSBase object) {
        Deque<COSBase> left = new ArrayDeque<>();
        add(left, object);
        while (!left.isEmpty()) {
            COSBase next = left.pop();
            if (next instanceof COSDictionary dictionary) {
                refuseDictionary(dictionary);
                dictionary.getValues().forEach(value -> add(left, value));
            } else if (next instanceof COSArray array) {
                array.forEach(value -> add(left, value));
            }
        }
    }

    private static void add(Deque<COSBase> left, @Nullable COSBase value) {
        if (value instanceof COSDictionary || value instanceof COSArray) {
            left.push(value);
        }
    }

    private void refuseDictionary(COSDictionary dictionary) {
        page |= COSName.PAGE.equals(dictionary.getCOSName(COSName.TYPE));
        if (is(dictionary, COSName.S, ACTIONS)
                || is(dictionary, COSName.TYPE, TYPES)
                || is(dictionary, COSName.SUBTYPE, SUBTYPES)
                || dictionary.keySet().stream().anyMatch(key -> KEYS.contains(key.getName()))
                || isElsewhere(dictionary)
                || startsByItself(dictionary)) {
            throw new RefusedException(FileProblem.ACTIVE);
        }
    }

    private static boolean is(COSDictionary dictionary, COSName key, Set<String> names) {
        COSName name = dictionary.getCOSName(key);
        return name != null && names.contains(name.getName());
    }

    /** A stream that is not in this file. */
    private static boolean isElsewhere(COSDictionary dictionary) {
        return dictionary instanceof COSStream && dictionary.containsKey(COSName.F);
    }

    private static boolean startsByItself(COSDictionary dictionary) {
        return doesMoreThanTurnPages(dictionary.getDictionaryObject(OPEN_ACTION))
                || dictionary.getDictionaryObject(COSName.AA) instanceof COSDictionary triggers
                        && values(triggers).anyMatch(ActiveParts::doesMoreThanTurnPages);
    }

    private static Stream<COSBase> values(COSDictionary dictionary) {
        return dictionary.keySet().stream().map(dictionary::getDictionaryObject);
    }

    private static boolean doesMoreThanTurnPages(@Nullable COSBase action) {
        return action instanceof COSDictionary dictionary
                && dictionary.containsKey(COSName.S)
                && (dictionary.containsKey(NEXT) || !GO_TO.equals(dictionary.getCOSName(COSName.S)));
    }
}
