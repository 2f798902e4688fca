package steward.bot.channel.sms;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A message that is nothing but a word about receiving messages at all.
 *
 * @param byTwilio whether Twilio has dealt with it and answered the sender itself
 * @param everyday whether people say it in passing too: "yes" to a question, 恢复 of the
 * water
 */
record Keyword(Kind kind, boolean byTwilio, boolean everyday) {

    enum Kind {

        STOP, START, HELP

    }

    private static final Set<String> TWILIO_STOP = Set.of("stop", "stopall", "unsubscribe", "cancel", "end", "quit",
            "revoke", "optout");

    private static final Set<String> TWILIO_START = Set.of("start", "yes", "unstop");

    private static final Set<String> TWILIO_HELP = Set.of("help", "info");

    private static final Set<String> OWN_STOP = Set.of("退订", "退訂", "td", "拒收", "停止", "停止发送", "停止發送", "取消订阅", "取消訂閱",
            "不要再发", "不要再發", "别再发了", "別再發了", "opt out");

    private static final Set<String> OWN_STOP_IF_OFFERED = Set.of("t", "r");

    private static final Set<String> OWN_START = Set.of("订阅", "訂閱", "恢复", "恢復", "重新订阅", "重新訂閱");

    private static final Set<String> OWN_HELP = Set.of("帮助", "幫助", "?");

    private static final Pattern QUOTES_AND_ENDINGS = Pattern
        .compile("^[\\s\"'“”‘’「」『』《》【】\\[\\]()]+|[\\s\"'“”‘’「」『』《》【】\\[\\]().,!?;:~。、…]+$");

    /**
     * The keyword a message consists of, if it does.
     * @param optOutType what Twilio says it did with the message, where it says so
     * @param lastText what we sent last; a single letter counts only when offered there
     */
    static Optional<Keyword> in(String body, @Nullable String optOutType, @Nullable String lastText) {
        var handled = optOutType == null ? Optional.<Kind>empty() : named(optOutType);
        if (handled.isPresent()) {
            return handled.map(kind -> new Keyword(kind, true, false));
        }
        var plain = body.strip().toLowerCase(Locale.ROOT);
        var twilio = twilioKind(plain);
        if (twilio.isPresent()) {
            return twilio.map(kind -> new Keyword(kind, true, plain.equals("yes")));
        }
        return ownKind(normalised(body), lastText).map(kind -> new Keyword(kind, false, kind == Kind.START));
    }

    private static Optional<Kind> named(String optOutType) {
        for (var kind : Kind.values()) {
            if (kind.name().equalsIgnoreCase(optOutType)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static Optional<Kind> twilioKind(String word) {
        if (TWILIO_STOP.contains(word)) {
            return Optional.of(Kind.STOP);
        }
        if (TWILIO_START.contains(word)) {
            return Optional.of(Kind.START);
        }
        return TWILIO_HELP.contains(word) ? Optional.of(Kind.HELP) : Optional.empty();
    }

    private static Optional<Kind> ownKind(String folded, @Nullable String lastText) {
        if (OWN_HELP.contains(folded)) {
            return Optional.of(Kind.HELP);
        }
        var word = QUOTES_AND_ENDINGS.matcher(folded).replaceAll("");
        if (OWN_STOP.contains(word) || TWILIO_STOP.contains(word)
                || OWN_STOP_IF_OFFERED.contains(word) && offers(lastText, word)) {
            return Optional.of(Kind.STOP);
        }
        // "Help!" is left to the bot: it may be a cry for help.
        return OWN_START.contains(word) || TWILIO_START.contains(word) ? Optional.of(Kind.START) : Optional.empty();
    }

    private static boolean offers(@Nullable String lastText, String letter) {
        return lastText != null
                && Pattern.compile("(?i)(回复|回覆|回|reply)\\s*[\"“「]?" + letter + "(?![a-z])").matcher(lastText).find();
    }

    private static String normalised(String body) {
        return Normalizer.normalize(body, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

}
