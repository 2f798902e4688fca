package steward.bot.flow;

import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;
import steward.knowledge.source.Language;

/** The bot's own sentences, in the resident's language. */
@Component
class Wording {

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    Wording() {
        messages.setBasename("replies");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true); // one rule for quotes, with values or
                                                  // without
    }

    String text(Language language, String key, Object... values) {
        return messages.getMessage(key, values, language.locale());
    }

}
