package steward.bot.node;

/** The nodes cannot be set up so; the message names the setting. */
final class InvalidNodeSetting extends RuntimeException {

    InvalidNodeSetting(String message) {
        super(message);
    }

}
