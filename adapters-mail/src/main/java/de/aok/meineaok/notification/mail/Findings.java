package de.aok.meineaok.notification.mail;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a configuration, collected, so that all of it is told at once. */
final class Findings {
    private final List<String> findings = new ArrayList<>();

    Findings unless(boolean met, String demand) {
        if (!met) {
            findings.add(demand);
        }
        return this;
    }

    /** @throws IllegalArgumentException if there are any, with all of them */
    void areNone() {
        if (!findings.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", findings));
        }
    }
}
