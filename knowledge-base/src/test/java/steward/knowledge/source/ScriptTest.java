package steward.knowledge.source;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ScriptTest {

    @Test
    void writesTraditionalCharactersInSimplifiedOnes() {
        assertThat(Script.simplified("電梯壞了，報修後多久有人來？AI 5棟")).isEqualTo("电梯坏了，报修后多久有人来？AI 5栋");
    }

    @Test
    void keepsTheLengthOfEveryText() {
        var text = "乾隆後裏著臺灣颱風𠀀é";
        assertThat(Script.simplified(text)).hasSameSizeAs(text);
    }

    @Test
    void tellsTheScriptsApart() {
        assertThat(Script.isTraditional("報修後多久有人來")).isTrue();
        assertThat(Script.isTraditional("报修后多久有人来")).isFalse();
        assertThat(Script.isTraditional("lift")).isFalse();
    }

}
