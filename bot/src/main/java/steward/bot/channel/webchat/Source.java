package steward.bot.channel.webchat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

import steward.bot.conversation.Citation;

/**
 * A section an answer stands on, with everything cited from it. {@code bubbles.js} groups
 * the same way.
 */
record Source(String document, String section, List<Citation> citations) {

    /** Sections in the order they are first cited. */
    static List<Source> of(List<Citation> citations) {
        var sections = new LinkedHashMap<List<String>, Source>();
        for (var citation : citations) {
            sections
                .computeIfAbsent(List.of(citation.document(), citation.section()),
                        section -> new Source(citation.document(), citation.section(), new ArrayList<>()))
                .citations()
                .add(citation);
        }
        return List.copyOf(sections.values());
    }

}
