package de.aok.meineaok.registration;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Rule(RuleId.REG_1)
class FamilyNameMatchTest {

    @ParameterizedTest
    @CsvSource({
        "Müller, Müller",
        "müller, MÜLLER",
        "Mueller, Müller",
        "Muller, Müller",
        "Müller, Mueller",
        "Müller, Muller",
        "Mu\u0308ller, Müller",
        "Groß, Gross",
        "GROSS, Groß",
        "Groß, GROẞ",
        "Jäger, Jaeger",
        "Böß, Boess",
        "Öztürk, Oeztuerk",
        "Öztürk, Ozturk",
        "Ó Briain, o briain",
        "Ó Briain, O  Briain",
        "Şahin, Sahin",
        "Łukasz, Lukasz",
        "Sørensen, Soerensen",
        "Sørensen, Sörensen",
        "Kærgaard, Kaergaard",
        "Yıldız, Yildiz",
        "Đorđević, Dordevic",
        "O’Neill, O'Neill",
        "Schmidt–Meier, Schmidt-Meier",
        "' Müller ', Müller",
        "Bäuerle, Baeuerle",
        "Poeschl, Pöschl",
        "Œuvre, Oeuvre",
        "Guðrun, Gudrun",
    })
    void disregards_case_diacritics_and_spelling(String typed, String onFile) {
        assertThat(FamilyNameMatch.same(typed, onFile)).isTrue();
        assertThat(FamilyNameMatch.same(onFile, typed)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Müller, Möller", "Bauer, Baur", "Maier, Mayer", "Schmidt, Schmitt", "Müller, Mülle", "Müller, Müllers",
                "Gros, Groß",
        "Schmidt Meier, Schmidt-Meier", "Goethe, Gothe", "Jäger, Jaager", "Mïller, Mieller", "Ä, E", "Ae, E",
                "Müllxr, Muellr",
    })
    void tells_other_names_apart(String typed, String onFile) {
        assertThat(FamilyNameMatch.same(typed, onFile)).isFalse();
        assertThat(FamilyNameMatch.same(onFile, typed)).isFalse();
    }
}
