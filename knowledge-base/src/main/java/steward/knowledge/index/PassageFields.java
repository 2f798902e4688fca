package steward.knowledge.index;

import java.util.Set;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.jspecify.annotations.Nullable;
import steward.knowledge.chunk.Chunk;

import static steward.knowledge.index.IndexSchema.CHAPTER;
import static steward.knowledge.index.IndexSchema.DOCUMENT;
import static steward.knowledge.index.IndexSchema.DOCUMENT_HASH;
import static steward.knowledge.index.IndexSchema.FAMILY;
import static steward.knowledge.index.IndexSchema.HEADING;
import static steward.knowledge.index.IndexSchema.ID;
import static steward.knowledge.index.IndexSchema.LANGUAGE;
import static steward.knowledge.index.IndexSchema.NAME;
import static steward.knowledge.index.IndexSchema.SECTION;
import static steward.knowledge.index.IndexSchema.TERMS;
import static steward.knowledge.index.IndexSchema.TEXT;
import static steward.knowledge.index.IndexSchema.VECTORED;

/** A passage as a Lucene document. */
final class PassageFields {

    private static final Set<String> WORDS = Set.of(ID, DOCUMENT, LANGUAGE, FAMILY);

    private PassageFields() {
    }

    static Document of(IndexedDocument of, Chunk chunk, float @Nullable [] vector) {
        var fields = new Document();
        fields.add(new StringField(ID, chunk.id(), Store.YES));
        fields.add(new StringField(DOCUMENT, of.id(), Store.YES));
        fields.add(new StoredField(DOCUMENT_HASH, of.hash()));
        fields.add(new StoredField(NAME, of.name()));
        fields.add(new StringField(LANGUAGE, of.language().tag(), Store.YES));
        fields.add(new StringField(FAMILY, IndexedDocument.family(of.language()), Store.YES));
        fields.add(new StoredField(SECTION, chunk.section()));
        fields.add(new StoredField(HEADING, chunk.heading()));
        fields.add(new StoredField(CHAPTER, chunk.chapter()));
        fields.add(new StoredField(TEXT, chunk.text()));
        return vector == null ? searchable(fields) : withVector(fields, vector);
    }

    static Document withVector(Document stored, float[] vector) {
        var fields = new Document();
        for (var field : stored) {
            fields.add(WORDS.contains(field.name()) ? new StringField(field.name(), field.stringValue(), Store.YES)
                    : new StoredField(field.name(), field.stringValue()));
        }
        fields.add(new StringField(VECTORED, "1", Store.YES));
        fields.add(new KnnFloatVectorField(IndexSchema.vectorField(stored.get(FAMILY)), vector,
                VectorSimilarityFunction.DOT_PRODUCT));
        return searchable(fields);
    }

    private static Document searchable(Document fields) {
        var terms = Terms.folded(String.join("\n", fields.get(HEADING), fields.get(TEXT)));
        fields.add(new TextField(TERMS, terms, Store.NO));
        return fields;
    }

}
