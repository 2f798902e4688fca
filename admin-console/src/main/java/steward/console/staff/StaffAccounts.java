package steward.console.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts of staff members. */
@Repository
class StaffAccounts {

    private final JdbcClient db;

    StaffAccounts(JdbcClient db) {
        this.db = db;
    }

    Optional<StaffAccount> byUsername(String username) {
        return db.sql("select * from staff_account where username = ?")
            .param(username)
            .query(StaffAccounts::account)
            .optional();
    }

    Optional<StaffAccount> of(String staffId) {
        return db.sql("select * from staff_account where staff_id = ?")
            .param(staffId)
            .query(StaffAccounts::account)
            .optional();
    }

    /**
     * @return whether this call added it; false when the staff member had an account
     * before
     */
    boolean addIfAbsent(StaffAccount account, Instant at) {
        return db.sql("""
                insert into staff_account (staff_id, username, password_hash, must_change, created_at)
                values (?, ?, ?, ?, ?) on conflict do nothing""")
            .params(account.staffId(), account.username(), account.passwordHash(), account.mustChange(),
                    at.atOffset(ZoneOffset.UTC))
            .update() == 1;
    }

    /** Replaces the password by one the staff member chose. */
    void changePassword(String staffId, String passwordHash) {
        db.sql("update staff_account set password_hash = ?, must_change = false where staff_id = ?")
            .params(passwordHash, staffId)
            .update();
    }

    private static StaffAccount account(ResultSet row, int n) throws SQLException {
        return new StaffAccount(row.getString("staff_id"), row.getString("username"), row.getString("password_hash"),
                row.getBoolean("must_change"));
    }

}
