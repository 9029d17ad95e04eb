package de.aok.meineaok.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.identity.PostalAddress;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.port.UndeliverableException;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.typesetting.letter.PdfStandards;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterPdfTest {
    private static final Recipient USUAL = new Recipient("usual", Letter.ELFRIEDE, Letter.HANNOVER);
    private static final Recipient LONGEST = new Recipient("longest", Letter.LONGEST_NAME, Letter.LONGEST_ADDRESS);
    private static final Recipient ABROAD = new Recipient(
            "abroad",
            new PersonName("Nguyễn Thị Phương Thảo", "Łucja Şirin"),
            new PostalAddress(List.of("c/o Đặng", "Çamlıca Mahallesi 12/3"), "34696", "İstanbul", "TR"));

    private static LetterPdf letters;

    @BeforeAll
    static void makeReady() throws Exception {
        letters = new LetterPdf(Letter.SENDER);
    }

    record Recipient(String title, PersonName name, PostalAddress address) {
        @Override
        public String toString() {
            return title;
        }
    }

    private static Stream<Arguments> everyKindToEveryRecipient() {
        return Arrays.stream(Letter.Sample.values())
                .flatMap(sample -> Stream.of(USUAL, LONGEST, ABROAD).map(recipient -> Arguments.of(sample, recipient)));
    }

    private static byte[] render(Letter.Sample sample, Recipient recipient) throws UndeliverableException {
        return letters.render(sample.to(recipient.name, recipient.address));
    }

    private static Sheet sheet(Letter.Sample sample) throws Exception {
        return Sheet.read(render(sample, USUAL));
    }

    private static byte[] render(PersonName recipient, PostalAddress address) throws UndeliverableException {
        return letters.render(Letter.to(recipient, address));
    }

    private static Sheet sheet(PersonName recipient, PostalAddress address) throws Exception {
        return Sheet.read(render(recipient, address));
    }

    @Test
    void samplesEveryKindHereOrWithWhatIsEnclosed() {
        Stream<Commission.Letter> here =
                Arrays.stream(Letter.Sample.values()).map(sample -> sample.to(Letter.ELFRIEDE, Letter.HANNOVER));

        assertThat(Stream.concat(here, EnclosuresTest.letters()))
                .extracting(Object::getClass)
                .containsOnly(Commission.Letter.class.getPermittedSubclasses());
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyKindToEveryRecipient")
    void keepsToPdfA2aAndPdfUa1(Letter.Sample sample, Recipient recipient) throws Exception {
        byte[] pdf = render(sample, recipient);
        Path folder = Files.createDirectories(Path.of("target", "preview"));
        Files.write(folder.resolve(sample + "-" + recipient + ".pdf"), pdf);

        PdfStandards.assertKeptBy(pdf);
    }

    @ParameterizedTest
    @EnumSource
    @Rule({RuleId.ACT_1, RuleId.ACT_2, RuleId.ACT_5, RuleId.RCV_2, RuleId.RCV_3, RuleId.MTN_3})
    void tellsTheInsuredPersonWhatItBringsAndUntilWhenThatServes(Letter.Sample sample) throws Exception {
        Sheet sheet = sheet(sample);

        assertThat(sheet.pages()).isOne();
        assertThat(sheet.text())
                .contains("Guten Tag Elfriede Müller-Lüdenscheidt,")
                .contains(sample.subject())
                .contains(sample.secrets())
                .contains("gültig bis einschließlich 22. März 2026")
                .contains("1. März 2026")
                .contains(Letter.SENDER.loginPage());
    }

    @ParameterizedTest
    @EnumSource
    @Rule(RuleId.HOT_1)
    void namesWhereToGetHelp(Letter.Sample sample) throws Exception {
        assertThat(sheet(sample).text()).contains("0800 2656647", "onlinesupport@nds.aok.de", "0800 0265637");
    }

    @ParameterizedTest
    @EnumSource
    void sendsToTheHotlineWhoDidNotAskForIt(Letter.Sample sample) throws Exception {
        assertThat(sheet(sample).text())
                .containsPattern("nicht\\s+und\\s+rufen\\s+Sie\\s+uns\\s+bitte\\s+sofort\\s+an:")
                // Once among the contacts, and once here.
                .containsPattern("(?s)0800 2656647.*0800 2656647");
    }

    @ParameterizedTest
    @EnumSource
    void setsEachSecretUnbrokenOnALineOfItsOwnUnderItsName(Letter.Sample sample) throws Exception {
        List<String> lines = sheet(sample).text().lines().map(String::strip).toList();

        for (String secret : sample.secrets()) {
            String name = secret.equals(Letter.CODE) ? "Ihr Freischaltcode" : "Ihr Einmalpasswort";
            assertThat(lines).containsSequence(name, secret).containsOnlyOnce(secret);
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsAloudInTheOrderInWhichItIsRead(Letter.Sample sample) throws Exception {
        assertThat(ReadingOrder.of(render(sample, USUAL)))
                .containsSubsequence(sample.subject(), "Guten Tag Elfriede Müller-Lüdenscheidt,")
                .containsSubsequence(Stream.of(
                                Stream.of("Guten Tag Elfriede Müller-Lüdenscheidt,"),
                                sample.secrets().stream(),
                                Stream.of("Ihre AOK Niedersachsen"))
                        .flatMap(texts -> texts)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void setsEachSecretInTheCodeFace(Letter.Sample sample) throws Exception {
        String inCodeFace = sheet(sample).glyphs().stream()
                .filter(glyph -> glyph.font().endsWith("SourceCodePro-Semibold"))
                .map(Sheet.Glyph::unicode)
                .collect(Collectors.joining());

        assertThat(inCodeFace).isEqualTo(String.join("", sample.secrets()));
    }

    @Test
    @Rule(RuleId.RCV_4)
    void leadsAnAccountThatWaitsToItsActivationToo() throws Exception {
        assertThat(sheet(Letter.Sample.ONE_TIME_PASSWORD_AND_CODE).text())
                .containsPattern("noch\\s+nicht\\s+freigeschaltet")
                .contains("Geben Sie den", "spielen keine Rolle.");
        assertThat(sheet(Letter.Sample.ONE_TIME_PASSWORD).text()).doesNotContain("reischalt", "freigeschaltet");
    }

    @Test
    @Rule(RuleId.RCV_3)
    void saysThatTheOldPasswordGoesOnWorking() throws Exception {
        assertThat(sheet(Letter.Sample.ONE_TIME_PASSWORD).text())
                .contains("Wählen Sie ein neues Passwort. Bis dahin gilt das alte");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyKindToEveryRecipient")
    void showsTheAddressInTheWindowAndNothingBeyond(Letter.Sample sample, Recipient recipient) throws Exception {
        Sheet sheet = Sheet.read(render(sample, recipient));

        List<Sheet.Glyph> leftOfTheContacts = sheet.glyphs().stream()
                .filter(glyph -> glyph.left() < 122 && glyph.baseline() > 40 && glyph.baseline() < 96)
                .toList();
        assertThat(leftOfTheContacts)
                .hasSizeGreaterThan(80)
                .allSatisfy(glyph -> assertThat(glyph.isWithin(20, 45, 105, 90))
                        .as("%s", glyph)
                        .isTrue());
        String returnLine = Letter.SENDER.returnLine().replace(" ", "");
        assertThat(sheet.linesWithin(20, 45, 105, 50.5f)).containsExactly(returnLine);
        assertThat(sheet.linesWithin(20, 50, 105, 62.8f)).containsExactly("Persönlich");
        assertThat(String.join("", sheet.linesWithin(20, 62.5f, 105, 90)))
                .startsWith((recipient.name.full() + recipient.address.lines().get(0)).replace(" ", ""))
                .contains((recipient.address.postalCode() + recipient.address.city()).replace(" ", ""));
    }

    @Test
    void fillsTheWindowToItsEdgeAndNotBeyond() throws Exception {
        int longest = longestRunOfLettersThatFits();
        Sheet sheet = sheet(name(longest), sixLinesOf(longest));

        List<Sheet.Glyph> address = sheet.glyphs().stream()
                .filter(glyph -> glyph.left() < 122 && glyph.baseline() > 62.7 && glyph.baseline() < 98)
                .toList();
        assertThat(address).hasSize(6 * longest).allMatch(glyph -> glyph.isWithin(20, 45, 105, 90));
        // Full it is: another letter would not have fitted, nor another line.
        assertThat(address).anyMatch(glyph -> glyph.right() > 103).anyMatch(glyph -> glyph.bottom() > 87);
        assertThatExceptionOfType(UndeliverableException.class)
                .isThrownBy(() -> render(name(longest + 1), sixLinesOf(longest + 1)));
    }

    private static int longestRunOfLettersThatFits() {
        int fits = 1;
        int doesNot = 200;
        while (doesNot - fits > 1) {
            int tried = (fits + doesNot) / 2;
            try {
                render(name(tried), sixLinesOf(tried));
                fits = tried;
            } catch (UndeliverableException e) {
                doesNot = tried;
            }
        }
        return fits;
    }

    private static PersonName name(int letters) {
        return new PersonName("W".repeat(letters), "");
    }

    /** With the name's, and the city's. */
    private static PostalAddress sixLinesOf(int letters) {
        return new PostalAddress(Collections.nCopies(4, "W".repeat(letters)), "", "W".repeat(letters), "DE");
    }

    @Test
    void putsTheCountryLastAndInCapitals() throws Exception {
        PostalAddress vienna = new PostalAddress(List.of("Mariahilfer Straße 1"), "1060", "Wien", "AT");

        assertThat(sheet(Letter.ELFRIEDE, vienna).linesWithin(20, 62.5f, 105, 90))
                .containsExactly("ElfriedeMüller-Lüdenscheidt", "MariahilferStraße1", "1060Wien", "ÖSTERREICH");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>&", "&amp;", "]]><!--", "${code}", "$1\\", "\"';</style>"})
    void printsMarkupInANameAsItStands(String family) throws Exception {
        assertThat(sheet(new PersonName(family, ""), Letter.HANNOVER).text()).contains("Guten Tag " + family + ",");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ÄÖÜẞäöüß ÉÈÊËÇÑ éèêëçñ ŒÆØÅœæøå",
                "ĄĆĘŁŃÓŚŹŻ ąćęłńóśźż",
                "ÇĞİÖŞÜ çğıöşü",
                "ẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸĐƠƯ",
                "ČĎĚŇŘŠŤŮŽ ĹĽŔ ĀĒĢĪĶĻŅŌŪ ĖĮŲ ŐŰ ȘȚĂÂÎ ĦĠĊ ÐÞ ŻĊĠĦ",
                "Έλληνας Яковлєв Ђорђевић"
            })
    void printsTheLettersOfEuropeAndVietnam(String family) throws Exception {
        assertThat(sheet(new PersonName(family, ""), Letter.HANNOVER).text()).contains(family);
    }

    @Test
    void composesWhatComesInPieces() throws Exception {
        PersonName inPieces = new PersonName("Mu\u0308ller\u00a0-\tNguye\u0302\u0303n", "");

        assertThat(sheet(inPieces, Letter.HANNOVER).text()).contains("Guten Tag Müller - Nguyễn,");
    }

    @ParameterizedTest
    @EnumSource
    void refusesACharacterThatItCannotPrintAndNamesNothingElse(Unprintable unprintable) {
        PersonName name = new PersonName("Geheim" + unprintable.character, "Erika");

        assertThatExceptionOfType(UndeliverableException.class)
                .isThrownBy(() -> render(name, Letter.HANNOVER))
                .withMessage("the letter needs " + unprintable.codePoint + ", which has no glyph")
                .withNoCause();
    }

    enum Unprintable {
        HAN("\u4e2d", "U+4E2D"),
        EMOJI("\ud83d\ude00", "U+1F600"),
        RIGHT_TO_LEFT_OVERRIDE("\u202e", "U+202E"),
        NUL("\u0000", "U+0000"),
        LONE_SURROGATE("\ud83d", "U+D83D");

        private final String character;
        private final String codePoint;

        Unprintable(String character, String codePoint) {
            this.character = character;
            this.codePoint = codePoint;
        }
    }

    @Test
    void isSetAgainAfterARefusal() throws Exception {
        assertThatExceptionOfType(UndeliverableException.class)
                .isThrownBy(() -> render(new PersonName("\u4e2d", ""), Letter.HANNOVER));

        assertThat(sheet(Letter.ELFRIEDE, Letter.HANNOVER).text()).contains(Letter.CODE);
    }

    @Test
    @Rule(RuleId.SEC_2)
    void keepsTheRecipientOutOfItsRefusals() {
        PostalAddress tooMuch =
                new PostalAddress(List.of("Geheimweg 1", "2", "3", "4", "5", "6"), "30159", "Hannover", "DE");
        PostalAddress nowhere = new PostalAddress(List.of("Geheimweg 1"), "1", "Geheimstadt", "ZZ");

        assertThatExceptionOfType(UndeliverableException.class)
                .isThrownBy(() -> render(Letter.ELFRIEDE, tooMuch))
                .withMessage("the address does not fit the window");
        assertThatExceptionOfType(UndeliverableException.class)
                .isThrownBy(() -> render(Letter.ELFRIEDE, nowhere))
                .withMessage("the address has an unknown country");
        assertThat(letters).hasToString("LetterPdf[AOK Niedersachsen]");
    }

    @ParameterizedTest
    @EnumSource
    void tellsItsTitleLanguageAndSender(Letter.Sample sample) throws Exception {
        try (PDDocument document = Loader.loadPDF(render(sample, USUAL))) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(sample.subject());
            assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("AOK Niedersachsen");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("de-DE");
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheFootClearUnderTheLongestSalutation(Letter.Sample sample) throws Exception {
        PersonName name = new PersonName("Mustermann ".repeat(20), "");
        PostalAddress shortest = new PostalAddress(List.of("Weg 1"), "1", "Au", "DE");

        Sheet sheet = Sheet.read(letters.render(sample.to(name, shortest)));

        assertThat(sheet.pages()).isOne();
        assertThat(sheet.text()).contains("ohne Unterschrift");
        assertThat(sheet.glyphs()).noneMatch(glyph -> glyph.top() < 279 && glyph.bottom() > 279);
        assertThat(sheet.linesWithin(20, 279, 210, 297))
                .isEqualTo(Letter.SENDER.footer().stream()
                        .map(line -> line.replace(" ", ""))
                        .toList());
    }

    @Test
    void takesNoSenderThatDoesNotFitTheWindow() {
        LetterSender sender = new LetterSender(
                "AOK", "A".repeat(100), Letter.SENDER.footer(), Letter.SENDER.loginPage(), Letter.SENDER.contacts());

        assertThatIllegalArgumentException().isThrownBy(() -> new LetterPdf(sender));
    }

    @Test
    void setsLettersForManyAtOnceWithoutMixingThem() throws Exception {
        List<PersonName> names = IntStream.range(0, 40)
                .mapToObj(i -> new PersonName("Person Nummer " + i, ""))
                .toList();
        List<Callable<String>> renderings = names.stream()
                .<Callable<String>>map(
                        name -> () -> sheet(name, Letter.HANNOVER).text())
                .toList();

        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<String>> texts = threads.invokeAll(renderings);
            for (int i = 0; i < names.size(); i++) {
                assertThat(texts.get(i).get())
                        .contains("Guten Tag " + names.get(i).full() + ",");
            }
        }
    }
}
