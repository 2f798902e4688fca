package steward.bot.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcStaffMembers implements StaffMembers {

    private final JdbcClient db;

    JdbcStaffMembers(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void add(StaffMember member) {
        db.sql("""
                insert into staff_member (id, site_id, name, roles, skills, duty_rank)
                values (:id, :site, :name, :roles, :skills, :dutyRank)""")
            .param("id", member.id())
            .param("site", member.siteId())
            .param("name", member.name())
            .param("roles", member.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(",")))
            .param("skills", member.skills().stream().sorted().collect(Collectors.joining(",")))
            .param("dutyRank", member.dutyRank())
            .update();
    }

    @Override
    public Optional<StaffMember> find(String id) {
        return db.sql("select * from staff_member where id = ?").param(id).query(JdbcStaffMembers::member).optional();
    }

    @Override
    public List<StaffMember> of(String siteId) {
        return db.sql("select * from staff_member where site_id = ? order by id")
            .param(siteId)
            .query(JdbcStaffMembers::member)
            .list();
    }

    @Override
    public List<StaffMember> onDuty(String siteId) {
        var onDuty = db.sql("select * from staff_member where site_id = ? and duty_rank > 0 order by duty_rank, id")
            .param(siteId)
            .query(JdbcStaffMembers::member)
            .list();
        if (onDuty.isEmpty()) {
            return of(siteId).stream().filter(member -> member.roles().contains(StaffRole.ADMIN)).toList();
        }
        return onDuty;
    }

    private static StaffMember member(ResultSet row, int n) throws SQLException {
        var roles = words(row.getString("roles")).stream().map(StaffRole::valueOf).collect(Collectors.toSet());
        return new StaffMember(row.getString("id"), row.getString("site_id"), row.getString("name"), roles,
                words(row.getString("skills")), row.getInt("duty_rank"));
    }

    private static Set<String> words(String list) {
        return Arrays.stream(list.split(",")).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }

}
