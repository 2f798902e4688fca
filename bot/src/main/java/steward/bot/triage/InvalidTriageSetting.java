package steward.bot.triage;

/** The model of triage cannot be used; the message names the setting. */
final class InvalidTriageSetting extends RuntimeException {

    InvalidTriageSetting(String problem) {
        super("Triage is not set up right: steward.triage.model (STEWARD_TRIAGE_MODEL) " + problem + ".");
    }

}
