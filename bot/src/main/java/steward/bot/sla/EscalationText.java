package steward.bot.sla;

import java.util.List;

/** Why the history of a ticket has a line about a deadline. */
final class EscalationText {

    private EscalationText() {
    }

    static String of(SlaDeadline deadline, List<String> names, boolean late) {
        var people = String.join("、", names);
        var text = switch (deadline.stage()) {
            case WARN -> "%s时限已用去四分之三，已提醒%s".formatted(nameOf(deadline.clock()), people);
            case LEAD -> "%s时限已到，已通知%s".formatted(nameOf(deadline.clock()), people);
            case PROJECT_MANAGER -> "%s超时已达原时限的一半，已通知%s".formatted(nameOf(deadline.clock()), people);
            case SUPERVISED -> "72 小时仍未解决，列入督办，已通知%s".formatted(people);
        };
        return late ? text + "（补记）" : text;
    }

    private static String nameOf(ClockName clock) {
        return switch (clock) {
            case RESPOND -> "响应";
            case ON_SITE -> "到场";
            case RESOLVE -> "解决";
            case REPORT_BACK -> "反馈";
        };
    }

}
