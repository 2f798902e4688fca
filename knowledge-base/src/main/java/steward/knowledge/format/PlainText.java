package steward.knowledge.format;

/** Text and Markdown, which are text already. */
final class PlainText {

    private PlainText() {
    }

    static void read(String fileName, byte[] bytes, Draft draft) {
        draft.verbatim(Decoder.decode(bytes));
    }

}
