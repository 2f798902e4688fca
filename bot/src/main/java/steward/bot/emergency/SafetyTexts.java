package steward.bot.emergency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import org.springframework.stereotype.Component;
import steward.bot.conversation.SafetyCard;
import steward.bot.ticket.Category;
import steward.knowledge.source.Language;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fixed, reviewed texts: what to do now, whom to call, and only then where it is. Read
 * once at start, so that nothing stands between a resident and the text.
 */
@Component
public class SafetyTexts {

    private final Map<Language, Reviewed> texts = new EnumMap<>(Language.class);

    /** A file of texts as reviewed. */
    record Reviewed(String version, Map<String, SafetyCard> texts) {
    }

    SafetyTexts(JsonMapper json) {
        for (var language : Language.values()) {
            texts.put(language, read(json, language));
        }
    }

    /**
     * The text for an emergency.
     * @param message what the resident wrote
     * @param dutyPhone the site's own number, shown beside the public ones
     * @throws IllegalArgumentException if the category is not an emergency
     */
    public SafetyText text(Category category, String message, Language language, String dutyPhone) {
        var reviewed = Objects.requireNonNull(texts.get(language));
        var card = Objects.requireNonNull(reviewed.texts().get(SafetyKind.of(category, message).key()));
        var calls = card.calls()
            .stream()
            .map(call -> new SafetyCard.Call(call.label(), call.number().replace("{dutyPhone}", dutyPhone)))
            .toList();
        return new SafetyText(reviewed.version(), new SafetyCard(card.lines(), calls, card.question()));
    }

    private static Reviewed read(JsonMapper json, Language language) {
        var file = "/emergency/safety." + language.tag() + ".json";
        try (var in = Objects.requireNonNull(SafetyTexts.class.getResourceAsStream(file), file)) {
            return json.readValue(in, Reviewed.class);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
