package steward.bot.site;

/** What a staff member may do. */
public enum StaffRole {

    /** Takes over conversations, accepts and classifies tickets, reports results. */
    AGENT,
    /** Repairs; sees only tickets of their own. */
    TECHNICIAN,
    /** Verifies and settles complaints. */
    COMPLAINT_HANDLER,
    /** Gate, patrol, vehicles, fire safety. */
    SECURITY,
    /** Leads a team. */
    LEAD,
    /** Heads a site: overdue and supervised tickets, figures. */
    MANAGER,
    /** Sets the hub up. */
    ADMIN

}
