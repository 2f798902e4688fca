package steward.console.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.util.UUID;

import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import steward.bot.site.Sites;
import steward.console.staff.SignedIn;
import steward.knowledge.ingest.Ingest;
import steward.knowledge.source.Arrival;
import steward.knowledge.source.Documents;
import steward.knowledge.source.Origin;
import steward.knowledge.source.Uploads;

/**
 * Takes documents. What is accepted is stored before the answer goes out, and read
 * afterwards.
 */
@RestController
@RequestMapping("/api/v1/knowledge/documents")
class UploadController {

    private static final String DOCUMENT = "/api/v1/knowledge/documents/";

    private final Uploads uploads;

    private final Documents documents;

    private final Ingest ingest;

    private final Sites sites;

    private final Clock clock;

    UploadController(Uploads uploads, Documents documents, Ingest ingest, Sites sites, Clock clock) {
        this.uploads = uploads;
        this.documents = documents;
        this.ingest = ingest;
        this.sites = sites;
        this.clock = clock;
    }

    /**
     * @param job where its progress shows
     */
    record Accepted(String id, int version, String job) {
    }

    @PostMapping
    ResponseEntity<Accepted> add(@ModelAttribute UploadForm form, @AuthenticationPrincipal SignedIn me) {
        return accept("u-" + UUID.randomUUID(), form, me);
    }

    @PostMapping("/{id}/versions")
    ResponseEntity<Accepted> addVersion(@PathVariable String id, @ModelAttribute UploadForm form,
            @AuthenticationPrincipal SignedIn me) {
        var document = documents.find(id)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such document."));
        if (document.origin() != Origin.UPLOAD) {
            throw new ResponseStatusException(HttpStatus.CONFLICT,
                    "This document follows its file; change it there, or upload a document of its own.");
        }
        return accept(id, form, me);
    }

    @ExceptionHandler(DataBufferLimitException.class)
    ProblemDetail onTooLarge() {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONTENT_TOO_LARGE, "A document may have up to 50 MB.");
    }

    private ResponseEntity<Accepted> accept(String id, UploadForm form, SignedIn me) {
        var file = form.given();
        var zone = sites.find(me.siteId()).orElseThrow().zone();
        var arrival = new Arrival(id, form.fileName(), Origin.UPLOAD, form.property(sites), form.stateOrInForce(),
                form.effective(zone), "", me.staffId(), clock.instant());
        int number = store(file, arrival);
        documents.find(id).ifPresent(ingest::uploaded);
        return ResponseEntity.accepted()
            .location(URI.create(DOCUMENT + id))
            .body(new Accepted(id, number, DOCUMENT + id));
    }

    private int store(FilePart file, Arrival arrival) {
        try {
            var copy = Files.createTempFile("upload", null);
            try {
                file.transferTo(copy).block();
                try (var bytes = Files.newInputStream(copy)) {
                    return uploads.add(arrival, bytes);
                }
            }
            finally {
                Files.deleteIfExists(copy);
            }
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
