package steward.knowledge.ingest;

import java.util.List;

import steward.knowledge.chunk.Chunk;
import steward.knowledge.chunk.Chunks;
import steward.knowledge.chunk.Section;
import steward.knowledge.chunk.Sections;
import steward.knowledge.source.Version.Facts;
import steward.knowledge.source.Version.Texts;

/** The sections and passages of a stored text; same text, same cut. */
public record Cut(List<Section> sections, List<Chunk> chunks) {

    public static Cut of(String documentId, Facts facts, Texts texts) {
        var sections = Sections.of(texts.cleaned(), facts.title(), facts.language());
        return new Cut(sections, Chunks.of(documentId, sections));
    }

}
