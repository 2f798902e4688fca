package steward.bot.llm;

/**
 * The settings of the language model do not fit together; the message names the setting.
 */
final class InvalidLlmSetting extends RuntimeException {

    InvalidLlmSetting(String message) {
        super(message);
    }

}
