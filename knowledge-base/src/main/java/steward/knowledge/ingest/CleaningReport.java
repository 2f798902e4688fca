package steward.knowledge.ingest;

import java.util.List;
import java.util.Map;

import steward.knowledge.clean.Cleaning;
import steward.knowledge.clean.Removal;
import steward.knowledge.format.Finding;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What happened to a text on its way from the file, kept with its version as JSON.
 *
 * @param removed how many pieces each cleaner took out, by its name
 * @param findings what in the file someone should look at
 * @param removals every change, in the order of the text before
 */
public record CleaningReport(Map<String, Integer> removed, List<Finding> findings, List<Removal> removals) {

    private static final JsonMapper JSON = JsonMapper.builder()
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build();

    public CleaningReport {
        removed = removed == null ? Map.of() : removed;
        findings = findings == null ? List.of() : findings;
        removals = removals == null ? List.of() : removals;
    }

    static CleaningReport of(Cleaning.Result cleaned, List<Finding> findings) {
        return new CleaningReport(cleaned.removed(), findings, cleaned.removals());
    }

    public static CleaningReport parse(String json) {
        return JSON.readValue(json, CleaningReport.class);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

}
