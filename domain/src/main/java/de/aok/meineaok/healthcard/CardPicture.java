package de.aok.meineaok.healthcard;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.Optional;

/**
 * Lichtbild: how large a picture is, as one looks at it.
 *
 * @param width in pixels
 * @param height in pixels
 */
@Rule(RuleId.CRD_2)
public record CardPicture(int width, int height) {
    /** What is printed at 300 dots an inch on 35 by 45 millimetres. */
    public static final int LEAST_WIDTH = 413;

    public static final int LEAST_HEIGHT = 531;

    private static final long WIDE = 35;
    private static final long HIGH = 45;

    /** Of a hundred: whole pixels seldom meet the proportion, and nobody sees it. */
    private static final long TOLERANCE = 1;

    /** What is wrong with it; empty if nothing is. */
    public Optional<HealthCardProblem> problem() {
        long off = Math.abs(width * HIGH - height * WIDE);
        if (off * 100 > height * WIDE * TOLERANCE) {
            return Optional.of(HealthCardProblem.PICTURE_PROPORTION);
        }
        return width < LEAST_WIDTH || height < LEAST_HEIGHT
                ? Optional.of(HealthCardProblem.PICTURE_TOO_SMALL)
                : Optional.empty();
    }
}
