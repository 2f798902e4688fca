package steward.console.analytics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Figures in words of one language. */
class FigureText {

    private static final BigDecimal LONG_MINUTES = BigDecimal.valueOf(180);

    private final MessageSource messages;

    private final Locale locale;

    FigureText(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** A channel by its name, or by its key where we have no word for it. */
    String channel(String key) {
        return Objects.requireNonNullElse(messages.getMessage("manager.channel." + key, null, key, locale), key);
    }

    /** The value with its unit; a dash where there is none. */
    String value(Unit unit, @Nullable BigDecimal value) {
        return value == null ? "—" : say("metric.unit." + unit.label(), number(value));
    }

    /** Long minutes in hours as well, else null. */
    @Nullable String inHours(Unit unit, @Nullable BigDecimal value) {
        if (unit != Unit.MINUTES || value == null || value.compareTo(LONG_MINUTES) < 0) {
            return null;
        }
        return say("metric.hours", number(value.divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP)));
    }

    /** How a figure moved since the period before, or that nothing can be compared. */
    String change(Metric metric, Figure now, Figure before) {
        var value = now.value();
        var old = before.value();
        if (value == null || old == null || before.isSmall()) {
            return say("metric.change.none");
        }
        return say("metric.change", value(metric.unit(), old), difference(metric.unit(), value, old));
    }

    private String difference(Unit unit, BigDecimal value, BigDecimal old) {
        var difference = value.subtract(old);
        return switch (unit) {
            case TICKETS ->
                signed(difference.multiply(BigDecimal.valueOf(100)).divide(old, 0, RoundingMode.HALF_UP)) + "%";
            case MINUTES -> say("metric.unit.minutes", signed(difference));
            case PERCENT -> say("metric.points", signed(difference));
        };
    }

    private String signed(BigDecimal difference) {
        var sign = difference.signum() > 0 ? "+" : difference.signum() < 0 ? "−" : "±";
        return sign + number(difference.abs());
    }

    private String number(BigDecimal value) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }

}
