package steward.console.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import steward.bot.sla.SlaStanding;
import steward.bot.site.StaffRole;
import steward.bot.ticket.Category;
import steward.bot.ticket.NewTicket;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.TicketDesk;
import steward.bot.ticket.TicketKind;
import steward.bot.ticket.Urgency;
import steward.console.staff.SignedIn;
import steward.console.testing.Stores;
import steward.testing.Databases;

import static org.assertj.core.api.Assertions.assertThat;

class TicketStoresIT {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private static final SignedIn ADMIN = new SignedIn("admin", "demo", "值班", Set.of(StaffRole.ADMIN), false, false);

    @ParameterizedTest
    @EnumSource(Databases.class)
    void findsWhatTheFiltersAskFor(Databases database) {
        try (var hub = Stores.on(database, TicketSearch.class)) {
            var leak = open(hub, TicketKind.REPAIR, Category.REPAIR_PLUMBING, "50% 的水_流到楼下", NOW);
            var noise = open(hub, TicketKind.COMPLAINT, Category.COMPLAINT_NOISE, "Loud music", NOW.plusSeconds(60));
            var search = hub.getBean(TicketSearch.class);

            assertThat(search.find(query(null, null, null, null), NOW)).extracting(Ticket::number)
                .containsExactly(noise.number(), leak.number());
            assertThat(search.find(query(TicketKind.REPAIR, null, null, null), NOW)).extracting(Ticket::number)
                .containsExactly(leak.number());
            assertThat(search.find(query(null, null, "LOUD", null), NOW)).extracting(Ticket::number)
                .containsExactly(noise.number());
            assertThat(search.find(query(null, null, "0% 的水_", null), NOW)).extracting(Ticket::number)
                .containsExactly(leak.number());
            assertThat(search.find(query(null, null, "水%流", null), NOW)).isEmpty();
            assertThat(search.find(query(null, null, null, TicketQuery.Place.of(noise)), NOW))
                .extracting(Ticket::number)
                .containsExactly(leak.number());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void tellsHowATicketStandsToTheLastInstant(Databases database) {
        try (var hub = Stores.on(database, TicketSearch.class)) {
            var number = open(hub, TicketKind.REPAIR, Category.REPAIR_PLUMBING, "leak", NOW).number();
            var search = hub.getBean(TicketSearch.class);
            var due = NOW.plus(Duration.ofHours(2));

            assertThat(search.find(query(null, SlaStanding.ON_TRACK, null, null), NOW)).hasSize(1);
            assertThat(search.find(query(null, SlaStanding.AT_RISK, null, null), due)).hasSize(1);
            assertThat(search.find(query(null, SlaStanding.OVERDUE, null, null), due)).isEmpty();
            assertThat(search.find(query(null, SlaStanding.OVERDUE, null, null), due.plusMillis(1)))
                .extracting(Ticket::number)
                .containsExactly(number);
            assertThat(search.find(query(null, SlaStanding.MET, null, null), due)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void keepsNotesAndRevealsInOrder(Databases database) {
        try (var hub = Stores.on(database, StaffNotes.class, Reveals.class)) {
            var number = open(hub, TicketKind.REPAIR, Category.REPAIR_PLUMBING, "leak", NOW).number();
            var notes = hub.getBean(StaffNotes.class);

            notes.write(null, number, ADMIN, "first", NOW);
            notes.write(null, number, ADMIN, "second", NOW.plusSeconds(1));
            hub.getBean(Reveals.class).record("admin", number, NOW);

            assertThat(notes.ofTicket(number)).extracting(StaffNote::text).containsExactly("first", "second");
            assertThat(hub.getBean(JdbcClient.class)
                .sql("select staff_id from personal_data_reveal where ticket_number = ?")
                .param(number)
                .query(String.class)
                .list()).isEqualTo(List.of("admin"));
        }
    }

    private static Ticket open(AnnotationConfigApplicationContext hub, TicketKind kind, Category category,
            String summary, Instant at) {
        return hub.getBean(TicketDesk.class)
            .open(new NewTicket("demo", null, null, "phone", kind, category, Urgency.P3, summary, null, at), "repairs",
                    "admin", "test");
    }

    private static TicketQuery query(@Nullable TicketKind kind, @Nullable SlaStanding standing, @Nullable String words,
            TicketQuery.@Nullable Place after) {
        return new TicketQuery("demo", kind, null, null, null, null, null, standing, words, 10, after);
    }

}
