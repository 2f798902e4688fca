package steward.bot.flow;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import steward.bot.conversation.Conversations;
import steward.bot.conversation.Draft;
import steward.bot.conversation.MessageKind;
import steward.bot.incident.Incident;
import steward.bot.incident.IncidentReport;
import steward.knowledge.source.Language;
import steward.knowledge.source.Script;

/** Says how an incident goes on, to everyone who reported it. */
@Component
public class IncidentUpdates {

    private final Conversations conversations;

    private final Outbox outbox;

    private final Wording wording;

    IncidentUpdates(Conversations conversations, Outbox outbox, Wording wording) {
        this.conversations = conversations;
        this.outbox = outbox;
        this.wording = wording;
    }

    /**
     * Sends one message into each conversation that reported the incident.
     * @param texts at least one; who speaks a language without a text gets the one
     * nearest to it
     * @return how many conversations were told
     */
    @Transactional
    public int tell(Incident incident, Map<Language, String> texts) {
        var told = new LinkedHashMap<String, IncidentReport>();
        incident.reports()
            .stream()
            .filter(report -> report.ticket().conversationId() != null)
            .sorted(Comparator.comparing(report -> Objects.requireNonNull(report.ticket().conversationId())))
            .forEach(report -> told.putIfAbsent(Objects.requireNonNull(report.ticket().conversationId()), report));
        told.forEach((conversationId, report) -> tell(conversationId, report.ticket().number(), texts));
        return told.size();
    }

    private void tell(String conversationId, String ticketNumber, Map<Language, String> texts) {
        var conversation = conversations.find(conversationId).orElseThrow();
        var language = conversation.language();
        var text = wording.text(language, "incident.update", ticketNumber, text(texts, language));
        outbox.send(conversation, Draft.fromBot(MessageKind.TICKET, text, language).aboutTicket(ticketNumber));
    }

    private static String text(Map<Language, String> texts, Language language) {
        var exact = texts.get(language);
        if (exact != null) {
            return exact;
        }
        var simplified = texts.get(Language.ZH_HANS);
        var traditional = texts.get(Language.ZH_HANT);
        if (language == Language.ZH_HANT && simplified != null) {
            return Script.traditional(simplified);
        }
        return language == Language.ZH_HANS && traditional != null ? Script.simplified(traditional)
                : texts.values().iterator().next();
    }

}
