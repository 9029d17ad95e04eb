package de.aok.meineaok.notification.letter;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** How the portal proves to the print shop's server who it is. */
public sealed interface PrintShopLogin {

    /**
     * By a private key.
     *
     * @param file in the format of OpenSSH
     * @param passphrase null if the file is not encrypted
     */
    record PrivateKey(Path file, @Nullable String passphrase) implements PrintShopLogin {
        @Override
        public String toString() {
            return "PrivateKey[" + file + ']';
        }
    }

    /**
     * By a password.
     *
     * @param password not blank
     */
    record Password(String password) implements PrintShopLogin {
        public Password {
            if (password.isBlank()) {
                throw new IllegalArgumentException("the print shop's password is blank");
            }
        }

        @Override
        public String toString() {
            return "Password[…]";
        }
    }
}
