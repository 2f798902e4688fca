package steward.app;

import java.time.Clock;
import java.util.UUID;

import javax.sql.DataSource;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import steward.bot.answer.Answers;
import steward.bot.evaluation.DocumentsEvaluation;
import steward.bot.evaluation.RetrievalEvaluation;
import steward.knowledge.search.KnowledgeSearch;
import steward.knowledge.source.Documents;

/**
 * The parts of the hub that answer questions, on a database in memory. Not annotated as a
 * configuration, so that a hub that starts does not find it.
 */
@ComponentScan({ "steward.knowledge", "steward.bot.answer", "steward.bot.llm" })
class EvaluationConfiguration {

    @Bean
    DataSource dataSource() {
        var dataSource = new DriverManagerDataSource(
                "jdbc:h2:mem:evaluation-%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1"
                    .formatted(UUID.randomUUID()),
                "sa", "");
        Flyway.configure().dataSource(dataSource).load().migrate();
        return dataSource;
    }

    @Bean
    JdbcClient jdbcClient(DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    @Bean
    JdbcTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean
    TransactionTemplate transactionTemplate(JdbcTransactionManager transactionManager) {
        return new TransactionTemplate(transactionManager);
    }

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

    @Bean
    RetrievalEvaluation retrievalEvaluation(KnowledgeSearch search, Answers answers, Documents documents, Clock clock) {
        return new RetrievalEvaluation(search, answers, documents, clock);
    }

    @Bean
    DocumentsEvaluation documentsEvaluation(Documents documents) {
        return new DocumentsEvaluation(documents);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

}
