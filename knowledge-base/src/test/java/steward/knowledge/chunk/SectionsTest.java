package steward.knowledge.chunk;

import org.junit.jupiter.api.Test;
import steward.knowledge.source.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class SectionsTest {

    @Test
    void readsMarkdown() {
        assertThat(
                Sections.of("# Garden\n\n## 1 Water\n\n### 1.1 Leaks\n\nCall us.\nWait.\n\n### 1.10 Taps\nTurn it off.",
                        "Garden", Language.EN))
            .extracting(Section::number, Section::heading, Section::chapter, Section::text)
            .containsExactly(tuple("1.1", "Leaks", "Water", "Call us.\nWait."),
                    tuple("1.10", "Taps", "Water", "Turn it off."));
    }

    @Test
    void readsPartsInChineseNumerals() {
        assertThat(Sections.of("花园手册\n开头的话。\n一、报修\n总的说明。\n（一）方式\n打电话。\n(二)时间\n白天。\n二、投诉\n（一）方式\n写信。", "花园手册",
                Language.ZH_HANS))
            .extracting(Section::number, Section::text)
            .containsExactly(tuple("前言", "开头的话。"), tuple("一", "总的说明。"), tuple("一(一)", "打电话。"), tuple("一(二)", "白天。"),
                    tuple("二(一)", "写信。"));
    }

    @Test
    void putsTheChapterInFrontOfNumbersThatStartAgain() {
        assertThat(Sections.of("第1章 报修\n1.1方式\n打电话。\n1.2时间\n白天。\n第VIII章 展望\n1.1系统\n会升级。\n2.5设备\n会更换。", "",
                Language.ZH_HANS))
            .extracting(Section::number)
            .containsExactly("1.1", "1.2", "VIII-1.1", "VIII-2.5");
    }

    @Test
    void countsBareNumberedLinesAsPointsOfTheirSection() {
        assertThat(Sections.of("一、应急\n1.1演练\n1.1.1每年两次\n1.1.2做好记录\n1.2物资\n放在一楼。", "", Language.ZH_HANS))
            .extracting(Section::number, Section::text)
            .containsExactly(tuple("1.1", "1.1.1每年两次\n1.1.2做好记录"), tuple("1.2", "放在一楼。"));
    }

    @Test
    void readsDeepNumbersAndShortNumberedTitles() {
        assertThat(
                Sections.of("2.2.1 Keys\nAsk the desk.\n3. Parking\nUse your own bay.\n1. first item;\n2. second item.",
                        "", Language.EN))
            .extracting(Section::number, Section::text)
            .containsExactly(tuple("2.2.1", "Ask the desk."),
                    tuple("3", "Use your own bay.\n1. first item;\n2. second item."));
    }

    @Test
    void takesATextWithoutHeadingsAsOne() {
        assertThat(Sections.of("随便一段话。", "标题", Language.ZH_HANS)).extracting(Section::number, Section::heading)
            .containsExactly(tuple("正文", "标题"));
    }

}
