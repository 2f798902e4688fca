package steward.bot.llm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import tools.jackson.databind.json.JsonMapper;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

/** Plays a language model behind OpenAI's protocol, well or badly. */
public class ModelStandIn implements AutoCloseable {

    public static final Duration TIMEOUT = Duration.ofMillis(800);

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

    /** The same as settings. */
    public LlmProperties.Endpoint endpoint() {
        return new LlmProperties(url(), "sk-test", "stand-in", TIMEOUT).endpoint().orElseThrow();
    }

    public void says(String content) {
        answersRaw(stream(content, true));
    }

    /** Says this and hangs up. */
    public void breaksOffAfter(String content) {
        answersRaw(stream(content, false));
    }

    public void staysSilent() {
        stub(aResponse().withFixedDelay(FOREVER_MS));
    }

    public void fails(int status) {
        stub(aResponse().withStatus(status).withBody("{\"error\":{\"message\":\"try later\"}}"));
    }

    public void answersRaw(String body) {
        stub(aResponse().withHeader("Content-Type", "text/event-stream").withBody(body));
    }

    /** Never comes to an end: a little now and then. */
    public void dribbles(String body) {
        stub(aResponse().withHeader("Content-Type", "text/event-stream")
            .withBody(body)
            .withChunkedDribbleDelay(200, FOREVER_MS));
    }

    public int requests() {
        return server.getAllServeEvents().size();
    }

    public String lastRequest() {
        return server.getAllServeEvents().getFirst().getRequest().getBodyAsString();
    }

    public static String stream(String content, boolean finished) {
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
