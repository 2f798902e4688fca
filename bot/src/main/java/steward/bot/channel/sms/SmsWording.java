package steward.bot.channel.sms;

import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;
import steward.knowledge.source.Language;

/** What only text messages say, in the resident's language. */
@Component
class SmsWording {

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    SmsWording() {
        messages.setBasename("sms");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
    }

    String text(Language language, String key, Object... values) {
        return messages.getMessage(key, values, language.locale());
    }

}
