package steward.bot.resident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import steward.bot.site.Location;

@Repository
class JdbcResidents implements Residents {

    private final JdbcClient db;

    JdbcResidents(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Resident add(String siteId, @Nullable String name, @Nullable String phone, @Nullable Location home,
            Instant at) {
        var resident = new Resident(UUID.randomUUID().toString(), siteId, name, phone, home);
        db.sql("""
                insert into resident (id, site_id, name, phone, building, unit, room, created_at)
                values (:id, :site, :name, :phone, :building, :unit, :room, :at)""")
            .param("id", resident.id())
            .param("site", siteId)
            .param("name", name)
            .param("phone", phone)
            .param("building", home == null ? null : home.building())
            .param("unit", home == null ? null : home.unit())
            .param("room", home == null ? null : home.room())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update();
        return resident;
    }

    @Override
    public Optional<Resident> find(String id) {
        return db.sql("select * from resident where id = ?").param(id).query(JdbcResidents::resident).optional();
    }

    @Override
    public Optional<Resident> byPhone(String siteId, String phone) {
        return db.sql("select * from resident where site_id = ? and phone = ? order by created_at limit 1")
            .param(siteId)
            .param(phone)
            .query(JdbcResidents::resident)
            .optional();
    }

    @Override
    public void rememberHome(String id, Location home) {
        db.sql("update resident set building = ?, unit = ?, room = ? where id = ?")
            .param(home.building())
            .param(home.unit())
            .param(home.room())
            .param(id)
            .update();
    }

    private static Resident resident(ResultSet row, int n) throws SQLException {
        return new Resident(row.getString("id"), row.getString("site_id"), row.getString("name"),
                row.getString("phone"),
                Location.ofNullable(row.getString("building"), row.getString("unit"), row.getString("room")));
    }

}
