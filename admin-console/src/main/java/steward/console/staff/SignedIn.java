package steward.console.staff;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import steward.bot.site.StaffMember;
import steward.bot.site.StaffRole;

/**
 * The staff member behind a request, as every controller of the console gets it through
 * {@code @AuthenticationPrincipal}.
 *
 * @param staffId acts as this staff member
 * @param mustChange whether the password has to be changed before anything else
 * @param viaToken whether a partner system asks, with the API token
 */
public record SignedIn(String staffId, String siteId, String displayName, Set<StaffRole> roles, boolean mustChange,
        boolean viaToken) implements AuthenticatedPrincipal, Serializable {

    public SignedIn {
        roles = Set.copyOf(roles);
    }

    static SignedIn of(StaffMember member, boolean mustChange) {
        return new SignedIn(member.id(), member.siteId(), member.name(), member.roles(), mustChange, false);
    }

    static SignedIn partner(StaffMember actsAs) {
        return new SignedIn(actsAs.id(), actsAs.siteId(), actsAs.name(), Set.of(StaffRole.values()), false, true);
    }

    SignedIn withOwnPassword() {
        return new SignedIn(staffId, siteId, displayName, roles, false, viaToken);
    }

    @Override
    public String getName() {
        return staffId;
    }

    /** Technicians see the tickets they own and nothing else. */
    public boolean seesOnlyOwn() {
        return roles.equals(Set.of(StaffRole.TECHNICIAN));
    }

    /** Whether they decide what triage may learn from others' corrections. */
    public boolean leadsTeam() {
        return managesSite() || roles.contains(StaffRole.LEAD);
    }

    public boolean managesSite() {
        return roles.contains(StaffRole.MANAGER) || roles.contains(StaffRole.ADMIN);
    }

    List<GrantedAuthority> authorities() {
        return roles.stream().<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name())).toList();
    }

}
