package steward.console.knowledge;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import steward.console.knowledge.DocumentView.PassageItem;
import steward.console.knowledge.DocumentView.VersionItem;
import steward.knowledge.ingest.Cut;
import steward.knowledge.source.Document;
import steward.knowledge.source.Documents;
import steward.knowledge.source.Version;

/**
 * One version with its text, readable as long as the hub stands.
 *
 * @param document what citations call its document
 * @param text what passages are quoted from; null when it was not or cannot be read
 */
record VersionView(String id, String document, VersionItem version, @Nullable String title, @Nullable String text,
        List<SectionItem> sections) {

    static Optional<VersionView> of(Document document, int number, Documents documents) {
        return document.version(number).map(version -> of(document, version, documents));
    }

    private static VersionView of(Document document, Version version, Documents documents) {
        var facts = version.facts();
        var texts = documents.texts(document.id(), version.number());
        if (facts == null || texts.isEmpty()) {
            return new VersionView(document.id(), document.name(), VersionItem.of(version), null, null, List.of());
        }
        var sections = Cut.of(document.id(), facts, texts.get()).sections();
        return new VersionView(document.id(), document.name(), VersionItem.of(version), facts.title(),
                texts.get().cleaned(),
                sections.stream()
                    .map(each -> new SectionItem(each.number(), each.heading(), each.chapter(), each.text(),
                            each.pieces().getFirst().start(), each.pieces().getLast().end()))
                    .toList());
    }

    /** The passages of the newest version that was read. */
    static List<PassageItem> chunks(Document document, Documents documents) {
        for (var version : document.versions()) {
            var facts = version.facts();
            var texts = documents.texts(document.id(), version.number());
            if (facts != null && texts.isPresent()) {
                return Cut.of(document.id(), facts, texts.get())
                    .chunks()
                    .stream()
                    .map(chunk -> new PassageItem(chunk.id(), chunk.section(), chunk.heading(), chunk.text(),
                            chunk.start(), chunk.end()))
                    .toList();
            }
        }
        return List.of();
    }

    /**
     * A section of the text.
     *
     * @param start where it begins in the text
     * @param end behind its last character
     */
    record SectionItem(String number, String heading, String chapter, String text, int start, int end) {
    }

}
