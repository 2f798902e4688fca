package steward.knowledge.source;

import java.util.Locale;

/** How a document came to the hub. */
public enum Origin {

    FOLDER, UPLOAD, HANDBOOK;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Origin of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

}
