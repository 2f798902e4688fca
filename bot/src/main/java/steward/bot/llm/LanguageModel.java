package steward.bot.llm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

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
import steward.bot.llm.LlmProperties.Endpoint;
import steward.bot.llm.StreamedPart.Broken;
import steward.bot.llm.StreamedPart.End;
import steward.bot.llm.StreamedPart.Text;
import tools.jackson.databind.json.JsonMapper;

/**
 * A model behind OpenAI's protocol with one task. It is asked for no longer than the
 * timeout, and not at all for a while after it failed too often.
 */
public final class LanguageModel {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final int MOST_TOKENS = 800;

    /** What a finished stream may take to say so; then its connection is not reused. */
    private static final Duration GOODBYE = Duration.ofMillis(50);

    private final CircuitBreaker breaker;

    private final SystemMessage instructions;

    private final StreamingChatModel model;

    private final Duration timeout;

    /**
     * @param task names the instructions in {@code prompts/}
     */
    public LanguageModel(Endpoint endpoint, String task) {
        this.timeout = endpoint.timeout();
        this.breaker = CircuitBreaker.of("llm-" + task,
                CircuitBreakerConfig.custom()
                    .slidingWindowSize(10)
                    .minimumNumberOfCalls(5)
                    .failureRateThreshold(50)
                    .waitDurationInOpenState(Duration.ofSeconds(30))
                    .permittedNumberOfCallsInHalfOpenState(1)
                    .build());
        this.instructions = SystemMessage.from(prompt(task));
        this.model = OpenAiStreamingChatModel.builder()
            .httpClientBuilder(new OneReplyHttpClientBuilder(timeout))
            .baseUrl(endpoint.baseUrl())
            .apiKey(endpoint.apiKey())
            .modelName(endpoint.model())
            .timeout(timeout)
            .temperature(0.0)
            .maxTokens(MOST_TOKENS)
            .strictJsonSchema(true)
            .build();
    }

    /**
     * Hands over what the model says as it comes, on the calling thread, until it is
     * enough.
     * @param data everything that others wrote; goes out as JSON
     * @param isEnough reads the next piece; what it throws counts as the model's failure
     * @throws NoReply when it is not enough in time
     */
    public void ask(Object data, ResponseFormat format, Predicate<String> isEnough) {
        var request = ChatRequest.builder()
            .messages(instructions, UserMessage.from(JSON.writeValueAsString(data)))
            .responseFormat(format)
            .build();
        try {
            breaker.executeRunnable(() -> ask(request, isEnough));
        }
        catch (CallNotPermittedException ex) {
            throw new NoReply("the model has failed too often");
        }
    }

    private void ask(ChatRequest request, Predicate<String> isEnough) {
        var deadline = System.nanoTime() + timeout.toNanos();
        var parts = new LinkedBlockingQueue<StreamedPart>();
        var call = Thread.ofVirtual().name("language-model").start(() -> stream(request, parts));
        try {
            while (!isEnough.test(next(parts, deadline))) {
                // the reader keeps what it needs
            }
            call.join(GOODBYE);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new NoReply("interrupted", ex);
        }
        finally {
            call.interrupt();
        }
    }

    private void stream(ChatRequest request, BlockingQueue<StreamedPart> parts) {
        try {
            model.chat(request, new StreamedPart.Handler(parts));
        }
        catch (RuntimeException ex) {
            parts.add(new Broken(ex));
        }
    }

    private static String next(BlockingQueue<StreamedPart> parts, long deadline) throws InterruptedException {
        return switch (parts.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            case Text(var text) -> text;
            case End() -> throw new NoReply("the reply is not complete");
            case Broken(var cause) -> throw new NoReply("the model cannot be asked", cause);
            case null -> throw new NoReply("the reply is late");
        };
    }

    private static String prompt(String task) {
        try {
            return new ClassPathResource("prompts/" + task + ".txt").getContentAsString(StandardCharsets.UTF_8);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
