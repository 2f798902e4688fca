package steward.bot.site;

/** When each site works. */
public interface SiteCalendars {

    /**
     * The calendar in force; a site that has stored no hours works Monday to Friday while
     * its desk is staffed.
     */
    SiteCalendar of(Site site);

}
