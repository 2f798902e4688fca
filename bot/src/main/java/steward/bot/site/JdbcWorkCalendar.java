package steward.bot.site;

import java.time.DayOfWeek;
import java.time.LocalDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWorkCalendar implements WorkCalendar {

    private final JdbcClient db;

    JdbcWorkCalendar(JdbcClient db) {
        this.db = db;
    }

    @Override
    public boolean isWorkday(Site site, LocalDate day) {
        return db.sql("select working from calendar_day where site_id = ? and on_date = ?")
            .params(site.id(), day)
            .query(Boolean.class)
            .optional()
            .orElseGet(() -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0);
    }

}
