package steward.knowledge.chunk;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A numbered part of a document.
 *
 * @param number as the document writes it, behind its chapter's where numbers start again
 * @param chapter the title of what it belongs to, may be empty
 * @param pieces its words; several where something else stands between them
 */
public record Section(String number, String heading, String chapter, List<Piece> pieces) {

    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining("\n"));
    }

}
