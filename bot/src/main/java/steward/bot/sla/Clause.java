package steward.bot.sla;

/** Where a promise is written down. */
public record Clause(String document, String section, String quote) {
}
