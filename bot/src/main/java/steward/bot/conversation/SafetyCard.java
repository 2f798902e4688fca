package steward.bot.conversation;

import java.util.List;

/**
 * What to do now, in order, and whom to call.
 *
 * @param lines the steps, first things first
 * @param calls public numbers and the duty phone
 * @param question what we need to know, asked after the steps
 */
public record SafetyCard(List<String> lines, List<Call> calls, String question) {

    public SafetyCard {
        lines = List.copyOf(lines);
        calls = List.copyOf(calls);
    }

    /** A number to call, with the name shown on its button. */
    public record Call(String label, String number) {
    }

}
