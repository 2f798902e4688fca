package steward.console.ticket;

import java.time.Instant;
import java.time.ZoneOffset;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who looked at whose phone number and room, and when. */
@Component
class Reveals {

    private static final Logger log = LoggerFactory.getLogger(Reveals.class);

    private final JdbcClient db;

    Reveals(JdbcClient db) {
        this.db = db;
    }

    void record(String staffId, String ticketNumber, Instant at) {
        db.sql("insert into personal_data_reveal (staff_id, ticket_number, revealed_at) values (?, ?, ?)")
            .params(staffId, ticketNumber, at.atOffset(ZoneOffset.UTC))
            .update();
        log.info("{} revealed phone and room of ticket {}", staffId, ticketNumber);
    }

    int count(String ticketNumber) {
        return db.sql("select count(*) from personal_data_reveal where ticket_number = ?")
            .param(ticketNumber)
            .query(Integer.class)
            .single();
    }

}
