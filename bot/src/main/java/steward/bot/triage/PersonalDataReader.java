package steward.bot.triage;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds kinds of personal data; numbers with a check digit count only when it is right.
 */
final class PersonalDataReader {

    private static final Pattern ID_CARD = Pattern.compile("(?<![0-9])[1-9][0-9]{16}[0-9x](?![0-9a-z])");

    private static final Pattern BANK_CARD = Pattern
        .compile("(?<![0-9])[3-6][0-9]{3}(?:[ -]?[0-9]{4}){2}[ -]?[0-9]{2,7}(?![0-9])");

    private static final Map<PersonalData, Pattern> SHAPES = Map.of(PersonalData.PHONE, Pattern.compile(
            "(?<![0-9])(?:\\+?86[ -]?)?1[3-9][0-9](?:[ -]?[0-9]{4}){2}(?![0-9])|(?<![0-9])0[0-9]{2,3}[- ][0-9]{7,8}(?![0-9])|"
                    + "\\+[1-9][0-9]{0,2}[ -]?[0-9]{3}[ -]?[0-9]{3,4}[ -]?[0-9]{3,4}(?![0-9])"),
            PersonalData.EMAIL, Pattern.compile("[a-z0-9._%+-]+@[a-z0-9.-]+\\.[a-z]{2,}"), PersonalData.PLATE,
            Pattern.compile("[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][a-hj-np-z][·. -]?[a-hj-np-z0-9]{5,6}(?![a-z0-9])"),
            PersonalData.PASSPORT,
            Pattern.compile("(护照|passport)[^0-9a-z]{0,12}(号|no\\.?|number)?[^0-9a-z]{0,4}[a-z]{1,2}[0-9]{7,8}"),
            PersonalData.WECHAT, Pattern.compile("(微信号?|vx|wx|v信|wechat( id)?)\\s*(是|为|:|：)?\\s*[a-z][a-z0-9_-]{5,19}"),
            PersonalData.NAME,
            Pattern.compile("(我叫|我是|姓名(是|为|:|：)?|名字(是|叫)?|联系人(是|:|：)?)\\s*"
                    + "[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹苏潘葛范彭鲁韦马方任袁柳唐罗薛贺倪汤郝安常傅齐康伍余顾孟黄萧尹姚邵汪毛戴宋庞熊纪舒祝董梁杜阮蓝季贾江郭梅林钟徐高夏蔡田胡霍万柯管卢丁邓石崔吉龚程陆段侯武刘叶白]"
                    + "\\p{IsHan}{1,2}(?![\\p{IsHan}])|\\bmy (full )?name is [a-z]+ [a-z]+"));

    private PersonalDataReader() {
    }

    /**
     * @param plain a text from {@link Plain}
     */
    static Set<PersonalData> read(String plain) {
        var found = EnumSet.noneOf(PersonalData.class);
        var rest = plain;
        if (ID_CARD.matcher(plain).results().map(MatchResult::group).anyMatch(PersonalDataReader::isIdCard)) {
            found.add(PersonalData.ID_CARD);
            rest = ID_CARD.matcher(rest).replaceAll(" ");
        }
        if (BANK_CARD.matcher(rest).results().map(MatchResult::group).anyMatch(PersonalDataReader::isBankCard)) {
            found.add(PersonalData.BANK_CARD);
        }
        var searched = rest;
        SHAPES.forEach((kind, shape) -> {
            if (shape.matcher(searched).find()) {
                found.add(kind);
            }
        });
        return found;
    }

    /** The check digit of GB 11643: weights 2^(17-i) mod 11. */
    static boolean isIdCard(String number) {
        var sum = 0;
        for (var i = 0; i < 17; i++) {
            sum += (number.charAt(i) - '0') * ((1 << (17 - i)) % 11);
        }
        return number.charAt(17) == "10x98765432".charAt(sum % 11);
    }

    /** Luhn. */
    static boolean isBankCard(String written) {
        var digits = written.replaceAll("[ -]", "");
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            var doubled = digit * 2;
            sum += i % 2 == 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
        }
        return digits.length() >= 14 && sum % 10 == 0;
    }

}
