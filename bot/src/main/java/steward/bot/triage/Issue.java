package steward.bot.triage;

import steward.bot.ticket.*;

public record Issue(Intent intent, Category category, Urgency urgency, double confidence, String text) {
}
