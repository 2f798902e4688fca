package steward.bot.followup;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import steward.bot.ticket.Ticket;
import steward.bot.triage.Issue;
import steward.bot.triage.Languages;
import steward.bot.triage.Triage;
import steward.knowledge.index.Embeddings;

/**
 * The ticket that a few words are most likely about, where one stands out: by what triage
 * makes of them, else by their meaning.
 */
@Component
class NearestMeaning {

    private static final double SURE = 0.6;

    private static final double NEAR = 0.55;

    private static final double NEARER = 0.08;

    private final Triage triage;

    private final Embeddings embeddings;

    NearestMeaning(Triage triage, Embeddings embeddings) {
        this.triage = triage;
        this.embeddings = embeddings;
    }

    private record Near(Ticket ticket, double likeness) {
    }

    Optional<Ticket> nearest(String subject, List<Ticket> tickets) {
        if (subject.isEmpty()) {
            return Optional.empty();
        }
        var categories = triage.subjects(subject)
            .stream()
            .filter(issue -> issue.confidence() >= SURE)
            .map(Issue::category)
            .toList();
        var filed = tickets.stream().filter(ticket -> categories.contains(ticket.category())).toList();
        return filed.size() == 1 ? Optional.of(filed.getFirst()) : byMeaning(subject, tickets);
    }

    private Optional<Ticket> byMeaning(String subject, List<Ticket> tickets) {
        var language = Languages.of(subject);
        if (!embeddings.ready(language)) {
            return Optional.empty();
        }
        var vector = embeddings.embed(language, subject);
        var near = tickets.stream()
            .map(ticket -> new Near(ticket, likeness(vector, embeddings.embed(language, ticket.summary()))))
            .sorted(Comparator.comparingDouble(Near::likeness).reversed())
            .toList();
        boolean standsOut = near.getFirst().likeness >= NEAR
                && near.getFirst().likeness - near.get(1).likeness >= NEARER;
        return standsOut ? Optional.of(near.getFirst().ticket) : Optional.empty();
    }

    private static double likeness(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

}
