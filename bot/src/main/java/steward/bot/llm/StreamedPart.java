package steward.bot.llm;

import java.util.Queue;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;

/** What comes next from a model that streams. */
sealed interface StreamedPart {

    record Text(String text) implements StreamedPart {
    }

    record End() implements StreamedPart {
    }

    record Broken(Throwable cause) implements StreamedPart {
    }

    /** Puts what comes into a queue, so that one thread reads all of it. */
    record Handler(Queue<StreamedPart> parts) implements StreamingChatResponseHandler {

        @Override
        public void onPartialResponse(String text) {
            parts.add(new Text(text));
        }

        @Override
        public void onCompleteResponse(ChatResponse response) {
            parts.add(new End());
        }

        @Override
        public void onError(Throwable error) {
            parts.add(new Broken(error));
        }

    }

}
