package steward.console.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/**
 * One hub with the knowledge API for all tests that speak to it as a partner's program.
 */
@SpringBootTest(classes = KnowledgeHub.class, webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = { "steward.api-token=partner-token", "steward.admin.password=first password",
                "spring.webflux.problemdetails.enabled=true" })
abstract class KnowledgeApi {

    private static final int MEGABYTE = 1024 * 1024;

    @LocalServerPort
    private int port;

    private WebTestClient client;

    @DynamicPropertySource
    static void dataDir(DynamicPropertyRegistry properties) throws IOException {
        // Not the folder of a test class: the hub outlives each.
        var folder = Files.createTempDirectory(Path.of("target"), "knowledge");
        properties.add("steward.data-dir", folder::toString);
    }

    @BeforeEach
    void connect() {
        client = stranger().mutate().defaultHeaders(headers -> headers.setBearerAuth("partner-token")).build();
    }

    WebTestClient client() {
        return client;
    }

    /** A client without a token. */
    WebTestClient stranger() {
        return WebTestClient.bindToServer()
            .baseUrl("http://localhost:" + port)
            .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(MEGABYTE))
            .responseTimeout(Duration.ofMinutes(1))
            .build();
    }

    JsonNode get(String address) {
        return Objects.requireNonNull(client.get()
            .uri(address)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody());
    }

}
