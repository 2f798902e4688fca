package steward.console.ticket;

/** A note was stored. Published inside the transaction that stores it. */
public record NoteWritten(String siteId, StaffNote note) {
}
