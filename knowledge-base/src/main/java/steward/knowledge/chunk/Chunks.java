package steward.knowledge.chunk;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Cuts sections into chunks of at most {@value #LONGEST} characters. */
public final class Chunks {

    /** Grows when texts are cut differently. */
    public static final int VERSION = 2;

    static final int LONGEST = 300;

    private Chunks() {
    }

    public static List<Chunk> of(String documentId, List<Section> sections) {
        var chunks = new ArrayList<Chunk>();
        var ids = new HashSet<String>();
        for (var section : sections) {
            for (var passage : passages(section)) {
                var id = documentId + "-" + digest(section.number() + "\n" + section.heading() + "\n" + passage.text());
                if (ids.add(id)) {
                    chunks.add(new Chunk(id, section.number(), section.heading(), section.chapter(), passage.text(),
                            passage.start(), passage.end()));
                }
            }
        }
        return chunks;
    }

    /**
     * Fills each passage with whole sentences, without gaps, so that each is a part of
     * the text.
     */
    static List<Piece> passages(Section section) {
        return section.pieces().stream().flatMap(piece -> passages(piece).stream()).toList();
    }

    private static List<Piece> passages(Piece piece) {
        var text = piece.text();
        var passages = new ArrayList<Piece>();
        int start = 0;
        int end = 0;
        for (int border : Sentences.borders(text, LONGEST)) {
            if (text.substring(start, border).strip().length() > LONGEST) {
                passages.add(Piece.of(text, start, end));
                start = end;
            }
            end = border;
        }
        passages.add(Piece.of(text, start, end));
        passages.removeIf(passage -> passage.text().isEmpty());
        return passages.stream().map(each -> new Piece(piece.start() + each.start(), each.text())).toList();
    }

    private static String digest(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException(ex);
        }
    }

}
