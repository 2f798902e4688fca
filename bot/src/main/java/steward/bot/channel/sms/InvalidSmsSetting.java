package steward.bot.channel.sms;

/** The settings of the SMS channel do not fit together; the message names the setting. */
final class InvalidSmsSetting extends RuntimeException {

    InvalidSmsSetting(String message) {
        super(message);
    }

}
