package steward.bot.channel.sms;

/** A value that never shows itself in a log. */
record Secret(String value) {

    /** Reads a setting; public because the binding of settings looks for it. */
    public static Secret valueOf(String setting) {
        return new Secret(setting.strip());
    }

    @Override
    public String toString() {
        return "***";
    }

}
