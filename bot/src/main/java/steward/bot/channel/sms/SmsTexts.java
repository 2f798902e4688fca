package steward.bot.channel.sms;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import steward.bot.conversation.Message;
import steward.bot.conversation.MessageKind;
import steward.bot.conversation.SafetyCard;
import steward.bot.site.Sites;
import steward.bot.sla.Clauses;
import steward.bot.sla.SlaClock;
import steward.bot.sla.SlaClocks;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.TicketKind;
import steward.bot.ticket.TicketStatus;
import steward.bot.ticket.Tickets;
import steward.knowledge.source.Language;

/**
 * Says a message in the few words of a text message. Of a ticket it tells number, status
 * and the next promise: anyone may read over a shoulder.
 */
@Component
class SmsTexts {

    /** Twilio takes no longer text. */
    static final int LONGEST = 1600;

    /** Longer texts arrive less surely. */
    private static final int COMFORTABLE = 320;

    private static final Pattern CITATION_MARK = Pattern.compile("\\s*\\[\\d+]");

    private static final Pattern SENTENCE = Pattern.compile("[^。！？!?\\n]*?(?:[。！？\\n]|[.!?](?=\\s|$)|$)");

    private final Tickets tickets;

    private final SlaClocks clocks;

    private final Clauses clauses;

    private final Sites sites;

    private final WebhookAddresses addresses;

    private final SmsWording wording;

    SmsTexts(Tickets tickets, SlaClocks clocks, Clauses clauses, Sites sites, WebhookAddresses addresses,
            SmsWording wording) {
        this.tickets = tickets;
        this.clocks = clocks;
        this.clauses = clauses;
        this.sites = sites;
        this.addresses = addresses;
        this.wording = wording;
    }

    String of(Message message, String phone) {
        var text = said(message, phone);
        return capped(message.language() == Language.EN ? SmsSegments.inOneAlphabet(text) : text, message.language());
    }

    private String said(Message message, String phone) {
        var ticket = message.kind() == MessageKind.TICKET ? tickets.findOrNull(message.ticketNumber()) : null;
        // Of a merged ticket the message itself tells where it went.
        if (ticket != null && ticket.status() != TicketStatus.MERGED) {
            return of(ticket, message, phone);
        }
        if (message.card() != null) {
            return of(message.card());
        }
        return message.kind() == MessageKind.ANSWER ? answer(message) : message.text();
    }

    private String of(Ticket ticket, Message message, String phone) {
        var language = message.language();
        var parts = new ArrayList<String>();
        parts.add(wording.text(language, "sms.ticket." + stage(ticket), ticket.number()));
        promise(ticket, message).ifPresent(parts::add);
        if (!phone.startsWith("+86")) { // carriers there drop texts with an address
            addresses.chat(ticket.siteId()).map(url -> wording.text(language, "sms.link", url)).ifPresent(parts::add);
        }
        return String.join("\n", parts);
    }

    private static String stage(Ticket ticket) {
        return ticket.kind() == TicketKind.EMERGENCY && ticket.status() == TicketStatus.RECEIVED ? "emergency"
                : ticket.status().name().toLowerCase(Locale.ROOT);
    }

    /**
     * The promise that falls due next, with its clause; nobody is told a minute of
     * arrival in an emergency.
     */
    private Optional<String> promise(Ticket ticket, Message message) {
        if (ticket.kind() == TicketKind.EMERGENCY) {
            return Optional.empty();
        }
        return clocks.of(ticket.number())
            .stream()
            .filter(clock -> clock.isRunning() && clock.dueAt().isAfter(message.at()))
            .min(Comparator.comparing(SlaClock::dueAt))
            .map(clock -> {
                var clause = clauses.of(clock, message.language());
                return wording.text(message.language(), "sms.promise." + clock.name().label(),
                        localTime(clock, ticket, message.language()), clause.document(), clause.section());
            });
    }

    private String localTime(SlaClock clock, Ticket ticket, Language language) {
        var zone = sites.find(ticket.siteId()).orElseThrow().zone();
        var format = DateTimeFormatter.ofPattern(wording.text(language, "sms.time"), language.locale());
        return format.format(clock.dueAt().atZone(zone));
    }

    private static String of(SafetyCard card) {
        var steps = new StringBuilder();
        for (var i = 0; i < card.lines().size(); i++) {
            steps.append(i + 1).append(". ").append(card.lines().get(i)).append('\n');
        }
        card.calls().forEach(call -> steps.append(of(call)).append('\n'));
        return steps.append(card.question()).toString().strip();
    }

    private static String of(SafetyCard.Call call) {
        return call.label().contains(call.number()) ? call.label() : call.label() + " " + call.number();
    }

    /**
     * The answer with its clauses; of a long one the sentences that fit, at least the
     * first.
     */
    private String answer(Message message) {
        var text = CITATION_MARK.matcher(message.text()).replaceAll("").strip();
        var clauses = message.citations()
            .stream()
            .map(citation -> wording.text(message.language(), "sms.clause", citation.document(), citation.section()))
            .distinct()
            .collect(Collectors.joining("\n"));
        var room = COMFORTABLE - clauses.length() - 1;
        var shown = text.length() <= room ? text : firstSentences(text, room) + more(message.language());
        return clauses.isEmpty() ? shown : shown + "\n" + clauses;
    }

    private static String firstSentences(String text, int room) {
        var end = 0;
        var sentences = SENTENCE.matcher(text);
        while (sentences.find() && (end == 0 || sentences.end() <= room)) {
            end = sentences.end();
        }
        return text.substring(0, end).strip();
    }

    private static String capped(String text, Language language) {
        if (text.length() <= LONGEST) {
            return text;
        }
        var end = LONGEST - more(language).length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + more(language);
    }

    private static String more(Language language) {
        return language.isChinese() ? "……" : "...";
    }

}
