package steward.knowledge.source;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;

/** The handbook that comes with the hub, known until a folder is configured. */
class HandbookSource implements Source {

    @Override
    public List<SourceFile> files() {
        return List.of(handbook(Language.ZH_HANS), handbook(Language.EN));
    }

    @Override
    public AutoCloseable follow(Runnable changed) {
        return () -> {
        };
    }

    private static SourceFile handbook(Language language) {
        var name = "handbook." + language.tag() + ".md";
        return new SourceFile("handbook-" + language.tag(), name, true, "bundled", 0, () -> read("/handbook/" + name));
    }

    private static byte[] read(String resource) throws IOException {
        try (var in = HandbookSource.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new FileNotFoundException(resource);
            }
            return in.readAllBytes();
        }
    }

}
