package steward.console.staff;

import java.net.InetSocketAddress;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import steward.bot.site.Sites;
import steward.bot.site.StaffMember;
import steward.bot.site.StaffMembers;
import steward.bot.site.StaffRole;

/**
 * Whether the hub shows demo data, and who may sign in there with one click. Templates
 * ask {@code ${@demoMode.on}}.
 */
@Component("demoMode")
public class DemoMode {

    private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final StaffProperties properties;

    private final Sites sites;

    private final StaffMembers staff;

    DemoMode(StaffProperties properties, Sites sites, StaffMembers staff) {
        this.properties = properties;
        this.sites = sites;
        this.staff = staff;
    }

    public boolean isOn() {
        return properties.demo();
    }

    /**
     * One click signs in only someone who sits at this machine: the request comes from
     * it, through no proxy, and was addressed to it by name, so that no foreign page can
     * point its own name here.
     */
    boolean offersOneClick(ServerHttpRequest request) {
        var headers = request.getHeaders();
        var host = headers.getHost();
        return isOn() && isLoopback(request.getRemoteAddress()) && host != null
                && OWN_MACHINE.contains(host.getHostString()) && !headers.containsHeader("Forwarded")
                && !headers.containsHeader("X-Forwarded-For");
    }

    /** Someone with this role, preferably with few others. */
    Optional<StaffMember> someone(StaffRole role) {
        return sites.all()
            .stream()
            .flatMap(site -> staff.of(site.id()).stream())
            .filter(member -> member.roles().contains(role))
            .min(Comparator.comparingInt((StaffMember member) -> member.roles().size()).thenComparing(StaffMember::id));
    }

    static List<StaffRole> oneClickRoles() {
        return List.of(StaffRole.AGENT, StaffRole.MANAGER, StaffRole.ADMIN);
    }

    private static boolean isLoopback(@Nullable InetSocketAddress remote) {
        return remote != null && remote.getAddress() != null && remote.getAddress().isLoopbackAddress();
    }

}
