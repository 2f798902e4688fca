package steward.console.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import steward.bot.resident.Resident;
import steward.bot.resident.Residents;
import steward.bot.site.Location;
import steward.bot.site.StaffMember;
import steward.bot.site.StaffMembers;
import steward.bot.ticket.Category;

/** Buildings, staff and residents of the demo estate. */
@Component
class DemoPeople {

    private static final Duration LIVED_HERE = Duration.ofDays(200);

    private static final int HOMES_PER_FLOOR_AND_UNIT = 4;

    private final JdbcClient db;

    private final StaffMembers staff;

    private final Residents residents;

    DemoPeople(JdbcClient db, StaffMembers staff, Residents residents) {
        this.db = db;
        this.staff = staff;
        this.residents = residents;
    }

    List<Resident> moveIn(DemoTexts.Estate estate, Instant now, Random random) {
        estate.buildings()
            .forEach(building -> db.sql("insert into building (site_id, name, homes) values (?, ?, ?)")
                .params(DemoFiller.SITE, building.name(), building.homes())
                .update());
        estate.staff().forEach(this::employ);
        // The demo has a roster, so the person who set the hub up is relieved.
        db.sql("update staff_member set duty_rank = 0 where id = 'admin'").update();
        var movedIn = new ArrayList<Resident>();
        for (var name : estate.residents()) {
            var home = home(estate.buildings().get(random.nextInt(estate.buildings().size())), random);
            movedIn.add(residents.add(DemoFiller.SITE, name, phone(movedIn.size()), home, now.minus(LIVED_HERE)));
        }
        return movedIn;
    }

    private void employ(DemoTexts.Employee employee) {
        staff.add(new StaffMember(employee.id(), DemoFiller.SITE, employee.name(), employee.roles(),
                categories(employee.skills()), employee.dutyRank()));
    }

    private static Set<String> categories(List<String> skills) {
        return skills.stream()
            .flatMap(skill -> Category.of(skill)
                .map(Stream::of)
                .orElseGet(() -> Arrays.stream(Category.values())
                    .filter(category -> category.intent().label().equals(skill))))
            .map(Category::label)
            .collect(Collectors.toSet());
    }

    private static Location home(DemoTexts.Building building, Random random) {
        var units = 2;
        var floors = building.homes() / units / HOMES_PER_FLOOR_AND_UNIT;
        var room = (1 + random.nextInt(floors)) * 100 + 1 + random.nextInt(HOMES_PER_FLOOR_AND_UNIT);
        return new Location(building.name(), String.valueOf(1 + random.nextInt(units)), String.valueOf(room));
    }

    /** No line in China has a number that starts so. */
    private static String phone(int n) {
        return "+86100000%04d".formatted(n + 1);
    }

}
