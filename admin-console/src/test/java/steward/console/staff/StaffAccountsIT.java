package steward.console.staff;

import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import steward.testing.Databases;

import static org.assertj.core.api.Assertions.assertThat;

class StaffAccountsIT {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private static final StaffAccount FIRST = new StaffAccount("admin", "admin", "{noop}one", true);

    @ParameterizedTest
    @EnumSource(Databases.class)
    void keepsTheFirstAccountOfAStaffMember(Databases database) {
        var accounts = new StaffAccounts(JdbcClient.create(database.migrated()));

        assertThat(accounts.addIfAbsent(FIRST, NOW)).isTrue();
        assertThat(accounts.addIfAbsent(new StaffAccount("admin", "admin", "{noop}two", true), NOW)).isFalse();
        assertThat(accounts.byUsername("admin")).contains(FIRST);
        assertThat(accounts.byUsername("nobody")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void needsNoChangeOnceTheStaffMemberChoseAPassword(Databases database) {
        var accounts = new StaffAccounts(JdbcClient.create(database.migrated()));
        accounts.addIfAbsent(FIRST, NOW);

        accounts.changePassword("admin", "{noop}own");

        assertThat(accounts.of("admin")).contains(new StaffAccount("admin", "admin", "{noop}own", false));
    }

}
