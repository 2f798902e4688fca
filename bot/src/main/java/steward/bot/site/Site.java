package steward.bot.site;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

import steward.knowledge.source.Language;

/**
 * An estate served by the hub.
 *
 * @param id the property's name in addresses, such as {@code demo} in {@code /chat/demo}
 * @param opensAt start of staffed hours, local time
 * @param closesAt end of staffed hours, local time
 */
public record Site(String id, String name, String nameEn, ZoneId zone, String dutyPhone, LocalTime opensAt,
        LocalTime closesAt) {

    public String nameIn(Language language) {
        return language.isChinese() ? name : nameEn;
    }

    /** Whether the service desk is staffed at this instant. */
    public boolean isStaffedAt(Instant instant) {
        var local = instant.atZone(zone).toLocalTime();
        return !local.isBefore(opensAt) && local.isBefore(closesAt);
    }

}
