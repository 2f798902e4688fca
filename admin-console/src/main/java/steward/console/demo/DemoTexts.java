package steward.console.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import steward.bot.conversation.Citation;
import steward.bot.conversation.ConversationState;
import steward.bot.conversation.MessageKind;
import steward.bot.conversation.Sender;
import steward.bot.site.StaffRole;
import steward.bot.ticket.Urgency;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who lives and works on the demo estate and what they say: the files in {@code demo/}.
 */
@Component
class DemoTexts {

    private final JsonMapper json;

    DemoTexts(JsonMapper json) {
        this.json = json;
    }

    Estate estate() {
        return read("estate.json", new TypeReference<>() {
        });
    }

    List<Report> reports() {
        return read("tickets.json", new TypeReference<>() {
        });
    }

    List<Pending> backlog() {
        return read("backlog.json", new TypeReference<>() {
        });
    }

    List<Talk> conversations() {
        return read("conversations.json", new TypeReference<>() {
        });
    }

    record Estate(List<Building> buildings, List<Employee> staff, List<String> residents) {
    }

    record Building(String name, int homes) {
    }

    /**
     * @param skills categories, or intents for all their categories
     */
    record Employee(String id, String name, Set<StaffRole> roles, int dutyRank, List<String> skills) {
    }

    /**
     * What residents report in one category.
     *
     * @param share how many of its kind there are among all tickets
     * @param outcomes pairs of what was done and what the cause was
     */
    record Report(String category, int share, Place place, Map<Urgency, List<String>> reports,
            List<List<String>> outcomes) {
    }

    enum Place {

        HOME, BUILDING, SITE, NONE

    }

    /** A ticket that stands somewhere in its life at the moment of the start. */
    record Pending(String category, Urgency urgency, String text, long receivedMinutesAgo, @Nullable Long acceptAfter,
            @Nullable Long arriveAfter, @Nullable Long resolveAfter) {
    }

    record Talk(long startedMinutesAgo, String language, ConversationState state, @Nullable String holder,
            @Nullable TalkTicket ticket, List<Turn> turns) {
    }

    /** The ticket of a conversation; its steps in minutes after its first message. */
    record TalkTicket(String category, Urgency urgency, @Nullable Long acceptAfter, @Nullable Long arriveAfter,
            @Nullable Long resolveAfter, @Nullable Long reportBackAfter, @Nullable Long closeAfter,
            @Nullable String result, @Nullable String cause) {
    }

    record Turn(Sender from, @Nullable MessageKind kind, @Nullable String staff, long after, String text,
            @Nullable Quoted citation) {
    }

    record Quoted(String document, String section, String quote) {

        Citation numberOne() {
            return new Citation(1, document, section, quote);
        }

    }

    private <T> T read(String file, TypeReference<T> type) {
        try (var in = new ClassPathResource("demo/" + file).getInputStream()) {
            return json.readValue(in, type);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
