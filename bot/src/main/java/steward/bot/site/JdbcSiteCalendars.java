package steward.bot.site;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSiteCalendars implements SiteCalendars {

    private final JdbcClient db;

    JdbcSiteCalendars(JdbcClient db) {
        this.db = db;
    }

    @Override
    public SiteCalendar of(Site site) {
        var stored = stored(site);
        return new SiteCalendar(site.zone(), stored.isEmpty() ? staffed(site) : stored, days(site, false),
                days(site, true));
    }

    private Map<DayOfWeek, List<Shift>> stored(Site site) {
        var hours = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
        db.sql("select weekday, begins_at, ends_at from site_hours where site_id = ?").param(site.id()).query(row -> {
            var shift = new Shift(row.getObject("begins_at", LocalTime.class),
                    row.getObject("ends_at", LocalTime.class));
            hours.computeIfAbsent(DayOfWeek.valueOf(row.getString("weekday")), _ -> new ArrayList<>()).add(shift);
        });
        return hours;
    }

    private static Map<DayOfWeek, List<Shift>> staffed(Site site) {
        var hours = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)
            .forEach(day -> hours.put(day, List.of(new Shift(site.opensAt(), site.closesAt()))));
        return hours;
    }

    private Set<LocalDate> days(Site site, boolean worked) {
        return db.sql("select on_date from calendar_day where site_id = ? and working = ?")
            .params(site.id(), worked)
            .query(LocalDate.class)
            .set();
    }

}
