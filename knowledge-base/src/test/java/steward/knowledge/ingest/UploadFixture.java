package steward.knowledge.ingest;

import java.io.ByteArrayInputStream;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import steward.knowledge.source.Arrival;
import steward.knowledge.source.Documents;
import steward.knowledge.source.Effective;
import steward.knowledge.source.Origin;
import steward.knowledge.source.Uploads;
import steward.knowledge.source.VersionState;
import steward.testing.KnowledgeContext;

/** Uploads as the console takes them. */
final class UploadFixture {

    private UploadFixture() {
    }

    static int upload(KnowledgeContext knowledge, String id, String file, byte[] bytes) {
        return upload(knowledge, id, file, bytes, null, VersionState.IN_FORCE, Effective.ALWAYS);
    }

    static int upload(KnowledgeContext knowledge, String id, String file, byte[] bytes, @Nullable String property,
            VersionState state, Effective effective) {
        int number = store(knowledge, id, file, bytes, property, state, effective);
        knowledge.ingest().uploaded(knowledge.bean(Documents.class).find(id).orElseThrow());
        return number;
    }

    /** Takes an upload and does not come to read it. */
    static int store(KnowledgeContext knowledge, String id, String file, byte[] bytes, @Nullable String property,
            VersionState state, Effective effective) {
        var arrival = new Arrival(id, file, Origin.UPLOAD, property, state, effective, "", "admin", Instant.now());
        return knowledge.bean(Uploads.class).add(arrival, new ByteArrayInputStream(bytes));
    }

}
