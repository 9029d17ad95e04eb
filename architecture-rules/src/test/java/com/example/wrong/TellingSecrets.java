package com.example.wrong;

import java.io.Serializable;

/** Secrets that tell what they hold. */
public final class TellingSecrets {
    private TellingSecrets() {}

    /** Prints all of it, as every record does. */
    public record RecordSecret(String pin) {}

    /** Prints the field by itself. */
    public static final class FieldSecret {
        private final String pin;

        public FieldSecret(String pin) {
            this.pin = pin;
        }

        @Override
        public String toString() {
            return "FieldSecret " + pin;
        }
    }

    /** Prints it by way of its accessor. */
    public static final class AccessorSecret {
        private final String pin;

        public AccessorSecret(String pin) {
            this.pin = pin;
        }

        public String pin() {
            return pin;
        }

        @Override
        public String toString() {
            return "AccessorSecret " + pin();
        }
    }

    /** Prints nothing today, but says so nowhere; and can be serialised. */
    public static final class SilentByChance implements Serializable {
        private static final long serialVersionUID = 1L;

        private final String pin;

        public SilentByChance(String pin) {
            this.pin = pin;
        }

        public boolean isLong() {
            return pin.length() > 4;
        }
    }
}
