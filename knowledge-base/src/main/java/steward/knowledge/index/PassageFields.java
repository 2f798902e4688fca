package steward.knowledge.index;

import java.util.Set;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import steward.knowledge.chunk.Chunk;
import steward.knowledge.index.IndexedDocument.IndexedVersion;
import steward.knowledge.source.Effective;

import static steward.knowledge.index.IndexSchema.CHAPTER;
import static steward.knowledge.index.IndexSchema.DOCUMENT;
import static steward.knowledge.index.IndexSchema.END;
import static steward.knowledge.index.IndexSchema.FAMILY;
import static steward.knowledge.index.IndexSchema.FROM;
import static steward.knowledge.index.IndexSchema.HEADING;
import static steward.knowledge.index.IndexSchema.ID;
import static steward.knowledge.index.IndexSchema.KEY;
import static steward.knowledge.index.IndexSchema.LANGUAGE;
import static steward.knowledge.index.IndexSchema.LIMITED;
import static steward.knowledge.index.IndexSchema.MEANING;
import static steward.knowledge.index.IndexSchema.NAME;
import static steward.knowledge.index.IndexSchema.NO;
import static steward.knowledge.index.IndexSchema.NUMBER;
import static steward.knowledge.index.IndexSchema.PROPERTY;
import static steward.knowledge.index.IndexSchema.SCOPE;
import static steward.knowledge.index.IndexSchema.SECTION;
import static steward.knowledge.index.IndexSchema.START;
import static steward.knowledge.index.IndexSchema.STATE;
import static steward.knowledge.index.IndexSchema.TERMS;
import static steward.knowledge.index.IndexSchema.TEXT;
import static steward.knowledge.index.IndexSchema.TO;
import static steward.knowledge.index.IndexSchema.VECTORED;
import static steward.knowledge.index.IndexSchema.YES;

/** A passage as a Lucene document. */
final class PassageFields {

    private static final Set<String> WORDS = Set.of(ID, KEY, DOCUMENT, SCOPE, LIMITED, LANGUAGE, FAMILY);

    private static final Set<String> TIMES = Set.of(FROM, TO);

    private PassageFields() {
    }

    static Document of(IndexedDocument of, IndexedVersion version, Chunk chunk, @Nullable Meaning meaning) {
        var fields = new Document();
        put(fields, ID, chunk.id());
        put(fields, KEY, chunk.id() + "@" + version.number());
        put(fields, DOCUMENT, of.id());
        put(fields, NUMBER, String.valueOf(version.number()));
        put(fields, NAME, of.name());
        if (of.property() != null) {
            put(fields, PROPERTY, of.property());
        }
        put(fields, STATE, version.state().label());
        put(fields, SCOPE,
                PassageFilter.scope(IndexedDocument.family(version.language()), version.state(), of.property()));
        put(fields, LANGUAGE, version.language().tag());
        put(fields, FAMILY, IndexedDocument.family(version.language()));
        put(fields, SECTION, chunk.section());
        put(fields, HEADING, chunk.heading());
        put(fields, CHAPTER, chunk.chapter());
        put(fields, TEXT, chunk.text());
        put(fields, START, String.valueOf(chunk.start()));
        put(fields, END, String.valueOf(chunk.end()));
        putEffective(fields, version.effective());
        return meaning == null ? searchable(fields) : understood(fields, meaning);
    }

    static Document withMeaning(Document stored, Meaning meaning) {
        var fields = new Document();
        stored.forEach(field -> put(fields, field.name(), field.stringValue()));
        return understood(fields, meaning);
    }

    private static Document understood(Document fields, Meaning meaning) {
        fields.add(new StringField(VECTORED, YES, Store.YES));
        fields.add(new KnnFloatVectorField(IndexSchema.vectorField(fields.get(FAMILY)), meaning.whole(),
                VectorSimilarityFunction.DOT_PRODUCT));
        fields.add(new BinaryDocValuesField(MEANING, new BytesRef(meaning.encoded())));
        return searchable(fields);
    }

    private static void putEffective(Document fields, Effective effective) {
        put(fields, LIMITED, effective.isAlways() ? NO : YES);
        if (!effective.isAlways()) {
            var from = effective.from();
            var to = effective.to();
            put(fields, FROM, String.valueOf(from == null ? Long.MIN_VALUE : from.toEpochMilli()));
            put(fields, TO, String.valueOf(to == null ? Long.MAX_VALUE : to.toEpochMilli()));
        }
    }

    /** Everything is stored as words, so that a stored passage can be written again. */
    private static void put(Document fields, String name, String value) {
        fields.add(WORDS.contains(name) ? new StringField(name, value, Store.YES) : new StoredField(name, value));
        if (TIMES.contains(name)) {
            fields.add(new LongPoint(name, Long.parseLong(value)));
        }
    }

    private static Document searchable(Document fields) {
        var terms = Terms.folded(String.join("\n", fields.get(HEADING), fields.get(TEXT)));
        fields.add(new TextField(TERMS, terms, Store.NO));
        return fields;
    }

}
