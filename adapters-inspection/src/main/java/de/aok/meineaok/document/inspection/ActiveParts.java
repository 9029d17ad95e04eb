package de.aok.meineaok.document.inspection;

import de.aok.meineaok.document.FileProblem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
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

    private static final Map<COSName, Set<String>> KINDS =
            Map.of(COSName.S, ACTIONS, COSName.TYPE, TYPES, COSName.SUBTYPE, SUBTYPES);

    private static final COSName OPEN_ACTION = COSName.OPEN_ACTION;
    private static final COSName NEXT = COSName.getPDFName("Next");
    private static final COSName GO_TO = COSName.getPDFName("GoTo");

    /** What may start by itself in a file, by reference. */
    private static final int MOST_STARTED = 1000;

    private final Set<Long> started = new HashSet<>();
    /** The numbers of objects that start by themselves, as far as they are known since the last call. */
    Set<Long> takeStarted() {
        Set<Long> taken = Set.copyOf(started);
        started.clear();
        return taken;
    }

    /** Refuses an object if there is something active in it; references from it are others' objects. */
    void refuse(@Nullable COSBase object) {
        if (object instanceof COSName name && isActive(name)) {
            // By a reference to it, it can be an action's.
            throw new RefusedException(FileProblem.ACTIVE);
        }
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

    /** Refuses what starts by itself: an action, or, by trigger, several of them. */
    void refuseStarted(@Nullable COSBase object) {
        if (object instanceof COSObject reference) {
            if (reference.getKey() != null) {
                started.add(reference.getKey().getNumber());
            }
            if (started.size() > MOST_STARTED) {
                throw RefusedException.broken();
            }
        } else if (object instanceof COSDictionary dictionary) {
            if (dictionary.containsKey(COSName.S)) {
                refuseMoreThanTurningPages(dictionary);
            } else {
                dictionary.getValues().forEach(this::refuseTriggered);
            }
        }
    }

    private void refuseTriggered(COSBase action) {
        if (action instanceof COSObject) {
            refuseStarted(action);
        } else if (action instanceof COSDictionary dictionary && dictionary.containsKey(COSName.S)) {
            refuseMoreThanTurningPages(dictionary);
        }
    }

    private static void refuseMoreThanTurningPages(COSDictionary action) {
        if (action.containsKey(NEXT) || !GO_TO.equals(action.getItem(COSName.S))) {
            throw new RefusedException(FileProblem.ACTIVE);
        }
    }

    private static void add(Deque<COSBase> left, @Nullable COSBase value) {
        if (value instanceof COSDictionary || value instanceof COSArray) {
            left.push(value);
        }
    }

    private void refuseDictionary(COSDictionary dictionary) {
        if (dictionary.keySet().stream().anyMatch(key -> KEYS.contains(key.getName()))) {
            throw new RefusedException(FileProblem.ACTIVE);
        }
        refuseStarted(dictionary.getItem(OPEN_ACTION));
        refuseStarted(dictionary.getItem(COSName.AA));
    }

    /** Refuses a pair of a dictionary, of whatever kind that is. */
    static void refuse(COSName key, COSName value) {
        if (KINDS.getOrDefault(key, Set.of()).contains(value.getName())) {
            throw new RefusedException(FileProblem.ACTIVE);
        }
    }

    private static boolean isActive(COSName name) {
        return KINDS.values().stream().anyMatch(names -> names.contains(name.getName()));
    }
}
