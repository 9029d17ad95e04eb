package de.aok.meineaok.notification.sms;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What is wrong about settings, collected, so that all of it is told at once. */
final class Findings {
    private final List<String> unmet = new ArrayList<>();

    /** @param demand named if it is not met; must not quote a secret */
    Findings demand(boolean met, String demand) {
        if (!met) {
            unmet.add(demand);
        }
        return this;
    }

    Findings positive(String name, Duration value) {
        return demand(value.isPositive(), name + " must be longer than nothing, not " + value);
    }

    Findings between(String name, int value, int least, int most) {
        return demand(least <= value && value <= most, name + " must be " + least + " to " + most + ", not " + value);
    }

    /** @throws IllegalArgumentException if there are any, with all of them */
    void areNone() {
        if (!unmet.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", unmet));
        }
    }
}
