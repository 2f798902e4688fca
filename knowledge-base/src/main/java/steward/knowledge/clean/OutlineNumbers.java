package steward.knowledge.clean;

import java.util.Arrays;
import java.util.List;

/**
 * Follows the numbers of an outline, to tell a heading's 2.1 from an amount's: a heading
 * comes next in the sequence.
 */
final class OutlineNumbers {

    private List<Integer> last = List.of();

    private int chapter;

    private boolean chaptersSeen;

    private boolean chapterJustBegan;

    boolean acceptsChapter(int value) {
        return value == chapter + 1 || value == 1;
    }

    void chapter(int value) {
        chapter = value;
        chaptersSeen = true;
        chapterJustBegan = true;
    }

    /** A part such as 二、 is a chapter where the document has no other chapters. */
    void part(int value) {
        chapter = chaptersSeen ? chapter : value;
        chapterJustBegan = true;
    }

    boolean accepts(String number) {
        var parts = parts(number);
        boolean first = parts.getLast() == 1 && (parts.getFirst() == 1 || parts.getFirst() == chapter);
        if ((chapterJustBegan || last.isEmpty()) && first) {
            return true;
        }
        return !last.isEmpty() && (isNext(parts) || parts.equals(List.of(last.getFirst() + 1, 1)));
    }

    void number(String number) {
        last = parts(number);
        chapterJustBegan = false;
    }

    private boolean isNext(List<Integer> parts) {
        if (parts.size() > last.size()) {
            return parts.size() == last.size() + 1 && parts.subList(0, last.size()).equals(last)
                    && parts.getLast() == 1;
        }
        int end = parts.size() - 1;
        return parts.subList(0, end).equals(last.subList(0, end)) && parts.get(end) == last.get(end) + 1;
    }

    private static List<Integer> parts(String number) {
        return Arrays.stream(number.split("\\.")).map(Integer::valueOf).toList();
    }

    /** The value of 3, 三 or III; 0 when it is none of them. */
    static int value(String numeral) {
        if (numeral.chars().allMatch(Character::isDigit)) {
            return Integer.parseInt(numeral);
        }
        int chinese = "零一二三四五六七八九".indexOf(numeral.charAt(numeral.length() - 1));
        if (numeral.contains("十")) {
            int tens = Math.max("零一二三四五六七八九".indexOf(numeral.charAt(0)), 1);
            return tens * 10 + Math.max(chinese, 0);
        }
        return chinese > 0 ? chinese : 1
                + List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII").indexOf(numeral);
    }

}
