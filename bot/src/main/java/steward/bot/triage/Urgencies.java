package steward.bot.triage;

import java.util.List;
import java.util.regex.Pattern;

import steward.bot.ticket.Category;
import steward.bot.ticket.Intent;
import steward.bot.ticket.Urgency;

/** How soon an issue needs someone, by the facts told, not by the tone. */
final class Urgencies {

    private final List<RuleFile.Row> facts = RuleFile.read("urgency.tsv");

    /**
     * @param part the part of the message that tells the issue
     * @param message all of it; a person who depends on the repair may be named anywhere
     */
    Urgency of(Category category, String part, String message) {
        var usual = usual(category);
        if (category.intent() == Intent.REPAIR && (holds(category.label(), part) || holds("repair", message))) {
            return Urgency.P2;
        }
        var canWait = category.intent() == Intent.REPAIR || category.intent() == Intent.COMPLAINT;
        return usual == Urgency.P3 && canWait && holds("later", message) ? Urgency.P4 : usual;
    }

    private static Urgency usual(Category category) {
        return switch (category.intent()) {
            case EMERGENCY -> Urgency.P1;
            case REPAIR, HUMAN_REQUEST -> Urgency.P3;
            case COMPLAINT -> category == Category.COMPLAINT_SECURITY || category == Category.COMPLAINT_SAFETY_HAZARD
                    ? Urgency.P2 : Urgency.P3;
            case FOLLOW_UP -> category == Category.FOLLOW_UP_CANCEL_CLOSE ? Urgency.P4 : Urgency.P3;
            case ENQUIRY, SERVICE_REQUEST, PAYMENT, PRAISE_SMALLTALK, OUT_OF_SCOPE -> Urgency.P4;
        };
    }

    private boolean holds(String subject, String plain) {
        return facts.stream()
            .filter(row -> row.fields().getFirst().equals(subject))
            .map(RuleFile.Row::pattern)
            .map((Pattern pattern) -> pattern.matcher(plain))
            .anyMatch(java.util.regex.Matcher::find);
    }

}
