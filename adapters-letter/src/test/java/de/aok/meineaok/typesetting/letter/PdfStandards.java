package de.aok.meineaok.typesetting.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What veraPDF says of a file. */
public final class PdfStandards {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfStandards() {}

    /** PDF/A-2a and PDF/UA-1. */
    public static void assertKeptBy(byte[] pdf) throws Exception {
        assertKeptBy(pdf, List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1));
    }

    static void assertKeptBy(byte[] pdf, List<PDFAFlavour> standards) throws Exception {
        for (PDFAFlavour standard : standards) {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), standard);
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(standard, false)) {
                assertThat(validator.validate(parser)).satisfies(result -> {
                    assertThat(result.getTestAssertions()).as("%s", standard).isEmpty();
                    assertThat(result.isCompliant()).isTrue();
                });
            }
        }
    }
}
