package de.aok.meineaok.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Duration;
import java.util.List;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PrintShopAccessTest {
    private static final PrintShopLogin LOGIN = new PrintShopLogin.Password("geheim");

    private static PublicKey key;

    @BeforeAll
    static void makeKey() throws Exception {
        key = PrintShopSite.newKey("ssh-ed25519", 256).getPublic();
    }

    private static PrintShopAccess of(String host, int port, String hostKey) {
        return new PrintShopAccess(
                host, port, "meineaok", LOGIN, List.of(hostKey), "incoming", "reports", Duration.ofSeconds(30));
    }

    private static String line(String host) {
        return host + ' ' + PublicKeyEntry.toString(key);
    }

    @Test
    void knowsAServerByItsFingerprint() {
        assertThatNoException().isThrownBy(() -> of("sftp.example", 22, ' ' + TrustedKey.fingerprintOf(key) + '\n'));
    }

    @Test
    void knowsAServerByALineOfKnownHosts() {
        assertThat(TrustedKey.parse(line("sftp.example"), "sftp.example", 22))
                .isEqualTo(TrustedKey.parse(line("[sftp.example]:2222"), "sftp.example", 2222))
                .satisfies(trusted -> {
                    assertThat(trusted.fingerprint()).isEqualTo(TrustedKey.fingerprintOf(key));
                    assertThat(trusted.kind()).contains("ssh-ed25519");
                });
    }

    @Test
    void takesNoLineForAnotherHost() {
        for (String line : List.of(line("sftp.example.org"), line("[sftp.example]:2222"))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> of("sftp.example", 22, line))
                    .withMessage("the print shop's host key 1 is a line of known_hosts for another host");
        }
    }

    @Test
    void takesNothingElseForAKey() {
        for (String nonsense : List.of(
                "",
                "*",
                "# a comment",
                "SHA256:abc",
                "MD5:16:27:ac:a5:76:28:2d:36:63:1b:56:4d:eb:df:a6:48",
                "sftp.example",
                "sftp.example ssh-ed25519",
                "sftp.example ssh-ed25519 AAAA",
                "sftp.example ssh-nonsense AAAAC3NzaC1lZDI1NTE5AAAAIA")) {
            assertThatIllegalArgumentException()
                    .as(nonsense)
                    .isThrownBy(() -> of("sftp.example", 22, nonsense))
                    .withMessageContaining("host key 1 is neither a SHA-256 fingerprint nor a line of known_hosts");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of("sftp.example", 22, "@cert-authority " + line("sftp.example")))
                .withMessageContaining("with a marker");
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PrintShopAccess(" ", 0, "", LOGIN, List.of(), "x", "x", Duration.ZERO))
                .withMessage(
                        "the print shop's host must not be blank; the print shop's port must be 1 to 65535, not 0; "
                                + "the print shop's user must not be blank; there must be a host key of the print shop; "
                                + "the print shop's folders must be two that have a name; "
                                + "patience with the print shop must be PT1S to PT2M");
    }

    @Test
    @Rule(RuleId.SEC_2)
    void keepsItsSecrets() {
        assertThat(of("sftp.example", 22, TrustedKey.fingerprintOf(key)).toString())
                .doesNotContain("geheim");
        assertThat(new PrintShopLogin.PrivateKey(Path.of("id"), "geheim")).hasToString("PrivateKey[id]");
        assertThatIllegalArgumentException().isThrownBy(() -> new PrintShopLogin.Password(" "));
    }
}
