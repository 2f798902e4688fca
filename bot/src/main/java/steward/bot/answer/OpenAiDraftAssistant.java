package steward.bot.answer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import org.springframework.core.io.ClassPathResource;
import steward.bot.answer.StreamedPart.Broken;
import steward.bot.answer.StreamedPart.End;
import steward.bot.answer.StreamedPart.Text;
import steward.bot.answer.LlmProperties.Endpoint;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a model behind OpenAI's protocol, for no longer than the timeout, and not at all
 * for a while after it failed too often.
 */
final class OpenAiDraftAssistant implements DraftAssistant {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final int MOST_TOKENS = 800;

    /** What a finished stream may take to say so; then its connection is not reused. */
    private static final Duration GOODBYE = Duration.ofMillis(50);

    private final CircuitBreaker breaker = CircuitBreaker.of("llm",
            CircuitBreakerConfig.custom()
                .slidingWindowSize(10)
                .minimumNumberOfCalls(5)
                .failureRateThreshold(50)
                .waitDurationInOpenState(Duration.ofSeconds(30))
                .permittedNumberOfCallsInHalfOpenState(1)
                .build());

    private final SystemMessage instructions = SystemMessage.from(prompt());

    private final StreamingChatModel model;

    private final Duration timeout;

    OpenAiDraftAssistant(Endpoint endpoint) {
        this.timeout = endpoint.timeout();
        this.model = OpenAiStreamingChatModel.builder()
            .httpClientBuilder(new OneDraftHttpClientBuilder(timeout))
            .baseUrl(endpoint.baseUrl())
            .apiKey(endpoint.apiKey())
            .modelName(endpoint.model())
            .timeout(timeout)
            .temperature(0.0)
            .maxTokens(MOST_TOKENS)
            .responseFormat(ResponseFormat.JSON)
            .build();
    }

    @Override
    public void draft(DraftTask task, Consumer<DraftSentence> each) {
        try {
            breaker.executeRunnable(() -> ask(task, each));
        }
        catch (CallNotPermittedException ex) {
            throw new NoDraft("the model has failed too often");
        }
    }

    private void ask(DraftTask task, Consumer<DraftSentence> each) {
        var deadline = System.nanoTime() + timeout.toNanos();
        var parts = new LinkedBlockingQueue<StreamedPart>();
        var call = Thread.ofVirtual().name("draft").start(() -> stream(task, parts));
        try {
            var reader = new DraftReader();
            while (!reader.isComplete()) {
                reader.read(next(parts, deadline)).forEach(each);
            }
            call.join(GOODBYE);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new NoDraft("interrupted", ex);
        }
        finally {
            call.interrupt();
        }
    }

    private void stream(DraftTask task, BlockingQueue<StreamedPart> parts) {
        try {
            var data = UserMessage.from(JSON.writeValueAsString(task.data()));
            model.chat(ChatRequest.builder().messages(instructions, data).build(), new StreamedPart.Handler(parts));
        }
        catch (RuntimeException ex) {
            parts.add(new Broken(ex));
        }
    }

    private static String next(BlockingQueue<StreamedPart> parts, long deadline) throws InterruptedException {
        return switch (parts.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            case Text(var text) -> text;
            case End() -> throw new NoDraft("the draft is not complete");
            case Broken(var cause) -> throw new NoDraft("the model cannot be asked", cause);
            case null -> throw new NoDraft("the draft is late");
        };
    }

    private static String prompt() {
        try {
            return new ClassPathResource("prompts/answer.txt").getContentAsString(StandardCharsets.UTF_8);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
