package steward.bot.followup;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import steward.bot.triage.Plain;

/** Ticket numbers in what residents write: {@code BX-1042}, {@code bx 1042}. */
final class TicketNumbers {

    private static final Pattern NUMBER = Pattern
        .compile("(?<![a-z0-9])(jj|bx|ts|fw|zx|jy)\\s?[-_#]?\\s?(\\d{3,9})(?!\\d)");

    private static final Pattern DIGITS = Pattern.compile("(?<![\\d.:-])\\d{4,9}(?![\\d.:])");

    private TicketNumbers() {
    }

    static List<String> in(String text) {
        return NUMBER.matcher(Plain.of(text))
            .results()
            .map(found -> found.group(1).toUpperCase(Locale.ROOT) + "-" + found.group(2))
            .distinct()
            .toList();
    }

    /** Numbers that stand alone, without the letters of a ticket. */
    static List<String> bareDigits(String text) {
        return DIGITS.matcher(NUMBER.matcher(Plain.of(text)).replaceAll(" "))
            .results()
            .map(found -> found.group())
            .distinct()
            .toList();
    }

    static String digits(String number) {
        return number.substring(number.indexOf('-') + 1);
    }

}
