package steward.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import steward.knowledge.index.Embeddings;
import steward.knowledge.ingest.Ingest;

/** The answering parts of a hub on a temporary folder, with every passage indexed. */
final class EvaluatedHub implements AutoCloseable {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final Path data;

    private final ConfigurableApplicationContext context;

    private EvaluatedHub(Path data, ConfigurableApplicationContext context) {
        this.data = data;
        this.context = context;
    }

    /**
     * Indexes a folder and waits until that is done.
     * @param corpus null for the bundled handbook
     */
    static EvaluatedHub of(@Nullable Path corpus) throws IOException, InterruptedException {
        var data = Files.createTempDirectory("steward-evaluation");
        var hub = new EvaluatedHub(data, start(data, corpus));
        EvaluateCommand.ready(hub.get(Embeddings.class));
        var ingest = hub.get(Ingest.class);
        ingest.embed();
        while (ingest.report().running()) {
            Thread.sleep(LOOK_AGAIN);
        }
        return hub;
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() throws IOException {
        context.close();
        FileSystemUtils.deleteRecursively(data);
    }

    private static ConfigurableApplicationContext start(Path data, @Nullable Path corpus) {
        return new SpringApplicationBuilder(EvaluationConfiguration.class).web(WebApplicationType.NONE)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .run("--steward.data-dir=" + data, "--steward.knowledge.dir=" + (corpus == null ? "" : corpus),
                    "--logging.level.root=warn", "--spring.main.web-application-type=none",
                    "--spring.main.keep-alive=false");
    }

}
