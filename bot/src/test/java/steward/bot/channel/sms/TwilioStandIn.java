package steward.bot.channel.sms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import org.jspecify.annotations.Nullable;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

/**
 * Plays Twilio: takes messages down, lists them, fails as asked, and calls the hub's
 * webhooks with a signature.
 */
public final class TwilioStandIn implements AutoCloseable {

    public static final String ACCOUNT = "AC00000000000000000000000000000001";

    public static final String TOKEN = "00112233445566778899aabbccddeeff";

    /** The hub's own number. */
    public static final String NUMBER = "+15005550006";

    private static final String MESSAGES = "/2010-04-01/Accounts/" + ACCOUNT + "/Messages.json";

    private static final Map<String, Integer> REFUSED_NUMBERS = Map.of("+15005550001", 21211, "+15005550002", 21612,
            "+15005550003", 21408, "+15005550004", 21610, "+15005550009", 21614);

    private static final CountDownLatch RELEASED = new CountDownLatch(0);

    /** What becomes of a request to send a message. */
    public enum Outcome {

        CREATED(201, true), TOO_MANY_REQUESTS(429, false), ERROR_BEFORE_TAKING_IT(500, false),
        ERROR_AFTER_TAKING_IT(500, true), UNAVAILABLE(503, false), UNAVAILABLE_AFTER_TAKING_IT(503, true),
        DROPPED_BEFORE_TAKING_IT(0, false), DROPPED_AFTER_TAKING_IT(0, true), LATE_AFTER_TAKING_IT(201, true);

        private final int status;

        private final boolean taken;

        Outcome(int status, boolean taken) {
            this.status = status;
            this.taken = taken;
        }

    }

    private final Map<String, Deque<Outcome>> outcomes = new ConcurrentHashMap<>();

    private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();

    private final List<SentText> texts = new CopyOnWriteArrayList<>();

    private final List<String> creationRequests = new CopyOnWriteArrayList<>();

    private final HttpClient http = HttpClient.newHttpClient();

    private final WireMockServer server;

    private final Clock clock;

    private volatile boolean lookUpsFail;

    public TwilioStandIn() {
        this(Clock.systemUTC());
    }

    TwilioStandIn(Clock clock) {
        this.clock = clock;
        server = new WireMockServer(
                WireMockConfiguration.options().bindAddress("localhost").dynamicPort().extensions(new Ledger()));
        server.stubFor(any(urlPathEqualTo(MESSAGES)).atPriority(1)
            .withBasicAuth(ACCOUNT, TOKEN)
            .willReturn(aResponse().withTransformers("ledger")));
        server.stubFor(any(urlPathEqualTo(MESSAGES)).atPriority(2).willReturn(problem(401, 20003).toBuilder()));
        server.start();
    }

    /** The value of {@code steward.sms.api-base-url}. */
    public String url() {
        return "http://localhost:" + server.port();
    }

    /** The next requests to send to this number end so; later ones are taken. */
    public void next(String to, Outcome... next) {
        outcomes.computeIfAbsent(to, number -> new ConcurrentLinkedDeque<>()).addAll(Arrays.asList(next));
    }

    /**
     * Takes texts to this number down, but keeps the answer back until it is released.
     */
    void hold(String to) {
        held.put(to, new CountDownLatch(1));
    }

    void release(String to) {
        held.getOrDefault(to, RELEASED).countDown();
    }

    public void failLookUps(boolean fail) {
        lookUpsFail = fail;
    }

    /** The messages taken down for this number, oldest first. */
    public List<SentText> textsTo(String number) {
        return texts.stream().filter(text -> text.to().equals(number)).toList();
    }

    /** How many requests to send to this number came in, whatever became of them. */
    public int requestsTo(String number) {
        return (int) creationRequests.stream().filter(number::equals).count();
    }

    /** Takes a message down that the hub did not send just now. */
    public synchronized SentText take(Map<String, String> form) {
        var text = new SentText("SM%032x".formatted(texts.size() + 1), form.getOrDefault("From", NUMBER),
                form.getOrDefault("To", ""), form.getOrDefault("Body", ""), form.get("StatusCallback"),
                clock.instant());
        texts.add(text);
        return text;
    }

    /** The parameters of a message a resident sends to the hub's number. */
    public static Map<String, String> inbound(String sid, String from, String body) {
        var form = new LinkedHashMap<String, String>();
        form.put("ToCountry", "US");
        form.put("FromCity", "O'FALLON");
        form.put("SmsMessageSid", sid);
        form.put("SmsSid", sid);
        form.put("MessageSid", sid);
        form.put("NumMedia", "0");
        form.put("NumSegments", "1");
        form.put("SmsStatus", "received");
        form.put("FromZip", "");
        form.put("Body", body);
        form.put("From", from);
        form.put("To", NUMBER);
        form.put("AccountSid", ACCOUNT);
        form.put("ApiVersion", "2010-04-01");
        return form;
    }

    /** The parameters of a report on one of the hub's messages. */
    public static Map<String, String> report(String sid, String to, String status) {
        var form = new LinkedHashMap<>(Map.of("MessageSid", sid, "SmsSid", sid, "MessageStatus", status, "SmsStatus",
                status, "From", NUMBER, "To", to, "AccountSid", ACCOUNT, "ApiVersion", "2010-04-01"));
        if (status.equals("undelivered") || status.equals("failed")) {
            form.put("ErrorCode", "30007");
        }
        return form;
    }

    /** Calls a webhook as Twilio does. */
    public HttpResponse<String> call(String webhook, Map<String, String> form) {
        return post(webhook, form, signature(webhook, form));
    }

    HttpResponse<String> post(String webhook, Map<String, String> form, @Nullable String signature) {
        return postRaw(webhook, encoded(form), signature);
    }

    HttpResponse<String> postRaw(String webhook, String body, @Nullable String signature) {
        var request = HttpRequest.newBuilder(URI.create(webhook))
            .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
            .POST(HttpRequest.BodyPublishers.ofString(body));
        if (signature != null) {
            request.header("X-Twilio-Signature", signature);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ex);
        }
    }

    public static String signature(String url, Map<String, String> form) {
        var signed = new StringBuilder(url);
        new TreeMap<>(form).forEach((name, value) -> signed.append(name).append(value));
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(TOKEN.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        }
        catch (GeneralSecurityException ex) {
            throw new IllegalStateException(ex);
        }
    }

    @Override
    public void close() {
        server.stop();
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet()
            .stream()
            .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                    + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    }

    private static Map<String, String> decoded(String form) {
        return Arrays.stream(form.split("&"))
            .map(field -> field.split("=", 2))
            .collect(Collectors.toMap(field -> URLDecoder.decode(field[0], StandardCharsets.UTF_8),
                    field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    private static Problem problem(int status, int code) {
        return new Problem(status, code);
    }

    private record Problem(int status, int code) {

        ResponseDefinitionBuilder toBuilder() {
            return aResponse().withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(
                        """
                                {"code":%d,"message":"refused","more_info":"https://www.twilio.com/docs/errors/%d","status":%d}"""
                            .formatted(code, code, status));
        }

    }

    /** Answers requests and keeps what was taken. */
    private final class Ledger implements ResponseDefinitionTransformerV2 {

        @Override
        public String getName() {
            return "ledger";
        }

        @Override
        public boolean applyGlobally() {
            return false;
        }

        @Override
        public ResponseDefinition transform(ServeEvent event) {
            return (event.getRequest().getMethod().equals(RequestMethod.POST)
                    ? create(decoded(event.getRequest().getBodyAsString())) : list(event.getRequest()))
                .build();
        }

        private ResponseDefinitionBuilder create(Map<String, String> form) {
            var to = form.getOrDefault("To", "");
            creationRequests.add(to);
            if (REFUSED_NUMBERS.containsKey(to)) {
                return problem(400, REFUSED_NUMBERS.get(to)).toBuilder();
            }
            var planned = outcomes.getOrDefault(to, new ArrayDeque<>()).poll();
            var outcome = planned == null ? Outcome.CREATED : planned;
            var answer = outcome.taken ? created(take(form))
                    : problem(outcome.status, outcome.status + 20000).toBuilder();
            awaitRelease(to);
            return switch (outcome) {
                case CREATED -> answer;
                case LATE_AFTER_TAKING_IT -> answer.withFixedDelay(2_000);
                case DROPPED_BEFORE_TAKING_IT, DROPPED_AFTER_TAKING_IT ->
                    aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER);
                default -> problem(outcome.status, outcome.status + 20000).toBuilder();
            };
        }

        private void awaitRelease(String to) {
            try {
                held.getOrDefault(to, RELEASED).await();
            }
            catch (InterruptedException ex) {
                Thread.currentThread().interrupt();
            }
        }

        private ResponseDefinitionBuilder created(SentText text) {
            return aResponse().withStatus(201).withHeader("Content-Type", "application/json").withBody(text.json());
        }

        private ResponseDefinitionBuilder list(Request request) {
            if (lookUpsFail) {
                return problem(503, 20503).toBuilder();
            }
            var to = request.queryParameter("To").firstValue();
            var newestFirst = textsTo(to).reversed().stream().map(SentText::json).collect(Collectors.joining(","));
            return aResponse().withHeader("Content-Type", "application/json").withBody("""
                    {"first_page_uri":"%s","end":0,"start":0,"page":0,"page_size":50,"previous_page_uri":null,\
                    "next_page_uri":null,"uri":"%s","messages":[%s]}""".formatted(MESSAGES, MESSAGES, newestFirst));
        }

    }

}
