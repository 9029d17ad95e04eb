package de.aok.meineaok.document.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Rule(RuleId.DOC_2)
class EncryptedPdfTest {

    @ParameterizedTest
    @CsvSource({"40, false", "128, false", "128, true", "256, true"})
    void a_pdf_that_asks_for_a_password_is_refused(int bits, boolean aes) throws IOException {
        assertThat(Inspected.inspect(encrypted("user", bits, aes))).isEqualTo(Inspected.ENCRYPTED);
    }

    @ParameterizedTest
    @CsvSource({"40, false", "128, false", "128, true", "256, true"})
    void a_pdf_that_everybody_can_open_but_not_change_is_refused_as_well(int bits, boolean aes) throws IOException {
        assertThat(Inspected.inspect(encrypted("", bits, aes))).isEqualTo(Inspected.ENCRYPTED);
    }

    private static byte[] encrypted(String password, int bits, boolean aes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
            policy.setEncryptionKeyLength(bits);
            policy.setPreferAES(aes);
            document.protect(policy);
            document.save(bytes);
        }
        return bytes.toByteArray();
    }
}
