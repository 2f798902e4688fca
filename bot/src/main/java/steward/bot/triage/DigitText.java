package steward.bot.triage;

/** Chinese numerals as Arabic digits: {@code 十二} is 12, {@code 一九零五} is 1905. */
final class DigitText {

    private static final String DIGITS = "零一二三四五六七八九";

    private DigitText() {
    }

    static String of(String text) {
        var plain = text.replace('〇', '零').replace('两', '二');
        if (plain.chars().allMatch(c -> c < 128)) {
            return plain;
        }
        return plain.contains("十") || plain.contains("百") ? Integer.toString(value(plain)) : digits(plain);
    }

    private static String digits(String text) {
        var out = new StringBuilder();
        for (var c : text.toCharArray()) {
            var digit = DIGITS.indexOf(c);
            out.append(digit < 0 ? String.valueOf(c) : Integer.toString(digit));
        }
        return out.toString();
    }

    private static int value(String text) {
        var total = 0;
        var pending = 0;
        for (var c : text.toCharArray()) {
            var digit = Character.isDigit(c) ? c - '0' : DIGITS.indexOf(c);
            if (digit >= 0) {
                pending = Character.isDigit(c) ? pending * 10 + digit : digit;
            }
            else {
                total += Math.max(pending, 1) * (c == '百' ? 100 : 10);
                pending = 0;
            }
        }
        return total + pending;
    }

}
