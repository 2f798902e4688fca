package steward.bot.triage;

import java.util.List;
import java.util.regex.Pattern;

import steward.bot.ticket.Category;
import steward.bot.ticket.Urgency;

/** How soon an issue needs someone, from its facts; tone and capitals do not count. */
final class Urgencies {

    private static final Pattern NOT_URGENT = Pattern.compile("不急|不着急|不赶|有空(再|时)|方便(再|的)?时|什么时候方便|慢慢来|"
            + "\\b(no rush|not urgent|no hurry|whenever|when(ever)? you (can|have time)|at your convenience)\\b");

    private final List<Pattern> severe = RuleFile.read("severe.tsv").stream().map(RuleFile.Row::pattern).toList();

    /**
     * @param plain the part of the message the issue was read from, as {@link Plain}
     */
    Urgency of(Category category, String plain) {
        return switch (category.intent()) {
            case EMERGENCY -> Urgency.P1;
            case REPAIR -> severe.stream().anyMatch(sign -> sign.matcher(plain).find()) ? Urgency.P2 : ordinary(plain);
            case COMPLAINT -> category == Category.COMPLAINT_SECURITY || category == Category.COMPLAINT_SAFETY_HAZARD
                    ? Urgency.P2 : ordinary(plain);
            case FOLLOW_UP -> category == Category.FOLLOW_UP_CANCEL_CLOSE ? Urgency.P4 : Urgency.P3;
            case HUMAN_REQUEST -> Urgency.P3;
            case ENQUIRY, SERVICE_REQUEST, PAYMENT, PRAISE_SMALLTALK, OUT_OF_SCOPE -> Urgency.P4;
        };
    }

    private static Urgency ordinary(String plain) {
        return NOT_URGENT.matcher(plain).find() ? Urgency.P4 : Urgency.P3;
    }

}
