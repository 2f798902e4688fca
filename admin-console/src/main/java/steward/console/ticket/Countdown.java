package steward.console.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Time until or since an instant in words, as the pages show it before a script counts
 * on.
 */
@Component("countdown")
public class Countdown {

    private final MessageSource wording;

    Countdown(MessageSource wording) {
        this.wording = wording;
    }

    /** Such as {@code 剩 2 小时 5 分} or {@code 已超时 3 分}. */
    public String until(Instant due, Instant now, Locale locale) {
        var key = now.isAfter(due) ? "clock.over" : "clock.left";
        return wording.getMessage(key, new Object[] { length(Duration.between(now, due).abs(), locale) }, locale);
    }

    /** Such as {@code 5 分}. */
    public String since(Instant start, Instant now, Locale locale) {
        return length(Duration.between(start, now), locale);
    }

    private String length(Duration length, Locale locale) {
        if (length.toDays() >= 2) {
            return words("clock.days", length.toDays(), length.toHoursPart(), locale);
        }
        if (length.toHours() >= 1) {
            return words("clock.hours", length.toHours(), length.toMinutesPart(), locale);
        }
        return words("clock.minutes", Math.max(0, length.toMinutes()), 0, locale);
    }

    private String words(String key, long first, long second, Locale locale) {
        return wording.getMessage(key, new Object[] { Long.toString(first), Long.toString(second) }, locale);
    }

}
