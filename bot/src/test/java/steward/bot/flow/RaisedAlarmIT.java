package steward.bot.flow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steward.bot.conversation.Conversations;
import steward.bot.conversation.Message;
import steward.bot.conversation.MessageKind;
import steward.bot.llm.ModelStandIn;
import steward.bot.ticket.Tickets;
import steward.bot.ticket.TicketKind;
import steward.bot.triage.Triage;
import steward.knowledge.source.Language;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** A danger that only a language model saw. */
class RaisedAlarmIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private static Path data;

    @Test
    void isDealtWithAsOneTheGateSees() throws IOException {
        try (var model = new ModelStandIn(); var flow = new BotFlow(data, model.settings())) {
            model.behaves(RaisedAlarmIT::alarm);
            var triage = flow.get(Triage.class);
            var text = messages().filter(each -> triage.emergency(each).isEmpty() && triage.triage(each).escalate())
                .findFirst()
                .orElseThrow();
            var conversation = flow.open("demo", Language.ZH_HANS);

            flow.ask(conversation, Language.ZH_HANS, text);

            assertThat(flow.get(Conversations.class).messagesAfter(conversation, 0, 10)).extracting(Message::kind)
                .contains(MessageKind.SAFETY);
            assertThat(flow.get(Tickets.class).ofConversation(conversation)).singleElement()
                .satisfies(ticket -> assertThat(ticket.kind()).isEqualTo(TicketKind.EMERGENCY));
        }
    }

    private static String alarm(String data) {
        var words = JSON.readTree(data).path("message").asString();
        return JSON.writeValueAsString(
                Map.of("issues", List.of(Map.of("words", words, "category", "emergency.gas_leak", "urgency", "P1"))));
    }

    private static Stream<String> messages() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/triage/development.jsonl"))
            .stream()
            .map(line -> JSON.readTree(line).path("text").asString());
    }

}
