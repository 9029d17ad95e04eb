package de.aok.meineaok.notification.application.templates;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Places to fill in a text, each written <code>{{name}}</code>. */
public final class Places {
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    private Places() {}

    /**
     * The names of all places.
     *
     * @throws IllegalArgumentException if one is written in another way
     */
    public static Set<String> in(String text) {
        Set<String> names = new TreeSet<>();
        Matcher places = PLACE.matcher(text);
        while (places.find()) {
            names.add(places.group(1));
        }
        String rest = PLACE.matcher(text).replaceAll(" ");
        if (rest.contains("{{") || rest.contains("}}")) {
            throw new IllegalArgumentException("a place is written {{name}}, without blanks: " + text.strip());
        }
        return names;
    }

    /**
     * The text with each place filled. What is filled in is not read again: places in it are none.
     *
     * @throws IllegalArgumentException if there is nothing to fill in for one
     */
    public static String fill(String text, Map<String, String> texts) {
        if (!text.contains("{{")) {
            return text;
        }
        return PLACE.matcher(text).replaceAll(place -> {
            String filledIn = texts.get(place.group(1));
            if (filledIn == null) {
                throw new IllegalArgumentException("nothing to fill in for " + place.group(1));
            }
            return Matcher.quoteReplacement(filledIn);
        });
    }
}
