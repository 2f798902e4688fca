package steward.console.inbox;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import steward.bot.conversation.Conversations;
import steward.bot.conversation.Draft;
import steward.bot.resident.Residents;
import steward.console.testing.Stores;
import steward.knowledge.source.Language;
import steward.testing.Databases;

import static org.assertj.core.api.Assertions.assertThat;

class OpenWorkIT {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @ParameterizedTest
    @EnumSource(Databases.class)
    void dropsWhatOnlyTheBotHandlesOnceItIsQuiet(Databases database) {
        try (var hub = Stores.on(database, OpenWork.class)) {
            var conversations = hub.getBean(Conversations.class);
            var resident = hub.getBean(Residents.class).add("demo", "Emma", null, null, NOW);
            var quiet = conversations.open("demo", resident.id(), "web", Language.EN, "hash", NOW);
            conversations.append(quiet.id(), Draft.fromResident("hello", Language.EN, "1"), NOW);
            var waiting = conversations.open("demo", resident.id(), "sms", Language.EN, "hash", NOW);
            conversations.append(waiting.id(), Draft.fromResident("a person", Language.EN, "1"), NOW);
            conversations.awaitStaff(waiting.id(), NOW);
            conversations.open("demo", resident.id(), "web", Language.EN, "hash", NOW); // says
                                                                                        // nothing
            var work = hub.getBean(OpenWork.class);

            assertThat(work.conversations("demo", NOW.plusSeconds(1))).hasSize(2);
            assertThat(work.conversations("demo", NOW.plus(OpenWork.QUIET).plus(Duration.ofSeconds(1))))
                .satisfiesExactly(row -> {
                    assertThat(row.id()).isEqualTo(waiting.id());
                    assertThat(row.lastLine()).isEqualTo("a person");
                    assertThat(row.waitingSince()).isEqualTo(NOW);
                });
            assertThat(work.conversations("elsewhere", NOW)).isEmpty();
        }
    }

}
