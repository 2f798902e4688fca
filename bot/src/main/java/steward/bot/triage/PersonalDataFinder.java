package steward.bot.triage;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which kinds of personal data a message holds, and where; numbers count only if their
 * check digit fits.
 */
public final class PersonalDataFinder {

    private static final Pattern ID_CARD = Pattern
        .compile("(?<![\\dA-Za-z])[1-9]\\d{5}(?:19|20)\\d{9}[\\dXx](?![\\dA-Za-z])");

    private static final Pattern LONG_NUMBER = Pattern.compile("(?<![\\d-])\\d(?:[ -]?\\d){11,18}(?![\\d-])");

    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\d-])(?:(?:\\+|00)?86[ -]?)?1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}(?!\\d)|(?<![\\d-])0\\d{2,3}[- ]?[2-9]\\d{6,7}(?!\\d)|(?<!\\d)[48]00-?\\d{3}-?\\d{4}(?!\\d)|\\+\\d{1,3}[ -]?\\(?\\d{1,4}\\)?(?:[ -]?\\d{2,4}){2,4}(?!\\d)|(?i:电话|手机|致电|tel|phone|call me (?:at|on)|whatsapp)\\D{0,8}[2-9]\\d{3}[ -]?\\d{4}(?!\\d)");

    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");

    private static final Pattern PLATE = Pattern.compile(
            "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Za-z][·•. -]?(?:[A-HJ-NP-Za-hj-np-z\\d]{6}|[A-HJ-NP-Za-hj-np-z\\d]{4}[A-HJ-NP-Za-hj-np-z\\d挂学警港澳])(?![A-Za-z\\d])");

    private static final Pattern PASSPORT = Pattern.compile(
            "(?<![A-Za-z\\d])(?:[EeGg]\\d{8}|[Ee][A-Ha-hJ-Nj-nP-Zp-z]\\d{7})(?![A-Za-z\\d])|(?i:护照|passport)[^A-Za-z\\d]{0,8}(?i:no\\.?|number|号码?|is)?[^A-Za-z\\d]{0,4}[A-Za-z]{0,2}\\d{6,9}(?!\\d)");

    private static final Pattern WECHAT = Pattern.compile(
            "(?i)(?:微信号?|vx|v信|wx|薇信|wechat|weixin)(?:\\s*(?:id|号|是|is|同号|为|:|加我?|my))*[:\\s]*[A-Za-z][\\w-]{5,19}(?![\\w-])|(?i:微信|vx)(?:号)?(?:同|就是|是)?(?:手机|电话)?号?同号");

    private static final String SURNAMES = "[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜戚谢邹章苏潘葛范彭鲁韦马方俞任袁柳鲍史唐费薛雷贺倪汤罗毕郝安常于傅齐康伍余顾孟黄穆萧尹姚邵汪祁毛狄戴宋庞熊纪舒屈项祝董梁杜阮蓝闵季贾路江童颜郭梅林钟徐邱骆高夏蔡田樊胡凌霍万柯管卢莫房丁邓洪包石崔龚程邢裴陆翁甄曲段侯焦车温庄叶白乔温涂宁龙刘欧阳司徒上官诸葛]";

    private static final Pattern NAME = Pattern.compile(
            "(?:我叫|我是|姓名(?:是|为)?|名字(?:是|叫)?|户主(?:是|叫)?|业主(?:是|叫)?|联系人(?:是|叫)?|本人|叫做|收件人(?:是)?|访客(?:是|叫)?|租客(?:是|叫)?|叫)[:,\\s]*"
                    + SURNAMES
                    + "(?!(?:先生|女士|小姐|太太|师傅|阿姨|叔|哥|姐|总|经理|老师|工|婆|伯|某|家))[\\p{IsHan}&&[^的了是在有和跟住来,不我你他她您们要想先生女士姐哥总经理楼栋号室]]{1,2}(?![\\p{IsHan}&&[^的,是住在和跟来要想有电手身,先生女士]])|(?:my (?:full )?name is|my name's|this is|i am|i'm|name:|contact:|tenant|owner is|[Mm]y name is|[Tt]his is|I am|I'm|[Nn]ame:|[Nn]ame is)\\s+(?:(?:[Mm]r|[Mm]s|[Mm]rs|[Dd]r)\\.?\\s+)?[A-Z][a-z]+(?:\\s[A-Z][a-z]+)+");

    private PersonalDataFinder() {
    }

    /**
     * The text with a mark such as {@code [phone]} in place of everything personal, in
     * the form the rules read it; as it is, where there is nothing.
     */
    public static String masked(String text) {
        if (find(text).isEmpty()) {
            return text;
        }
        var plain = masked(PersonalData.ID_CARD, ID_CARD, Plain.cased(text));
        plain = masked(PersonalData.EMAIL, EMAIL, plain);
        plain = masked(PersonalData.BANK_CARD, LONG_NUMBER, plain);
        plain = masked(PersonalData.PHONE, PHONE, plain);
        plain = masked(PersonalData.PLATE, PLATE, plain);
        plain = masked(PersonalData.PASSPORT, PASSPORT, plain);
        plain = masked(PersonalData.WECHAT, WECHAT, plain);
        return masked(PersonalData.NAME, NAME, plain);
    }

    private static String masked(PersonalData kind, Pattern pattern, String plain) {
        return pattern.matcher(plain).replaceAll("[" + kind.label() + "]");
    }

    static Set<PersonalData> find(String text) {
        var plain = Plain.cased(text);
        var found = EnumSet.noneOf(PersonalData.class);
        add(found, PersonalData.EMAIL, EMAIL, plain);
        add(found, PersonalData.PLATE, PLATE, plain);
        add(found, PersonalData.PASSPORT, PASSPORT, plain);
        add(found, PersonalData.WECHAT, WECHAT, plain);
        add(found, PersonalData.NAME, NAME, plain);
        if (ID_CARD.matcher(plain).results().anyMatch(match -> fitsIdCard(match.group()))) {
            found.add(PersonalData.ID_CARD);
        }
        if (LONG_NUMBER.matcher(plain)
            .results()
            .map(match -> match.group().replaceAll("\\D", ""))
            .anyMatch(PersonalDataFinder::fitsBankCard)) {
            found.add(PersonalData.BANK_CARD);
        }
        add(found, PersonalData.PHONE, PHONE, ID_CARD.matcher(plain).replaceAll(" "));
        return found;
    }

    private static void add(Set<PersonalData> found, PersonalData kind, Pattern pattern, String plain) {
        if (pattern.matcher(plain).find()) {
            found.add(kind);
        }
    }

    /** ISO 7064 MOD 11-2, as GB 11643 has it. */
    private static boolean fitsIdCard(String number) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += Character.digit(number.charAt(i), 10) * ((1 << (17 - i)) % 11);
        }
        return "10X98765432".charAt(sum % 11) == number.toUpperCase(Locale.ROOT).charAt(17);
    }

    /** Luhn, over 15 to 19 digits; an identity card is not a bank card. */
    private static boolean fitsBankCard(String digits) {
        if (digits.length() < 15 || digits.length() == 18 && fitsIdCard(digits)) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(digits.length() - 1 - i), 10);
            int weighed = i % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

}
