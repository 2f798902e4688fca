package steward.bot.emergency;

import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import steward.bot.conversation.SafetyCard;
import steward.bot.ticket.Category;
import steward.bot.ticket.Intent;
import steward.knowledge.source.Language;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class SafetyTextsTest {

    private final SafetyTexts texts = new SafetyTexts(JsonMapper.builder().build());

    @ParameterizedTest
    @MethodSource("everyEmergencyInEveryLanguage")
    void tellWhatToDoThenWhomToCallAndThenAskWhere(Category category, Language language) {
        var text = texts.text(category, "", language, "021-5555 0100");
        assertThat(text.card().lines()).hasSizeBetween(4, 5).allSatisfy(line -> assertThat(line).isNotBlank());
        assertThat(text.card().calls()).extracting(SafetyCard.Call::number)
            .containsAnyOf("119", "120", "110")
            .endsWith("021-5555 0100");
        assertThat(text.card().question()).isNotBlank();
        assertThat(text.text()).startsWith(text.card().lines().getFirst()).doesNotContain("{");
    }

    @ParameterizedTest
    @MethodSource("everyEmergencyInEveryLanguage")
    void promiseNoMinuteAndAskForNoPhoto(Category category, Language language) {
        assertThat(texts.text(category, "", language, "").text()).doesNotContainPattern("分钟|分鐘|minute")
            .doesNotContainPattern("拍照(给|上传)|发照片|send a photo");
    }

    @ParameterizedTest
    @CsvSource({ "EMERGENCY_GAS_LEAK,119", "EMERGENCY_FIRE_SMOKE,119", "EMERGENCY_ELEVATOR_ENTRAPMENT,96333",
            "EMERGENCY_ELECTRIC_SHOCK,95598", "EMERGENCY_MEDICAL,120", "EMERGENCY_CRIME_IN_PROGRESS,110" })
    void nameThePublicNumberOfTheirKind(Category category, String number) {
        for (var language : Language.values()) {
            assertThat(texts.text(category, "", language, "").card().calls()).extracting(SafetyCard.Call::number)
                .contains(number);
        }
    }

    @Test
    void speakKindlyToSomeoneInDespairAndNotOfAMissingPerson() {
        var text = texts.text(Category.EMERGENCY_PERSON_AT_RISK, "我不想活了", Language.ZH_HANS, "");
        assertThat(text.card().calls()).extracting(SafetyCard.Call::number).contains("12356");
        assertThat(texts.text(Category.EMERGENCY_PERSON_AT_RISK, "我女儿走丢了", Language.ZH_HANS, "").card().calls())
            .extracting(SafetyCard.Call::number)
            .doesNotContain("12356")
            .contains("110");
    }

    static Stream<Arguments> everyEmergencyInEveryLanguage() {
        return Arrays.stream(Category.values())
            .filter(category -> category.intent() == Intent.EMERGENCY)
            .flatMap(category -> Arrays.stream(Language.values()).map(language -> Arguments.of(category, language)));
    }

}
