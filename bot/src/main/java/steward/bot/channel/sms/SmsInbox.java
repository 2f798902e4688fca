package steward.bot.channel.sms;

import java.lang.Character.UnicodeScript;
import java.time.Clock;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import steward.bot.conversation.Conversation;
import steward.bot.conversation.Conversations;
import steward.bot.conversation.Draft;
import steward.bot.conversation.Message;
import steward.bot.conversation.Progress;
import steward.bot.conversation.Sender;
import steward.bot.flow.MessageIntake;
import steward.knowledge.source.Language;
import steward.knowledge.source.Script;

/** Takes text messages in: each is stored once, and processed unless it is a keyword. */
@Component
class SmsInbox {

    private static final Logger log = LoggerFactory.getLogger(SmsInbox.class);

    private static final int LOOK_BACK = 20;

    private final SmsProperties properties;

    private final SmsThreads threads;

    private final KeywordDesk keywords;

    private final Conversations conversations;

    private final MessageIntake intake;

    private final SmsWording wording;

    private final Clock clock;

    SmsInbox(SmsProperties properties, SmsThreads threads, KeywordDesk keywords, Conversations conversations,
            MessageIntake intake, SmsWording wording, Clock clock) {
        this.properties = properties;
        this.threads = threads;
        this.keywords = keywords;
        this.conversations = conversations;
        this.intake = intake;
        this.wording = wording;
        this.clock = clock;
    }

    /** Stores a message and everything that follows from it, or nothing. */
    @Transactional
    void receive(InboundSms sms) {
        var now = clock.instant();
        if (!threads.storeOnce(sms, now)) {
            return;
        }
        var conversation = threads.of(siteOf(sms), sms.from(), languageOf(sms.body()), now);
        var keyword = Keyword.in(sms.body(), sms.optOutType(), lastText(conversation));
        if (keyword.isPresent() && keywords.concerns(keyword.get(), conversation, sms.from())) {
            remember(conversation, sms, now);
            keywords.obey(keyword.get(), conversation, sms.from(), now);
            return;
        }
        var text = textOf(sms, conversation);
        if (!text.isBlank()) {
            intake.accept(conversation.id(), text, sms.sid());
        }
    }

    private String siteOf(InboundSms sms) {
        if (properties.account().filter(account -> account.owns(sms.to(), sms.messagingServiceSid())).isEmpty()) {
            log.warn("message {} came to a number that is not configured; taken in for site {}", sms.sid(),
                    properties.site());
        }
        return properties.site();
    }

    private @Nullable String lastText(Conversation conversation) {
        return conversations.messagesBefore(conversation.id(), Long.MAX_VALUE, LOOK_BACK)
            .reversed()
            .stream()
            .filter(message -> message.from() != Sender.RESIDENT)
            .map(Message::text)
            .findFirst()
            .orElse(null);
    }

    /**
     * Keeps a keyword in the conversation, where staff see it; the bot has nothing to do
     * with it.
     */
    private void remember(Conversation conversation, InboundSms sms, Instant now) {
        var draft = Draft.fromResident(sms.body(), conversation.language(), sms.sid());
        var stored = conversations.append(conversation.id(), draft, now);
        conversations.advance(stored.message(), Progress.NEW, Progress.DONE);
    }

    private String textOf(InboundSms sms, Conversation conversation) {
        return sms.body().isBlank() && sms.pictures() > 0
                ? wording.text(conversation.language(), "sms.pictures", sms.pictures()) : sms.body();
    }

    /** A first guess for a new conversation; triage corrects it. */
    private static Language languageOf(String body) {
        var letters = body.codePoints().filter(Character::isLetter).mapToObj(UnicodeScript::of).toList();
        if (!letters.isEmpty() && !letters.contains(UnicodeScript.HAN)) {
            return Language.EN;
        }
        return body.equals(Script.simplified(body)) ? Language.ZH_HANS : Language.ZH_HANT;
    }

}
