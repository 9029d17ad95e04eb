package de.aok.meineaok.activation;

import de.aok.meineaok.rule.Demands;
import de.aok.meineaok.rule.ParameterProblem;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.function.IntUnaryOperator;

/**
 * What the portal's codes look like, that people copy from paper: those for activation and one-time passwords alike.
 *
 * @param alphabet their characters: capital letters and digits, each once, without those that people take for one another
 * @param length how many characters, a multiple of {@value #GROUP}
 */
@Rule(RuleId.ACT_5)
public record CodeForm(String alphabet, int length) {
    /** Characters are printed in groups of so many. */
    public static final int GROUP = 4;

    /** So that nobody guesses one. */
    public static final int LEAST_BITS = 58;

    static final int LONGEST = 32;

    private static final String CAPITALS_AND_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String LOOK_ALIKES = "0O1IL";

    public CodeForm {
        Demands demands = Demands.on("activation")
                .only(RuleId.ACT_5, "code-alphabet", alphabet, CAPITALS_AND_DIGITS)
                .distinct(RuleId.ACT_5, "code-alphabet", alphabet)
                .between(RuleId.ACT_5, "code-length", length, GROUP, LONGEST);
        for (int i = 0; i < LOOK_ALIKES.length(); i++) {
            String lookAlike = LOOK_ALIKES.substring(i, i + 1);
            if (alphabet.contains(lookAlike)) {
                demands.tell(RuleId.ACT_5, "code-alphabet", ParameterProblem.LOOK_ALIKES, lookAlike);
            }
        }
        if (length % GROUP != 0) {
            demands.tell(
                    RuleId.ACT_5,
                    "code-length",
                    ParameterProblem.NOT_A_MULTIPLE,
                    Integer.toString(length),
                    Integer.toString(GROUP));
        }
        int bits = bits(alphabet, length);
        if (bits < LEAST_BITS) {
            demands.tell(
                    RuleId.ACT_5,
                    "code-length",
                    ParameterProblem.TOO_FEW_BITS,
                    Integer.toString(bits),
                    Integer.toString(LEAST_BITS));
        }
        demands.areMet();
    }

    /** Twelve characters of 31, which make 59 bits. */
    public static CodeForm aokNiedersachsen() {
        return new CodeForm("23456789ABCDEFGHJKMNPQRSTUVWXYZ", 12);
    }

    private static int bits(String alphabet, int length) {
        int distinct = 0;
        for (int i = 0; i < alphabet.length(); i++) {
            distinct += alphabet.indexOf(alphabet.charAt(i)) == i ? 1 : 0;
        }
        return distinct < 2 ? 0 : (int) Math.floor(length * Math.log(distinct) / Math.log(2));
    }

    /**
     * Draws the characters of a new code.
     *
     * @param random gives, for a bound, an even choice from 0 up to but excluding it; must be cryptographically strong
     * @param joint what stands between groups
     */
    public String draw(IntUnaryOperator random, String joint) {
        StringBuilder drawn = new StringBuilder(length + length / GROUP * joint.length());
        for (int i = 0; i < length; i++) {
            if (i > 0 && i % GROUP == 0) {
                drawn.append(joint);
            }
            drawn.append(alphabet.charAt(random.applyAsInt(alphabet.length())));
        }
        return drawn.toString();
    }
}
