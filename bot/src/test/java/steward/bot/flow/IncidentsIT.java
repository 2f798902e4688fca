package steward.bot.flow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steward.bot.conversation.Conversations;
import steward.bot.conversation.Message;
import steward.bot.incident.Incidents;
import steward.bot.site.StaffMember;
import steward.bot.site.StaffMembers;
import steward.bot.site.StaffRole;
import steward.knowledge.index.Embeddings;
import steward.knowledge.source.Language;
import steward.testing.KnowledgeContext;

import static org.assertj.core.api.Assertions.assertThat;

/** From what residents write to what everyone is told. */
class IncidentsIT {

    private static final List<String> WAYS = List.of("3栋2单元%d01，电梯坏了", "3栋2单元%d02的电梯停用了",
            "The lift is out of order, Building 3 Unit 2, %d03", "3棟2單元%d04，電梯壞咗", "3栋2单元%d05，电梯故障");

    @TempDir
    private static Path data;

    private static BotFlow flow;

    @BeforeAll
    static void start() {
        flow = new BotFlow(data);
        var embeddings = flow.get(Embeddings.class);
        KnowledgeContext.await(() -> embeddings.ready(Language.ZH_HANS) && embeddings.ready(Language.EN));
    }

    @AfterAll
    static void stop() {
        flow.close();
    }

    @Test
    void fiftyReportsOfOneLiftAreOneIncidentAndAnUpdateReachesAll() {
        addSite("fifty");
        var conversations = new ArrayList<String>();
        for (int i = 0; i < 50; i++) {
            var text = WAYS.get(i % WAYS.size()).formatted(i / WAYS.size() + 1);
            var conversation = flow.open("fifty", i % WAYS.size() == 2 ? Language.EN : Language.ZH_HANS);
            conversations.add(conversation);
            flow.ask(conversation, Language.ZH_HANS, text);
        }

        var incidents = flow.get(Incidents.class).visible("fifty");
        assertThat(incidents).hasSize(1);
        assertThat(incidents.getFirst().reports()).extracting(report -> report.ticket().conversationId())
            .containsExactlyInAnyOrderElementsOf(conversations);

        int told = flow.get(IncidentUpdates.class)
            .tell(incidents.getFirst(), Map.of(Language.ZH_HANS, "维修已到场", Language.EN, "Technicians are here."));

        assertThat(told).isEqualTo(50);
        assertThat(conversations).allSatisfy(conversation -> assertThat(last(conversation).text())
            .containsAnyOf("维修已到场", "維修已到場", "Technicians are here."));
    }

    @Test
    void theNextReporterIsToldThatTheFaultIsKnown() {
        addSite("known");
        var first = flow.ask(flow.open("known", Language.ZH_HANS), Language.ZH_HANS, "5栋1单元301，2号电梯刚刚停了");
        var next = flow.ask(flow.open("known", Language.EN), Language.EN,
                "Lift 2 is out of order, Building 5 Unit 1, 802");
        var other = flow.ask(flow.open("known", Language.ZH_HANS), Language.ZH_HANS, "5栋1单元901，1号电梯刚刚停了");

        assertThat(first.text()).doesNotContain("已知故障");
        assertThat(next.text()).contains("This fault is known", "promised to fix it by");
        assertThat(other.text()).doesNotContain("已知故障");
    }

    @Test
    void aTicketThatLeftIsToldNothingMore() {
        addSite("left");
        var incidents = flow.get(Incidents.class);
        flow.ask(flow.open("left", Language.ZH_HANS), Language.ZH_HANS, "6栋1单元301，电梯停了");
        var second = flow.open("left", Language.ZH_HANS);
        var number = flow.ask(second, Language.ZH_HANS, "6栋1单元302，电梯坏了").ticketNumber();
        flow.ask(flow.open("left", Language.ZH_HANS), Language.ZH_HANS, "6栋1单元303，电梯停了");
        var incident = incidents.visible("left").getFirst();
        assertThat(incident.reports()).hasSize(3);

        assertThat(incidents.leave(incident.id(), String.valueOf(number), "admin")).isTrue();
        int told = flow.get(IncidentUpdates.class)
            .tell(incidents.find(incident.id()).orElseThrow(), Map.of(Language.ZH_HANS, "修好了"));

        assertThat(told).isEqualTo(2);
        assertThat(last(second).text()).doesNotContain("修好了");
    }

    private static void addSite(String id) {
        flow.addSite(id);
        flow.get(StaffMembers.class)
            .add(new StaffMember("admin-" + id, id, "管理员", Set.of(StaffRole.ADMIN), Set.of(), 0));
    }

    private static Message last(String conversation) {
        return flow.get(Conversations.class).messagesAfter(conversation, 0, 50).getLast();
    }

}
