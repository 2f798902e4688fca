package steward.console.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

import steward.bot.resident.Resident;
import steward.bot.ticket.Category;

/** What is on the desk right now: fresh, under way, at risk and overdue. */
class TicketBacklog {

    private final DemoTexts texts;

    private final List<Resident> residents;

    private final Random random;

    TicketBacklog(DemoTexts texts, List<Resident> residents, Random random) {
        this.texts = texts;
        this.residents = residents;
        this.random = random;
    }

    List<PlannedTicket> at(Instant now) {
        var reports = texts.reports();
        return texts.backlog().stream().map(pending -> {
            var report = reports.stream()
                .filter(one -> one.category().equals(pending.category()))
                .findFirst()
                .orElseThrow();
            var outcome = report.outcomes().getFirst();
            var resident = residents.get(random.nextInt(residents.size()));
            var receivedAt = now.minus(Duration.ofMinutes(pending.receivedMinutesAgo()));
            return new PlannedTicket(null, resident, "webchat", Category.of(pending.category()).orElseThrow(),
                    pending.urgency(), pending.text(), TicketHistory.location(report.place(), resident.home()),
                    receivedAt, Steps.after(receivedAt, pending.acceptAfter(), pending.arriveAfter(),
                            pending.resolveAfter(), null, null),
                    1, outcome.get(0), outcome.get(1));
        }).toList();
    }

}
