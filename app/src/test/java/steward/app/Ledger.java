package steward.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What the hub acknowledged, in the order in which it did, kept outside the hub. */
final class Ledger {

    private final Map<String, List<String>> messages = new ConcurrentHashMap<>();

    private final Map<String, List<String>> texts = new ConcurrentHashMap<>();

    private final Map<String, List<String>> steps = new ConcurrentHashMap<>();

    private final Map<Integer, String> documents = new ConcurrentSkipListMap<>();

    /**
     * How the store differs from what was acknowledged.
     */
    record Differences(int acknowledged, int lost, int doubled, int reordered) {

        Differences plus(Differences other) {
            return new Differences(acknowledged + other.acknowledged, lost + other.lost, doubled + other.doubled,
                    reordered + other.reordered);
        }

        private static Differences between(List<String> acknowledged, List<String> stored) {
            var known = new HashSet<>(stored);
            var order = stored.stream().distinct().filter(acknowledged::contains).toList();
            return new Differences(acknowledged.size(),
                    (int) acknowledged.stream().filter(one -> !known.contains(one)).count(),
                    stored.size() - known.size(),
                    order.equals(acknowledged.stream().filter(known::contains).toList()) ? 0 : 1);
        }

    }

    /** A message of a conversation, as "client id = message id". */
    void message(String conversationId, String message) {
        add(messages, conversationId, message);
    }

    void text(String phone, String sid) {
        add(texts, phone, sid);
    }

    void step(String ticket, String step) {
        add(steps, ticket, step);
    }

    void document(int n, String job) {
        documents.put(n, job);
    }

    /** The jobs of the documents, by their numbers. */
    SortedMap<Integer, String> documents() {
        return new TreeMap<>(documents);
    }

    int size() {
        return Stream.of(messages, texts, steps)
            .mapToInt(all -> all.values().stream().mapToInt(List::size).sum())
            .sum();
    }

    int textsOf(String phone) {
        return texts.getOrDefault(phone, List.of()).size();
    }

    Differences compareWith(JdbcClient db) {
        var all = new ArrayList<Differences>();
        messages.forEach((id, acknowledged) -> all.add(Differences.between(acknowledged, strings(db, """
                select client_id || '=' || id from message where conversation_id = ? and sender = 'RESIDENT'
                order by seq""", id))));
        texts.forEach((phone, acknowledged) -> all.add(Differences.between(acknowledged, strings(db, """
                select m.client_id from message m join conversation c on c.id = m.conversation_id
                    join resident r on r.id = c.resident_id
                where r.phone = ? and m.sender = 'RESIDENT' order by m.seq""", phone))));
        steps.forEach((number, acknowledged) -> all.add(Differences.between(acknowledged, strings(db, """
                select step from ticket_step where ticket_number = ? and step in ('OPEN', 'ACCEPT', 'ARRIVE', 'RESOLVE')
                order by id""", number))));
        return all.stream().reduce(new Differences(0, 0, 0, 0), Differences::plus);
    }

    /** Nothing is there that nobody asked for, and each deadline acted once. */
    void nothingIsThereTwice(JdbcClient db) {
        assertThat(strings(db, "select number from ticket where channel = 'phone'"))
            .containsExactlyInAnyOrderElementsOf(steps.keySet());
        assertThat(strings(db, """
                select conversation_id from ticket where conversation_id is not null
                group by conversation_id having count(*) > 1""")).isEmpty();
        assertThat(strings(db, "select resident_id from conversation group by resident_id having count(*) > 1"))
            .isEmpty();
        assertThat(strings(db, """
                select t.number from ticket t
                where (select count(*) from sla_deadline d
                       where d.ticket_number = t.number and d.stage = 'WARN' and d.fired_at is not null)
                   <> (select count(*) from ticket_step s where s.ticket_number = t.number and s.step = 'WARN')"""))
            .isEmpty();
    }

    private static void add(Map<String, List<String>> to, String key, String value) {
        to.computeIfAbsent(key, any -> new CopyOnWriteArrayList<>()).add(value);
    }

    private static List<String> strings(JdbcClient db, String sql, Object... parameters) {
        return db.sql(sql).params(parameters).query(String.class).list();
    }

}
