package steward.knowledge.clean;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DamageTest {

    @ParameterizedTest
    @CsvSource({ "PINYIN_IN_BRACKETS,門(mén)衛（wèi）,2", "PINYIN_IN_BRACKETS,我們(men)都在,1", "PINYIN_IN_BRACKETS,東(dōnɡ)門,1",
            "REPLACEMENT_CHARACTERS,保洁\uFFFD\uFFFD每日,1", "REPLACEMENT_CHARACTERS,锟斤拷锟斤拷,1",
            "SITE_NOTICES,更多範本請到資料網下載,1", "SITE_NOTICES,This file was uploaded by a user.,1",
            "NONSENSE_RUNS,物業?xiàng)l款要貼在門口，管理?xiàng)l例也要,2", "NONSENSE_RUNS,用水?dāng)?shù)據,1",
            "NONSENSE_RUNS,確??己诉^程,1", "NONSENSE_RUNS,環?;顒每月一次在小區辦，保\uE5DD潔,2" })
    void isFound(Damage damage, String text, int pieces) {
        assertThat(damage.in(text)).hasSize(pieces).allMatch(place -> text.startsWith(place.text(), place.at()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "物联网(IoT)和客户管理(CRM)", "业主群(app)", "真的吗??真的。", "怎么办?找管家。", "表格可在服务台下载。", "VIP客户专线", "注音ㄅㄆㄇ",
            "Why? Ask the desk.", "请上传照片。", "侵犯他人隐私的，请联系管家。" })
    void isNotWhatADocumentSays(String text) {
        assertThat(Stream.of(Damage.values()).flatMap(damage -> damage.in(text).stream())).isEmpty();
    }

}
