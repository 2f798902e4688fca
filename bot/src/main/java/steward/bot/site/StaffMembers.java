package steward.bot.site;

import java.util.List;
import java.util.Optional;

/** The people who work on an estate. */
public interface StaffMembers {

    void add(StaffMember member);

    Optional<StaffMember> find(String id);

    /** Everyone on the site, by id. */
    List<StaffMember> of(String siteId);

    /**
     * The people on duty, primary first; never empty, because a site without a roster has
     * its administrator.
     */
    List<StaffMember> onDuty(String siteId);

}
