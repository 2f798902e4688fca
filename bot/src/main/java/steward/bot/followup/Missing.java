package steward.bot.followup;

/** What a ticket may lack, the most useful first. */
public enum Missing {

    PLACE, WHAT, SINCE

}
