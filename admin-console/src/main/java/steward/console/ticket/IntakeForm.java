package steward.console.ticket;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import steward.bot.site.Location;
import steward.bot.ticket.Category;
import steward.bot.ticket.NewTicket;
import steward.bot.ticket.TicketKind;
import steward.bot.ticket.Urgency;

/**
 * The body with which a ticket is opened.
 *
 * @param kind left out, it follows from the category
 * @param urgency left out, it is P3, and P1 for an emergency
 * @param channel how it reached us; left out, it is {@code api}
 */
record IntakeForm(@Nullable String kind, @Nullable String category, @Nullable String urgency, @Nullable String summary,
        @Nullable Location location, @Nullable String channel) {

    private static final Set<String> CHANNELS = Set.of("api", "phone", "counter", "device");

    NewTicket toTicket(String siteId, Instant at) {
        var label = BadField.text("category", category, 60);
        var known = Category.of(label).orElseThrow(() -> new BadField("category", "is not a known category"));
        var wantedKind = Labels.read("kind", kind, TicketKind.class);
        var ticketKind = wantedKind == null ? kindOf(known) : wantedKind;
        var wantedUrgency = Labels.read("urgency", urgency, Urgency.class);
        var ticketUrgency = ticketKind == TicketKind.EMERGENCY ? Urgency.P1
                : wantedUrgency == null ? Urgency.P3 : wantedUrgency;
        return new NewTicket(siteId, null, null, checkedChannel(), ticketKind, known, ticketUrgency,
                BadField.text("summary", summary, TicketForms.LONGEST), checkedPlace(), at);
    }

    private String checkedChannel() {
        if (channel == null) {
            return "api";
        }
        if (!CHANNELS.contains(channel)) {
            throw new BadField("channel", "must be one of api, phone, counter, device");
        }
        return channel;
    }

    private @Nullable Location checkedPlace() {
        if (location != null) {
            checkPart("location.building", location.building());
            checkPart("location.unit", location.unit());
            checkPart("location.room", location.room());
        }
        return location;
    }

    private static void checkPart(String field, @Nullable String part) {
        if (part != null) {
            BadField.text(field, part, 20);
        }
    }

    static TicketKind kindOf(Category category) {
        return switch (category.intent()) {
            case EMERGENCY -> TicketKind.EMERGENCY;
            case REPAIR -> TicketKind.REPAIR;
            case COMPLAINT -> TicketKind.COMPLAINT;
            case SERVICE_REQUEST -> TicketKind.REQUEST;
            case PRAISE_SMALLTALK -> TicketKind.FEEDBACK;
            case ENQUIRY, PAYMENT, FOLLOW_UP, HUMAN_REQUEST, OUT_OF_SCOPE -> TicketKind.ENQUIRY;
        };
    }

}
