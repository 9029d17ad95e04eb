package de.aok.meineaok.notification.application;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What the settings of a channel have to meet, collected, so that all that is wrong is told at once. */
public final class ChannelDemands {
    private final List<String> unmet = new ArrayList<>();

    /**
     * Demands anything.
     *
     * @param demand named if it is not met; must not quote a secret
     */
    public ChannelDemands that(boolean met, String demand) {
        if (!met) {
            unmet.add(demand);
        }
        return this;
    }

    /** Demands that a duration is longer than nothing. */
    public ChannelDemands positive(String name, Duration value) {
        return that(!value.isNegative() && !value.isZero(), name + " must be longer than nothing, not " + value);
    }

    /** Demands that a number lies between two others, or is one of them. */
    public ChannelDemands between(String name, int value, int least, int most) {
        return that(least <= value && value <= most, name + " must be " + least + " to " + most + ", not " + value);
    }

    /** @throws IllegalArgumentException if any is not met, with all of those */
    public void areMet() {
        if (!unmet.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", unmet));
        }
    }
}
