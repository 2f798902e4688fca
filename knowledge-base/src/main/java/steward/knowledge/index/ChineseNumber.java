package steward.knowledge.index;

/** Numbers in Chinese characters as digits. */
public final class ChineseNumber {

    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumber() {
    }

    /**
     * @param number characters for digits and powers of ten, perhaps with a point
     */
    public static String digits(String number) {
        var parts = number.replace('〇', '零').replace('两', '二').split("点");
        var whole = parts[0].matches("[" + DIGITS + "]+") ? eachDigit(parts[0]) : Long.toString(value(parts[0]));
        return parts.length < 2 ? whole : whole + "." + eachDigit(parts[1]);
    }

    /** 二零二六 is read digit by digit. */
    private static String eachDigit(String number) {
        var digits = new StringBuilder();
        number.chars().forEach(c -> digits.append(DIGITS.indexOf(c)));
        return digits.toString();
    }

    private static long value(String number) {
        long total = 0;
        long section = 0;
        long digit = 0;
        for (var c : number.toCharArray()) {
            switch (c) {
                case '十', '百', '千' -> {
                    section += Math.max(digit, 1) * (c == '十' ? 10 : c == '百' ? 100 : 1_000);
                    digit = 0;
                }
                case '万', '亿' -> {
                    total = (total + Math.max(section + digit, 1)) * (c == '万' ? 10_000 : 100_000_000);
                    section = 0;
                    digit = 0;
                }
                default -> digit = DIGITS.indexOf(c);
            }
        }
        return total + section + digit;
    }

}
