package steward.console.inbox;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import steward.bot.conversation.Conversation;
import steward.bot.conversation.ConversationState;
import steward.bot.conversation.Conversations;
import steward.bot.conversation.Draft;
import steward.bot.flow.TicketOpening;
import steward.bot.resident.Residents;
import steward.bot.site.Location;
import steward.bot.sla.Deadlines;
import steward.bot.sla.StaffNotices;
import steward.bot.ticket.Category;
import steward.bot.ticket.NewTicket;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.TicketKind;
import steward.bot.ticket.TicketStatus;
import steward.bot.ticket.Tickets;
import steward.bot.ticket.Urgency;
import steward.console.testing.Browser;
import steward.console.testing.ConsoleHub;
import steward.knowledge.source.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** The desk as a browser without script uses it. */
@SpringBootTest(classes = ConsoleHub.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
        "steward.api-token=partner-token", "steward.admin.password=first password", "steward.demo=true" })
class AgentPagesIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Residents residents;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Tickets tickets;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Clock clock;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private StaffNotices notices;

    @Autowired
    private TicketOpening opening;

    private Browser browser;

    private Conversation conversation;

    @BeforeEach
    void signIn() {
        browser = new Browser(WebTestClient.bindToServer().baseUrl("http://localhost:" + port).build());
        browser.signIn("ADMIN");
        var now = clock.instant();
        var resident = residents.add("demo", "陈桂兰", "13800005678", new Location("3", "2", "1204"), now);
        conversation = conversations.open("demo", resident.id(), "web", Language.ZH_HANS, "hash", now);
        write("厨房水管漏水 <img src=x onerror=alert(1)>");
    }

    @Test
    void showsTheConversationWithoutNamingTheHome() {
        var page = browser.open("/agent/c/" + conversation.id() + "?tab=team").body();

        assertThat(page).contains("3栋2单元12**").contains("陈**").doesNotContain("1204").doesNotContain("13800005678");
    }

    @Test
    void showsWhatAResidentWroteAsText() {
        assertThat(browser.open("/agent/c/" + conversation.id()).body()).contains("&lt;img src=x onerror=alert(1)&gt;")
            .doesNotContain("<img");
    }

    @Test
    void takesOverAndHandsBack() {
        browser.open("/agent/c/" + conversation.id());

        browser.post("/agent/c/" + conversation.id() + "/holder", "_method", "put");
        assertThat(current().holderId()).isEqualTo("admin");

        browser.post("/agent/c/" + conversation.id() + "/holder", "_method", "delete");
        assertThat(current().state()).isEqualTo(ConversationState.BOT);
    }

    @Test
    void showsNoticesUntilTheyAreSeen() {
        var number = ticketFrom(Duration.ofHours(23));
        deadlines.fire(clock.instant());
        var page = browser.open("/agent").body();
        assertThat(page).contains(number, "请告知住户新的时间和原因");

        notices.unseen("admin").forEach(notice -> browser.post("/agent/notices/" + notice.id(), "_method", "put"));

        assertThat(browser.open("/agent/notices").body()).doesNotContain(number);
    }

    @Test
    void pausesAndGoesOnFromThePanel() {
        var number = ticketFrom(Duration.ZERO);
        var until = LocalDateTime.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")).plusHours(3).toString();
        browser.open("/agent/t/" + number);

        assertThat(browser
            .post("/agent/tickets/" + number + "/pause", "_method", "put", "reason", "waiting_parts", "until", "soon")
            .location()).endsWith("problem=pause");
        assertThat(browser.open("/agent/t/" + number + "?problem=pause").body()).contains("没有暂停");
        browser.post("/agent/tickets/" + number + "/pause", "_method", "put", "reason", "waiting_parts", "until",
                until);
        assertThat(browser.open("/agent/t/" + number).body()).contains("暂停到", "继续计时");

        browser.post("/agent/tickets/" + number + "/resume", "_method", "put");
        assertThat(browser.open("/agent/t/" + number).body()).doesNotContain("暂停到");
    }

    @Test
    void tellsANewTimeFromThePanel() {
        var number = ticketFrom(Duration.ZERO);
        browser.open("/agent/t/" + number);

        browser.post("/agent/tickets/" + number + "/new-time", "_method", "put", "clock", "resolve", "at",
                LocalDateTime.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")).plusDays(3).toString(), "reason",
                "等配件到货");

        assertThat(browser.open("/agent/t/" + number).body()).contains("告知新时间", "等配件到货");
    }

    private String ticketFrom(Duration ago) {
        return opening
            .open(new NewTicket("demo", null, null, "phone", TicketKind.REPAIR, Category.REPAIR_PLUMBING, Urgency.P3,
                    "厨房漏水", null, clock.instant().minus(ago)))
            .number();
    }

    @Test
    void sendsAReplyOnceHoweverOftenTheButtonIsPressed() {
        browser.open("/agent/c/" + conversation.id());

        browser.post("/agent/c/" + conversation.id() + "/replies", "text", "师傅下午到", "clientId", "form-1");
        browser.post("/agent/c/" + conversation.id() + "/replies", "text", "师傅下午到", "clientId", "form-1");

        assertThat(conversations.messagesAfter(conversation.id(), 0, 50))
            .filteredOn(message -> message.text().equals("师傅下午到"))
            .hasSize(1);
        assertThat(current().holderId()).isEqualTo("admin");
    }

    @Test
    void keepsANoteFromTheResident() {
        browser.open("/agent/c/" + conversation.id());

        browser.post("/agent/c/" + conversation.id() + "/notes", "text", "只有我们知道");

        assertThat(browser.open("/agent/c/" + conversation.id()).body()).contains("只有我们知道");
        assertThat(conversations.messagesAfter(conversation.id(), 0, 50))
            .noneMatch(message -> message.text().contains("只有我们知道"));
    }

    @Test
    void saysWhatIsMissingInAReply() {
        browser.open("/agent/c/" + conversation.id());

        var location = browser.post("/agent/c/" + conversation.id() + "/replies", "text", " ").location();

        assertThat(location).endsWith("problem=reply");
        assertThat(browser.open(String.valueOf(location)).body()).contains("请先输入内容");
    }

    @Test
    void leadsATicketFromReceiptToClosing() {
        var number = openTicket(conversation.id()).number();
        browser.open("/agent/c/" + conversation.id());

        step(number, "acceptance");
        step(number, "arrival");
        browser.post("/agent/tickets/" + number + "/resolution", "_method", "put", "result", "换了软管", "cause", "老化");
        step(number, "report-back");
        browser.post("/agent/tickets/" + number + "/closure", "_method", "put", "why", "住户认可处理结果");

        assertThat(tickets.find(number).orElseThrow().status()).isEqualTo(TicketStatus.CLOSED);
    }

    @Test
    void saysWhatIsPossibleWhenAColleagueWasFaster() {
        var number = openTicket(conversation.id()).number();
        browser.open("/agent/c/" + conversation.id());
        step(number, "acceptance");

        var location = step(number, "acceptance");

        assertThat(browser.open(String.valueOf(location)).body()).contains("工单状态已经变了").contains("到场签到");
    }

    @Test
    void mergesAndSplitsFromThePanel() {
        var parent = openTicket(null).number();
        var child = openTicket(conversation.id()).number();
        write("还有，楼上半夜放音乐");
        var message = conversations.messagesBefore(conversation.id(), Long.MAX_VALUE, 1).getFirst().id();

        browser.open("/agent/c/" + conversation.id() + "?ticket=" + child);
        browser.post("/agent/tickets/" + child + "/parts", "messageId", message, "category", "complaint.noise",
                "urgency", "P3");
        browser.post("/agent/tickets/" + child + "/parent", "_method", "put", "parent", parent);

        var page = browser.open("/agent/c/" + conversation.id() + "?ticket=" + child).body();
        assertThat(page).contains("已合并到").contains(parent).contains("拆分出").contains("取消合并，恢复单独处理");
        var refused = browser.post("/agent/tickets/" + parent + "/parent", "_method", "put", "parent", child);
        assertThat(browser.open(String.valueOf(refused.location())).body()).contains("没有合并：");
        browser.post("/agent/tickets/" + child + "/parent", "_method", "delete");
        assertThat(browser.open("/agent/c/" + conversation.id() + "?ticket=" + child).body()).contains("合并到另一张工单");
    }

    @Test
    void keepsWhoRevealedAPhoneNumber() {
        var number = openTicket(conversation.id()).number();
        assertThat(browser.open("/agent/c/" + conversation.id()).body()).doesNotContain("13800005678");

        var revealed = browser.post("/agent/tickets/" + number + "/reveals");

        assertThat(revealed.body()).contains("13800005678").contains("3栋2单元1204");
        assertThat(db.sql("select staff_id from personal_data_reveal where ticket_number = ?")
            .param(number)
            .query(String.class)
            .list()).containsExactly("admin");
    }

    @Test
    void showsATicketThatCameByPhoneAlone() {
        var number = openTicket(null).number();

        assertThat(browser.open("/agent?tab=waiting").body()).contains("/agent/t/" + number);
        assertThat(browser.open("/agent/t/" + number).body()).contains(number).contains("楼道灯不亮");
    }

    @Test
    void answersAnUnknownAddressWithAPage() {
        for (var address : List.of("/agent/c/nothing", "/agnt")) {
            var page = browser.open(address);

            assertThat(page.status()).isEqualTo(404);
            assertThat(page.body()).contains("<h1>");
        }
    }

    @Test
    void tellsOpenPagesWithinASecond() throws Exception {
        var heard = new CompletableFuture<String>();
        var ready = new CompletableFuture<String>();
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/events"))
            .header("Authorization", "Bearer partner-token")
            .header("Accept", "text/event-stream")
            .build();
        try (var http = HttpClient.newHttpClient()) {
            http.sendAsync(request, BodyHandlers.ofLines()).thenAccept(answer -> answer.body().forEach(line -> {
                if (line.equals("event:ready")) {
                    ready.complete(line);
                }
                if (line.contains("还在漏")) {
                    heard.complete(line);
                }
            }));
            ready.get(10, TimeUnit.SECONDS);

            write("还在漏");

            assertThat(heard.get(1, TimeUnit.SECONDS)).contains(conversation.id());
            http.shutdownNow();
        }
    }

    private void write(String text) {
        conversations.append(conversation.id(), Draft.fromResident(text, Language.ZH_HANS, text), clock.instant());
    }

    private Conversation current() {
        return conversations.find(conversation.id()).orElseThrow();
    }

    private String step(String number, String step) {
        return String.valueOf(browser.post("/agent/tickets/" + number + "/" + step, "_method", "put").location());
    }

    private Ticket openTicket(@Nullable String conversationId) {
        var residentId = conversationId == null ? null : conversation.residentId();
        return opening.open(new NewTicket("demo", conversationId, residentId, "phone", TicketKind.REPAIR,
                Category.REPAIR_ELECTRICAL, Urgency.P3, "楼道灯不亮", null, clock.instant()));
    }

}
