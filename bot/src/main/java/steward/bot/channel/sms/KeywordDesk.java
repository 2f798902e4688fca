package steward.bot.channel.sms;

import java.time.Instant;
import java.util.Optional;

import org.springframework.stereotype.Component;
import steward.bot.conversation.Conversation;
import steward.bot.conversation.Draft;
import steward.bot.conversation.Message;
import steward.bot.conversation.MessageKind;
import steward.bot.flow.Outbox;
import steward.bot.site.Sites;

/**
 * Does what a keyword asks for. What Twilio has answered gets no second answer from us.
 */
@Component
class KeywordDesk {

    private final SmsOptOuts optOuts;

    private final Outbox outbox;

    private final Sites sites;

    private final SmsWording wording;

    KeywordDesk(SmsOptOuts optOuts, Outbox outbox, Sites sites, SmsWording wording) {
        this.optOuts = optOuts;
        this.outbox = outbox;
        this.sites = sites;
        this.wording = wording;
    }

    /**
     * Whether the word is about messages here; an everyday word is so only to a number
     * that gets none.
     */
    boolean concerns(Keyword keyword, Conversation conversation, String phone) {
        return !keyword.everyday() || optOuts.isOptedOut(conversation.siteId(), phone);
    }

    void obey(Keyword keyword, Conversation conversation, String phone, Instant now) {
        switch (keyword.kind()) {
            case STOP -> stop(keyword, conversation, phone, now);
            case START -> start(keyword, conversation, phone, now);
            case HELP -> help(keyword, conversation, phone);
        }
    }

    private void stop(Keyword keyword, Conversation conversation, String phone, Instant now) {
        var reason = keyword.byTwilio() ? "twilio" : "word";
        if (optOuts.optOut(conversation.siteId(), phone, reason, now)) {
            answer(keyword, conversation, "sms.stopped")
                .ifPresent(message -> optOuts.confirmWith(conversation.siteId(), phone, message.id()));
        }
    }

    private void start(Keyword keyword, Conversation conversation, String phone, Instant now) {
        if (optOuts.optIn(conversation.siteId(), phone, now)) {
            answer(keyword, conversation, "sms.resumed");
        }
    }

    private void help(Keyword keyword, Conversation conversation, String phone) {
        if (!optOuts.isOptedOut(conversation.siteId(), phone)) {
            answer(keyword, conversation, "sms.help");
        }
    }

    private Optional<Message> answer(Keyword keyword, Conversation conversation, String key) {
        if (keyword.byTwilio()) {
            return Optional.empty();
        }
        var site = sites.find(conversation.siteId()).orElseThrow();
        var language = conversation.language();
        var text = wording.text(language, key, site.nameIn(language), site.dutyPhone());
        return Optional.of(outbox.send(conversation, Draft.fromBot(MessageKind.TEXT, text, language)));
    }

}
