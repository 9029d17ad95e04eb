package de.aok.meineaok.forms.application;

import de.aok.meineaok.certificate.application.Certificate;
import de.aok.meineaok.certificate.application.VerificationCode;
import de.aok.meineaok.forms.application.port.Certificates;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.secrecy.application.port.KeyedHash;
import de.aok.meineaok.secrecy.application.port.KeyedHashing;
import de.aok.meineaok.secrecy.application.port.KeyedHashing.Purpose;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.security.MessageDigest;
import java.util.Optional;

/** Tells whoever is shown a certificate whether it is genuine. Who has not both number and code learns nothing, not even which is wrong. */
@Rule(RuleId.FRM_2)
public final class CheckCertificate {
    /** As long as anything may be that is typed as a number. */
    public static final int LONGEST_NUMBER = 20;

    private static final KeyedHash NONE = new KeyedHash(new byte[32]);

    private final Certificates certificates;
    private final KeyedHashing hashing;
    private final Transactions transactions;

    public CheckCertificate(Certificates certificates, KeyedHashing hashing, Transactions transactions) {
        this.certificates = certificates;
        this.hashing = hashing;
        this.transactions = transactions;
    }

    /**
     * @param entered the number as people type it: as with the code, case, hyphens and blanks do not matter
     * @return what the AOK certified; empty if it certified nothing by these
     */
    public Optional<Certificate> check(String entered, String code) {
        if (entered.length() > LONGEST_NUMBER || entered.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        String number = CertificateFacts.numberOf(entered);
        return VerificationCode.parse(code).flatMap(shown -> {
            // The same steps, whatever is found.
            Optional<CertificateOrder.Issued> issued = transactions.required(() -> certificates.issued(number));
            byte[] kept =
                    issued.map(CertificateOrder.Issued::codeHash).orElse(NONE).bytes();
            boolean fits =
                    MessageDigest.isEqual(kept, hash(number, shown, hashing).bytes());
            return fits ? issued.map(CertificateOrder.Issued::certificate) : Optional.empty();
        });
    }

    static KeyedHash hash(String number, VerificationCode code, KeyedHashing hashing) {
        return hashing.hash(Purpose.CERTIFICATE, number + ' ' + code.reveal());
    }
}
