package steward.bot.channel.sms;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import steward.bot.conversation.Citation;
import steward.bot.conversation.Conversation;
import steward.bot.conversation.Conversations;
import steward.bot.conversation.Draft;
import steward.bot.conversation.Message;
import steward.bot.conversation.MessageKind;
import steward.bot.conversation.SafetyCard;
import steward.bot.resident.Residents;
import steward.bot.site.Sites;
import steward.bot.sla.Clauses;
import steward.bot.sla.SlaClocks;
import steward.bot.testing.BotContext;
import steward.bot.ticket.Category;
import steward.bot.ticket.NewTicket;
import steward.bot.ticket.TicketDesk;
import steward.bot.ticket.TicketKind;
import steward.bot.ticket.Tickets;
import steward.bot.ticket.Urgency;
import steward.knowledge.source.Language;
import steward.testing.Databases;

import static org.assertj.core.api.Assertions.assertThat;

@TestInstance(Lifecycle.PER_CLASS)
class SmsTextsIT {

    private static final String PHONE = "+15005550123";

    private final BotContext bot = new BotContext(Databases.H2);

    private final Conversation conversation = conversation();

    @AfterAll
    void stop() {
        bot.close();
    }

    @Test
    void aTicketIsItsNumberItsStatusAndTheNextPromiseWithItsClause() {
        var number = ticket(TicketKind.REPAIR, Urgency.P2, "厨房水管爆了");

        var text = texts("").of(ticketMessage(number, Language.ZH_HANS), PHONE);

        assertThat(text).isEqualTo("工单 " + number + " 已登记。\n11月23日11:00 前有工作人员联系您（《物业服务手册》" + clauseOf(number) + "）。");
    }

    @Test
    void aTicketSaysTheSameInEnglishWithinOneAlphabet() {
        var number = ticket(TicketKind.REPAIR, Urgency.P2, "The kitchen pipe burst");

        var text = texts("https://hub.example.com").of(ticketMessage(number, Language.EN), PHONE);

        assertThat(text).startsWith("Ticket " + number + " is registered.\nWe will contact you by 23 Nov 11:00 (")
            .endsWith("\nChat: https://hub.example.com/chat/demo")
            .doesNotContain("kitchen");
        assertThat(SmsSegments.of(text).encoding()).isEqualTo(SmsSegments.Encoding.GSM_7);
    }

    @Test
    void aTicketFollowsItsStage() {
        var number = ticket(TicketKind.REPAIR, Urgency.P2, "厨房水管爆了");
        bot.get(TicketDesk.class).accept(number, "admin", BotContext.MONDAY_0900);

        var text = texts("").of(ticketMessage(number, Language.ZH_HANS), PHONE);

        assertThat(text).startsWith("工单 " + number + " 已有人接单。\n11月23日13:00 前有人到现场");
    }

    @Test
    void anEmergencyPromisesNoMinute() {
        var number = ticket(TicketKind.EMERGENCY, Urgency.P1, "煤气味");

        var text = texts("").of(ticketMessage(number, Language.ZH_HANS), PHONE);

        assertThat(text).isEqualTo("紧急工单 " + number + " 已建好，值班人员已收到呼叫，请保持电话畅通。");
    }

    @Test
    void anEmergencyFollowsItsStagesWithoutAMinuteEither() {
        var number = ticket(TicketKind.EMERGENCY, Urgency.P1, "煤气味");
        bot.get(TicketDesk.class).accept(number, "admin", BotContext.MONDAY_0900);

        assertThat(texts("").of(ticketMessage(number, Language.ZH_HANS), PHONE)).isEqualTo("工单 " + number + " 已有人接单。");
    }

    @Test
    void aPromiseThatIsOverdueIsNotMadeAgain() {
        var number = ticket(TicketKind.REPAIR, Urgency.P2, "厨房水管爆了");
        var late = bot.get(Conversations.class)
            .append(conversation.id(), Draft.fromBot(MessageKind.TICKET, "", Language.ZH_HANS).aboutTicket(number),
                    BotContext.MONDAY_0900.plus(Duration.ofHours(3)))
            .message();

        assertThat(texts("").of(late, PHONE)).contains("13:00 前有人到现场").doesNotContain("11:00");
    }

    @Test
    void noAddressGoesToTheMainland() {
        var number = ticket(TicketKind.REPAIR, Urgency.P2, "厨房水管爆了");

        assertThat(texts("https://hub.example.com").of(ticketMessage(number, Language.ZH_HANS), "+8613800000000"))
            .doesNotContain("http");
    }

    @Test
    void aSafetyCardIsItsStepsAndNumbers() {
        var card = new SafetyCard(List.of("不要开关电器", "开窗后离开"),
                List.of(new SafetyCard.Call("消防 119", "119"), new SafetyCard.Call("物业值班", "021-5555 0100")),
                "您在哪里？有人受伤吗？");
        var message = stored(Draft.fromBot(MessageKind.SAFETY, "不要开关电器…", Language.ZH_HANS).withCard(card));

        assertThat(texts("").of(message, PHONE))
            .isEqualTo("1. 不要开关电器\n2. 开窗后离开\n消防 119\n物业值班 021-5555 0100\n您在哪里？有人受伤吗？");
    }

    @Test
    void anAnswerCarriesEachClauseOnce() {
        var message = stored(Draft.fromBot(MessageKind.ANSWER, "2 小时内有人联系您。[1] 24 小时内到场。[2]", Language.ZH_HANS)
            .withCitations(List.of(new Citation(1, "物业服务手册", "3.2", "2 小时内有人联系您。"),
                    new Citation(2, "物业服务手册", "3.2", "24 小时内到场。"))));

        assertThat(texts("").of(message, PHONE)).isEqualTo("2 小时内有人联系您。 24 小时内到场。\n依据：《物业服务手册》3.2");
    }

    @Test
    void aLongAnswerKeepsTheSentencesThatFit() {
        var message = stored(Draft.fromBot(MessageKind.ANSWER, "第一句。" + "很长的句子".repeat(80) + "。", Language.ZH_HANS)
            .withCitations(List.of(new Citation(1, "物业服务手册", "3.2", "第一句。"))));

        assertThat(texts("").of(message, PHONE)).isEqualTo("第一句。……\n依据：《物业服务手册》3.2");
    }

    @Test
    void anEnglishTextCostsNoSecondAlphabet() {
        var text = texts("")
            .of(stored(Draft.fromBot(MessageKind.TEXT, "Say “talk to a person” — it’s fine…", Language.EN)), PHONE);

        assertThat(text).isEqualTo("Say \"talk to a person\" - it's fine...");
        assertThat(SmsSegments.of(text).encoding()).isEqualTo(SmsSegments.Encoding.GSM_7);
    }

    @Test
    void whatAStaffMemberWroteIsLeftAsItIsUpToTwiliosLimit() {
        assertThat(texts("").of(stored(Draft.fromStaff("admin", "师傅 3 点到 [1]", Language.ZH_HANS, null)), PHONE))
            .isEqualTo("师傅 3 点到 [1]");
        var endless = stored(Draft.fromStaff("admin", "a".repeat(1596) + "😀😀😀", Language.EN, null));
        assertThat(texts("").of(endless, PHONE)).isEqualTo("a".repeat(1596) + "...");
    }

    private SmsTexts texts(String publicUrl) {
        return new SmsTexts(bot.get(Tickets.class), bot.get(SlaClocks.class), bot.get(Clauses.class),
                bot.get(Sites.class), new WebhookAddresses(publicUrl), new SmsWording());
    }

    private String clauseOf(String number) {
        return bot.get(Clauses.class).of(bot.get(SlaClocks.class).of(number).getFirst(), Language.ZH_HANS).section();
    }

    private Message ticketMessage(String number, Language language) {
        return stored(Draft.fromBot(MessageKind.TICKET, "已为您登记，由王敏负责。", language).aboutTicket(number));
    }

    private Message stored(Draft draft) {
        return bot.get(Conversations.class).append(conversation.id(), draft, BotContext.MONDAY_0900).message();
    }

    private String ticket(TicketKind kind, Urgency urgency, String summary) {
        var wanted = new NewTicket("demo", conversation.id(), conversation.residentId(), "sms", kind,
                kind == TicketKind.EMERGENCY ? Category.EMERGENCY_GAS_LEAK : Category.REPAIR_PLUMBING, urgency, summary,
                null, BotContext.MONDAY_0900);
        return bot.get(TicketDesk.class).open(wanted, "repairs", "admin", "值班").number();
    }

    private Conversation conversation() {
        var resident = bot.get(Residents.class).add("demo", null, PHONE, null, BotContext.MONDAY_0900);
        return bot.get(Conversations.class)
            .open("demo", resident.id(), "sms", Language.ZH_HANS, "", BotContext.MONDAY_0900);
    }

}
