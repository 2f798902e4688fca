package steward.bot.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import steward.bot.learning.Correction.Sorted;
import steward.bot.learning.Corrections.Place;
import steward.bot.ticket.Category;
import steward.bot.ticket.Urgency;
import steward.knowledge.source.Language;

/** Corrections in SQL. */
@Repository
class CorrectionStore {

    private final JdbcClient db;

    CorrectionStore(JdbcClient db) {
        this.db = db;
    }

    void add(Correction correction) {
        db.sql("""
                insert into triage_correction (id, site_id, ticket_number, body, language, category_before,
                    category_after, urgency_before, urgency_after, model, corrected_by, corrected_at, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(correction.id(), correction.siteId(), correction.ticketNumber(), correction.text(),
                    correction.language().tag(), correction.was().category().label(),
                    correction.is().category().label(), correction.was().urgency().name(),
                    correction.is().urgency().name(), correction.model(), correction.correctedBy(),
                    time(correction.correctedAt()), correction.state().name())
            .update();
    }

    /**
     * Takes the ticket's correction back that nobody has reviewed.
     * @return what the ticket was before it
     */
    Optional<Sorted> withdrawOpen(String ticketNumber) {
        var open = db.sql("select * from triage_correction where ticket_number = ? and state = 'OPEN' for update")
            .param(ticketNumber)
            .query(CorrectionStore::correction)
            .optional();
        open.ifPresent(
                correction -> db.sql("delete from triage_correction where id = ?").param(correction.id()).update());
        return open.map(Correction::was);
    }

    Optional<Correction> find(String id) {
        return db.sql("select * from triage_correction where id = ?")
            .param(id)
            .query(CorrectionStore::correction)
            .optional();
    }

    List<Correction> list(String siteId, CorrectionState state, @Nullable Place after, int limit) {
        var rest = after == null ? "" : "and (corrected_at < :at or corrected_at = :at and id < :id)";
        var query = db
            .sql("select * from triage_correction where site_id = :site and state = :state " + rest
                    + " order by corrected_at desc, id desc limit :limit")
            .param("site", siteId)
            .param("state", state.name())
            .param("limit", limit);
        return (after == null ? query : query.param("at", time(after.at())).param("id", after.id()))
            .query(CorrectionStore::correction)
            .list();
    }

    List<Correction> accepted(String siteId) {
        return db.sql("""
                select * from triage_correction where site_id = ? and state = 'ACCEPTED' order by corrected_at, id""")
            .param(siteId)
            .query(CorrectionStore::correction)
            .list();
    }

    /** Decides about a correction nobody has reviewed; any other stays as it is. */
    void review(String id, CorrectionState state, String staffId, Instant at) {
        db.sql("""
                update triage_correction set state = ?, reviewed_by = ?, reviewed_at = ?
                where id = ? and state = 'OPEN'""").params(state.name(), staffId, time(at), id).update();
    }

    private static Correction correction(ResultSet row, int n) throws SQLException {
        var reviewed = row.getObject("reviewed_at", OffsetDateTime.class);
        return new Correction(row.getString("id"), row.getString("site_id"), row.getString("ticket_number"),
                row.getString("body"), Language.of(row.getString("language")), sorted(row, "before"),
                sorted(row, "after"), row.getString("model"), row.getString("corrected_by"),
                row.getObject("corrected_at", OffsetDateTime.class).toInstant(),
                CorrectionState.valueOf(row.getString("state")), row.getString("reviewed_by"),
                reviewed == null ? null : reviewed.toInstant());
    }

    private static Sorted sorted(ResultSet row, String when) throws SQLException {
        return new Sorted(Category.of(row.getString("category_" + when)).orElseThrow(),
                Urgency.valueOf(row.getString("urgency_" + when)));
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

}
