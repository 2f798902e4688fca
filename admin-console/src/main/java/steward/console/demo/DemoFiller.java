package steward.console.demo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Random;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import steward.bot.site.Sites;

/**
 * An estate with people, three months of tickets and recent conversations. The same
 * instant gives the same estate.
 */
@Component
class DemoFiller {

    static final String SITE = "demo";

    private static final long SEED = 20_250_601;

    private final JdbcClient db;

    private final Sites sites;

    private final DemoPeople people;

    private final DemoTickets tickets;

    private final DemoConversations conversations;

    private final DemoTexts texts;

    DemoFiller(JdbcClient db, Sites sites, DemoPeople people, DemoTickets tickets, DemoConversations conversations,
            DemoTexts texts) {
        this.db = db;
        this.sites = sites;
        this.people = people;
        this.tickets = tickets;
        this.conversations = conversations;
        this.texts = texts;
    }

    /**
     * Fills the hub if it is empty, all or nothing.
     * @return how many tickets were added; 0 where the hub was in use already
     */
    @Transactional
    int fill(Instant start) {
        var now = start.truncatedTo(ChronoUnit.SECONDS);
        if (!isEmpty()) {
            return 0;
        }
        var zone = sites.find(SITE).orElseThrow().zone();
        var random = new Random(SEED);
        var residents = people.moveIn(texts.estate(), now, random);
        var planned = new ArrayList<PlannedTicket>();
        planned.addAll(new TicketHistory(texts.reports(), residents, zone, random).until(now));
        planned.addAll(new TicketBacklog(texts, residents, random).at(now));
        var talks = conversations.open(texts.conversations(), residents, now);
        talks.forEach(talk -> planned.addAll(talk.tickets()));
        planned.sort(Comparator.comparing(PlannedTicket::receivedAt));
        var added = tickets.add(planned, zone, now);
        talks.forEach(talk -> conversations.tell(talk, added));
        return added.size();
    }

    /** Holds the site until the transaction ends: two nodes may start at once. */
    private boolean isEmpty() {
        db.sql("select id from site where id = ? for update").param(SITE).query(String.class).single();
        return db.sql("""
                select (select count(*) from ticket) + (select count(*) from staff_member where id <> 'admin')""")
            .query(Long.class)
            .single() == 0;
    }

}
