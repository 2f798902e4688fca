package steward.knowledge.source;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A guideline document as it is stored.
 *
 * @param file its name where it comes from
 * @param title what its newest text that could be read calls itself
 * @param property the property it is limited to, or null when it holds everywhere
 * @param revision of its latest change; larger than that of every earlier change of any
 * document
 * @param versions newest first, at least one
 */
public record Document(String id, String file, String title, Origin origin, @Nullable String property, long revision,
        List<Version> versions) {

    /** What citations call it. */
    public String name() {
        return origin == Origin.HANDBOOK ? title : file;
    }

    public Version newest() {
        return versions.getFirst();
    }

    public Optional<Version> version(int number) {
        return versions.stream().filter(each -> each.number() == number).findFirst();
    }

    public boolean isRetired() {
        return versions.stream().allMatch(version -> version.state() == VersionState.RETIRED);
    }

}
