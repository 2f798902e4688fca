package steward.bot.site;

import java.util.Set;

/**
 * A person who works for the property company.
 *
 * @param skills intents or categories the person handles, such as {@code repair.plumbing}
 * or {@code complaint}
 * @param dutyRank 1 for the primary person on duty, 2 for the backup, 0 for nobody on
 * duty
 */
public record StaffMember(String id, String siteId, String name, Set<StaffRole> roles, Set<String> skills,
        int dutyRank) {

    public StaffMember {
        roles = Set.copyOf(roles);
        skills = Set.copyOf(skills);
    }

    public boolean isOnDuty() {
        return dutyRank > 0;
    }

    /** The role a resident is told, such as "technician". */
    public StaffRole leadingRole() {
        return roles.stream().min(Enum::compareTo).orElse(StaffRole.AGENT);
    }

}
