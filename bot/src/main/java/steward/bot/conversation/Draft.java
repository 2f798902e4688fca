package steward.bot.conversation;

import java.util.List;

import org.jspecify.annotations.Nullable;
import steward.knowledge.source.Language;

/** A message about to be stored: everything but its id, place and time. */
public record Draft(Sender from, MessageKind kind, String text, Language language, @Nullable String clientId,
        @Nullable String staffId, List<Citation> citations, @Nullable SafetyCard card, @Nullable String ticketNumber) {

    public static Draft fromResident(String text, Language language, String clientId) {
        return new Draft(Sender.RESIDENT, MessageKind.TEXT, text, language, clientId, null, List.of(), null, null);
    }

    public static Draft fromStaff(String staffId, String text, Language language, @Nullable String clientId) {
        return new Draft(Sender.STAFF, MessageKind.TEXT, text, language, clientId, staffId, List.of(), null, null);
    }

    public static Draft fromBot(MessageKind kind, String text, Language language) {
        return new Draft(Sender.BOT, kind, text, language, null, null, List.of(), null, null);
    }

    public Draft withCitations(List<Citation> cited) {
        return new Draft(from, kind, text, language, clientId, staffId, cited, card, ticketNumber);
    }

    public Draft withCard(SafetyCard safetyCard) {
        return new Draft(from, kind, text, language, clientId, staffId, citations, safetyCard, ticketNumber);
    }

    public Draft aboutTicket(String number) {
        return new Draft(from, kind, text, language, clientId, staffId, citations, card, number);
    }

}
