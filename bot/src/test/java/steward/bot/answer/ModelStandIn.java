package steward.bot.answer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import steward.bot.answer.DraftSentence.Quote;
import tools.jackson.databind.json.JsonMapper;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

/** Plays a language model behind OpenAI's protocol, well or badly. */
public final class ModelStandIn implements AutoCloseable {

    static final Duration TIMEOUT = Duration.ofMillis(800);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final int FOREVER_MS = 30_000;

    private final WireMockServer server = new WireMockServer(WireMockConfiguration.options().dynamicPort());

    public ModelStandIn() {
        server.start();
    }

    /** The settings with which a hub asks this model. */
    public List<String> settings() {
        return List.of("--steward.llm.base-url=" + url(), "--steward.llm.model=stand-in",
                "--steward.llm.api-key=sk-test");
    }

    DraftAssistant assistant() {
        var settings = new LlmProperties(url(), "sk-test", "stand-in", TIMEOUT);
        return new OpenAiDraftAssistant(settings.endpoint().orElseThrow());
    }

    /** Drafts these sentences, token by token. */
    void drafts(DraftSentence... sentences) {
        says(JSON.writeValueAsString(Map.of("sentences", List.of(sentences))));
    }

    /** Drafts one sentence, which is a quote. */
    public void repeats(int passage, String quote) {
        drafts(sentence(quote, passage, quote));
    }

    void says(String content) {
        answersRaw(stream(content, true));
    }

    /** Says this and hangs up. */
    void breaksOffAfter(String content) {
        answersRaw(stream(content, false));
    }

    void staysSilent() {
        stub(aResponse().withFixedDelay(FOREVER_MS));
    }

    public void fails(int status) {
        stub(aResponse().withStatus(status).withBody("{\"error\":{\"message\":\"try later\"}}"));
    }

    void answersRaw(String body) {
        stub(aResponse().withHeader("Content-Type", "text/event-stream").withBody(body));
    }

    /** Never comes to an end: a little now and then. */
    void dribbles(String body) {
        stub(aResponse().withHeader("Content-Type", "text/event-stream")
            .withBody(body)
            .withChunkedDribbleDelay(200, FOREVER_MS));
    }

    static DraftSentence sentence(String text, int passage, String quote) {
        return new DraftSentence(text, List.of(new Quote(passage, quote)));
    }

    int requests() {
        return server.getAllServeEvents().size();
    }

    String lastRequest() {
        return server.getAllServeEvents().getFirst().getRequest().getBodyAsString();
    }

    static String stream(String content, boolean finished) {
        var events = new ArrayList<String>();
        for (var from = 0; from < content.length(); from += 7) {
            events.add(chunk(Map.of("content", content.substring(from, Math.min(content.length(), from + 7)))));
        }
        if (finished) {
            events.add("[DONE]");
        }
        return String.join("", events.stream().map(event -> "data: " + event + "\n\n").toList());
    }

    private static String chunk(Map<String, Object> delta) {
        return JSON.writeValueAsString(Map.of("id", "1", "object", "chat.completion.chunk", "choices",
                List.of(Map.of("index", 0, "delta", delta))));
    }

    private String url() {
        return server.baseUrl() + "/v1";
    }

    private void stub(ResponseDefinitionBuilder response) {
        server.resetAll();
        server.stubFor(any(anyUrl()).willReturn(response));
    }

    @Override
    public void close() {
        server.stop();
    }

}
