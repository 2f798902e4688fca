package steward.bot.answer;

/**
 * A sentence held against a question.
 *
 * @param score greater is better; comparable only for one question
 */
record Judged(Sentence sentence, double score) {

    boolean inSameSectionAs(Judged other) {
        return sentence.passage().document().equals(other.sentence.passage().document())
                && sentence.passage().section().equals(other.sentence.passage().section());
    }

    String chunk() {
        return sentence.passage().chunkId();
    }

    int position() {
        return sentence.passage().text().indexOf(sentence.text());
    }

}
