package de.aok.meineaok.healthcard;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Rule(RuleId.CRD_2)
class CardPictureTest {

    @ParameterizedTest
    @CsvSource({
        "413, 531",
        "826, 1062",
        "3500, 4500",
        "417, 531",
        "2147483, 2761049",
    })
    void is_a_portrait_of_35_to_45_that_is_large_enough_to_print(int width, int height) {
        assertThat(new CardPicture(width, height).problem()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "412, 531, PICTURE_TOO_SMALL",
        "413, 530, PICTURE_TOO_SMALL",
        "350, 450, PICTURE_TOO_SMALL",
        "531, 413, PICTURE_PROPORTION",
        "1000, 1000, PICTURE_PROPORTION",
        "750, 1000, PICTURE_PROPORTION",
        "3536, 4500, PICTURE_PROPORTION",
        "3464, 4500, PICTURE_PROPORTION",
    })
    void is_nothing_else(int width, int height, HealthCardProblem problem) {
        assertThat(new CardPicture(width, height).problem()).contains(problem);
    }
}
