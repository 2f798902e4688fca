package steward.console.analytics;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import steward.bot.site.Site;

/** The buildings and categories a manager can pick from. */
@Component
class Choices {

    private final JdbcClient db;

    private final MessageSource messages;

    Choices(JdbcClient db, MessageSource messages) {
        this.db = db;
        this.messages = messages;
    }

    record Offered(List<String> buildings, List<Option> categories) {
    }

    record Option(String value, String name) {
    }

    Offered of(Site site, Locale locale) {
        var buildings = db.sql("""
                select name from building where site_id = :site
                union select building from ticket where site_id = :site and building is not null""")
            .param("site", site.id())
            .query(String.class)
            .list()
            .stream()
            .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
            .toList();
        var categories = db.sql("select distinct category from ticket where site_id = ? order by category")
            .param(site.id())
            .query(String.class)
            .list();
        return new Offered(buildings,
                categories.stream().map(label -> new Option(label, name(label, locale))).toList());
    }

    private String name(String label, Locale locale) {
        return messages.getMessage("category." + label, null, locale);
    }

}
