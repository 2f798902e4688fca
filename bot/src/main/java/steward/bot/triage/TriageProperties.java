package steward.bot.triage;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of triage.
 *
 * @param model a file that {@code evaluate train} has written; without it the model that
 * comes with the hub
 */
@ConfigurationProperties("steward.triage")
record TriageProperties(@Nullable String model) {

    TriageModel load() {
        if (model == null || model.isBlank()) {
            return TriageModel.bundled();
        }
        try {
            return TriageModel.read(Path.of(model.strip()));
        }
        catch (InvalidPathException ex) {
            throw new InvalidTriageSetting("names '%s', which is not a path".formatted(model));
        }
    }

}
