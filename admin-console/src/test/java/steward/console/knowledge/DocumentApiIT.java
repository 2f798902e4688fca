package steward.console.knowledge;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import steward.knowledge.index.PassageFilter;
import steward.knowledge.search.KnowledgeSearch;
import steward.knowledge.search.Passage;
import steward.knowledge.source.Language;
import steward.testing.KnowledgeContext;
import tools.jackson.databind.JsonNode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class DocumentApiIT extends KnowledgeApi {

    private static final String DOCUMENTS = "/api/v1/knowledge/documents";

    @TempDir
    private static Path data;

    @Autowired
    private KnowledgeSearch search;

    @Test
    void answersFromAnUploadOnceItWasRead() {
        var accepted = upload(DOCUMENTS, "pool.md", "# 泳池\n\n## 1 开放\n\n### 1.1 时间\n\n泳池早上七点开放。\n", Map.of());

        var document = read(accepted.path("id").stringValue());

        assertThat(accepted.path("version").intValue()).isEqualTo(1);
        assertThat(accepted.path("job").stringValue()).isEqualTo(DOCUMENTS + "/" + document.path("id").stringValue());
        assertThat(document.path("state").stringValue()).isEqualTo("ready");
        assertThat(document.path("title").stringValue()).isEqualTo("泳池");
        assertThat(document.path("chunks").intValue()).isEqualTo(1);
        assertThat(document.path("versions").path(0).path("mediaType").stringValue()).isEqualTo("text/markdown");
        assertThat(words("泳池几点开放", null)).contains("泳池早上七点开放。");
    }

    @Test
    void showsThePassagesWhereTheyStandInTheText() {
        var id = id(upload(DOCUMENTS, "gate.txt", "下载本文档\n一、东门\n东门全天开放。\n二、西门\n西门晚上关闭。", Map.of()));
        read(id);

        var passage = get(DOCUMENTS + "/" + id + "?chunks=true").path("passages").path(1);
        var version = get(DOCUMENTS + "/" + id + "/versions/1");

        assertThat(version.path("text")
            .stringValue()
            .substring(passage.path("start").intValue(), passage.path("end").intValue()))
            .isEqualTo(passage.path("text").stringValue())
            .isEqualTo("西门晚上关闭。");
        assertThat(version.path("sections").path(0).path("number").stringValue()).isEqualTo("一");
        assertThat(get(DOCUMENTS + "/" + id).path("report").path("removals").isEmpty()).isFalse();
    }

    @Test
    void keepsTheOldVersionReadable() {
        var id = id(upload(DOCUMENTS, "lift.txt", "电梯每月检修一次。", Map.of()));
        read(id);

        var second = upload(DOCUMENTS + "/" + id + "/versions", "lift.txt", "电梯每周检修一次。", Map.of());

        assertThat(second.path("version").intValue()).isEqualTo(2);
        assertThat(read(id).path("versions").path(1).path("state").stringValue()).isEqualTo("retired");
        assertThat(get(DOCUMENTS + "/" + id + "/versions/1").path("text").stringValue()).isEqualTo("电梯每月检修一次。");
        assertThat(words("电梯检修", null)).contains("电梯每周检修一次。").doesNotContain("电梯每月检修一次。");
    }

    @Test
    void limitsADocumentToItsPropertyAndItsTime() {
        var id = id(upload(DOCUMENTS, "market.txt", "周六有跳蚤市场。",
                Map.of("property", "demo", "effectiveFrom", "2030-01-01", "effectiveTo", "2031-01-01T00:00:00+08:00")));

        var version = read(id).path("versions").path(0);

        assertThat(version.path("effectiveFrom").stringValue()).isEqualTo("2029-12-31T16:00:00Z");
        assertThat(version.path("effectiveTo").stringValue()).isEqualTo("2030-12-31T16:00:00Z");
        assertThat(words("跳蚤市场", "demo")).doesNotContain("周六有跳蚤市场。");
        assertThat(words("跳蚤市场", "demo", Instant.parse("2030-06-01T00:00:00Z"))).contains("周六有跳蚤市场。");
        assertThat(words("跳蚤市场", null, Instant.parse("2030-06-01T00:00:00Z"))).doesNotContain("周六有跳蚤市场。");
    }

    @Test
    void publishesADraftAndRetiresIt() {
        var id = id(upload(DOCUMENTS, "sauna.txt", "桑拿房晚上开放。", Map.of("state", "draft")));
        assertThat(read(id).path("state").stringValue()).isEqualTo("draft");
        assertThat(words("桑拿房", null)).doesNotContain("桑拿房晚上开放。");

        client().patch()
            .uri(DOCUMENTS + "/" + id)
            .bodyValue(Map.of("state", "in_force"))
            .exchange()
            .expectStatus()
            .isOk();
        assertThat(read(id).path("state").stringValue()).isEqualTo("ready");
        assertThat(words("桑拿房", null)).contains("桑拿房晚上开放。");

        client().delete().uri(DOCUMENTS + "/" + id).exchange().expectStatus().isNoContent();
        assertThat(get(DOCUMENTS + "/" + id).path("state").stringValue()).isEqualTo("retired");
        assertThat(get(DOCUMENTS + "/" + id + "/versions/1").path("text").stringValue()).isEqualTo("桑拿房晚上开放。");
        KnowledgeContext.await(() -> !words("桑拿房", null).contains("桑拿房晚上开放。"));
    }

    @Test
    void saysInWordsWhyAFileCannotBeRead() {
        var id = id(upload(DOCUMENTS, "photo.txt", "\u0001\u0002\u0000", Map.of()));

        var document = read(id);

        assertThat(document.path("state").stringValue()).isEqualTo("failed");
        assertThat(document.path("error").stringValue()).isEqualTo("not a text file");
    }

    @Test
    void takesAFileThatDoesNotFitInItsBuffer() {
        var text = IntStream.range(0, 5_300)
            .mapToObj("The key of locker %d is kept at the front desk.\n"::formatted)
            .collect(Collectors.joining());

        var document = read(id(upload(DOCUMENTS, "lockers.txt", text, Map.of())));

        assertThat(document.path("state").stringValue()).isEqualTo("ready");
        assertThat(document.path("language").stringValue()).isEqualTo("en");
        assertThat(get(DOCUMENTS + "/" + id(document) + "/versions/1").path("text").stringValue())
            .contains("locker 0 is", "locker 5299 is");
    }

    @Test
    void refusesMoreThanFiftyMegabytes() throws IOException {
        var big = data.resolve("big.txt");
        try (var file = new RandomAccessFile(big.toFile(), "rw")) {
            file.setLength(51L * 1024 * 1024);
        }

        post(DOCUMENTS, "big.txt", new FileSystemResource(big), Map.of()).expectStatus()
            .isEqualTo(413)
            .expectHeader()
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .expectBody()
            .jsonPath("$.detail")
            .isEqualTo("A document may have up to 50 MB.");
        assertThat(get(DOCUMENTS).path("items").findValuesAsString("file")).doesNotContain("big.txt");
    }

    @ParameterizedTest
    @CsvSource({ "property, nowhere", "effectiveFrom, tomorrow", "effectiveTo, 2026-13-01", "state, retired",
            "state, published" })
    void namesTheFieldThatIsWrong(String field, String value) {
        post(DOCUMENTS, "a.txt", bytes("words"), Map.of(field, value)).expectStatus()
            .isBadRequest()
            .expectHeader()
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .expectBody()
            .jsonPath("$.detail")
            .value(String.class, detail -> assertThat(detail).startsWith(field));
    }

    @Test
    void needsAFile() {
        var parts = new MultipartBodyBuilder();
        parts.part("state", "draft");
        client().post()
            .uri(DOCUMENTS)
            .body(BodyInserters.fromMultipartData(parts.build()))
            .exchange()
            .expectStatus()
            .isBadRequest();
    }

    @Test
    void leavesDocumentsOfAFolderToTheFolder() {
        KnowledgeContext.await(() -> !get(DOCUMENTS).path("items").isEmpty());

        post(DOCUMENTS + "/handbook-en/versions", "a.txt", bytes("words"), Map.of()).expectStatus().isEqualTo(409);
        post(DOCUMENTS + "/nothing/versions", "a.txt", bytes("words"), Map.of()).expectStatus().isNotFound();
    }

    private JsonNode upload(String address, String file, String text, Map<String, String> fields) {
        return Objects.requireNonNull(post(address, file, bytes(text), fields).expectStatus()
            .isAccepted()
            .expectHeader()
            .exists("Location")
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody());
    }

    private WebTestClient.ResponseSpec post(String address, String file, Resource bytes, Map<String, String> fields) {
        var parts = new MultipartBodyBuilder();
        parts.part("file", bytes).filename(file);
        fields.forEach(parts::part);
        return client().post().uri(address).body(BodyInserters.fromMultipartData(parts.build())).exchange();
    }

    private JsonNode read(String id) {
        var waiting = List.of("queued", "indexing");
        KnowledgeContext.await(() -> !waiting.contains(get(DOCUMENTS + "/" + id).path("state").stringValue()));
        return get(DOCUMENTS + "/" + id);
    }

    private List<String> words(String question, @Nullable String property) {
        return words(question, property, Instant.now());
    }

    private List<String> words(String question, @Nullable String property, Instant at) {
        return search.search(question, Language.ZH_HANS, 10, new PassageFilter(property, at))
            .stream()
            .map(Passage::text)
            .toList();
    }

    private static String id(JsonNode accepted) {
        return accepted.path("id").stringValue();
    }

    private static Resource bytes(String text) {
        return new ByteArrayResource(text.getBytes(UTF_8));
    }

}
