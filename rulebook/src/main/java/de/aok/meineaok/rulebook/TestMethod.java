package de.aok.meineaok.rulebook;

import java.util.Comparator;

/**
 * A test.
 *
 * @param type full name of its class
 * @param name of the method
 */
record TestMethod(String type, String name) implements Comparable<TestMethod> {
    private static final Comparator<TestMethod> ORDER =
            Comparator.comparing(TestMethod::type).thenComparing(TestMethod::name);

    @Override
    public int compareTo(TestMethod other) {
        return ORDER.compare(this, other);
    }

    /** As one reads it: the class without its package, and the method in words. */
    String words() {
        String simple = type.substring(type.lastIndexOf('.') + 1).replace('$', '.');
        return simple + ": " + name.replace('_', ' ');
    }
}
