package steward.knowledge.source;

import java.util.Locale;

/** A language the hub reads and writes. */
public enum Language {

    ZH_HANS("zh-Hans"), ZH_HANT("zh-Hant"), EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag, such as {@code zh-Hans}. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    public boolean isChinese() {
        return this != EN;
    }

    /**
     * Reads a BCP 47 tag. Taiwan, Hong Kong and Macao mean traditional script, any other
     * Chinese simplified, anything else English.
     */
    public static Language of(String tag) {
        var locale = Locale.forLanguageTag(tag.strip().replace('_', '-'));
        if (!locale.getLanguage().equals("zh")) {
            return EN;
        }
        var traditional = locale.getScript().equals("Hant") || locale.getScript().isEmpty()
                && "TW HK MO".contains(locale.getCountry()) && !locale.getCountry().isEmpty();
        return traditional ? ZH_HANT : ZH_HANS;
    }

}
