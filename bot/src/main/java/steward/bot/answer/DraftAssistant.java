package steward.bot.answer;

import java.util.function.Consumer;

import steward.bot.llm.NoReply;

/** Asks a language model to word an answer. Nothing it says is to be believed. */
interface DraftAssistant {

    /**
     * Hands over the sentences of a draft as they come, on the calling thread, and
     * returns when the draft is complete.
     * @throws NoReply when it does not become complete in time, or is none
     */
    void draft(DraftTask task, Consumer<DraftSentence> each);

}
