package steward.bot.incident;

/**
 * How a report goes with an open incident.
 *
 * @param score above zero where they are rather of one fault
 */
record Match(OpenIncident incident, Evidence evidence, double score) {
}
