package steward.bot.llm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import tools.jackson.databind.json.JsonMapper;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

/** Plays a language model behind OpenAI's protocol, well or badly. */
public class ModelStandIn implements AutoCloseable {

    public static final Duration TIMEOUT = Duration.ofMillis(800);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final int FOREVER_MS = 30_000;

    private volatile UnaryOperator<String> behaviour = UnaryOperator.identity();

    private final WireMockServer server = new WireMockServer(
            WireMockConfiguration.options().dynamicPort().extensions(new Behaving()));

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

    /** Says what this makes of the data it is asked with. */
    public void behaves(UnaryOperator<String> saying) {
        behaviour = saying;
        stub(aResponse().withTransformers(Behaving.NAME));
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

    /** Answers each request by what stands in it. */
    private final class Behaving implements ResponseDefinitionTransformerV2 {

        private static final String NAME = "behaving";

        @Override
        public ResponseDefinition transform(ServeEvent event) {
            var messages = JSON.readTree(event.getRequest().getBodyAsString()).path("messages");
            var data = messages.path(messages.size() - 1).path("content").asString();
            return new ResponseDefinitionBuilder().withStatus(200)
                .withHeader("Content-Type", "text/event-stream")
                .withBody(stream(behaviour.apply(data), true))
                .build();
        }

        @Override
        public String getName() {
            return NAME;
        }

        @Override
        public boolean applyGlobally() {
            return false;
        }

    }

    @Override
    public void close() {
        server.stop();
    }

}
