package steward.bot.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSites implements Sites {

    private final JdbcClient db;

    JdbcSites(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Optional<Site> find(String id) {
        return db.sql("select * from site where id = ?").param(id).query(JdbcSites::site).optional();
    }

    @Override
    public List<Site> all() {
        return db.sql("select * from site order by id").query(JdbcSites::site).list();
    }

    private static Site site(ResultSet row, int n) throws SQLException {
        return new Site(row.getString("id"), row.getString("name"), row.getString("name_en"),
                ZoneId.of(row.getString("zone")), row.getString("duty_phone"),
                row.getObject("opens_at", LocalTime.class), row.getObject("closes_at", LocalTime.class));
    }

}
