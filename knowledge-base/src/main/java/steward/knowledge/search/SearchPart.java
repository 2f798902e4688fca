package steward.knowledge.search;

/** What a search is made of and can do without, to see what it is worth. */
public enum SearchPart {

    /** The words of the question. */
    WORDS,
    /** What residents' words are called in guidelines and in the other language. */
    WORD_LISTS,
    /** How near passages are in meaning. */
    MEANING,
    /** How near their nearest sentence is. */
    SENTENCES

}
