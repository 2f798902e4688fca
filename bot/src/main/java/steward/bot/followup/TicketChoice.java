package steward.bot.followup;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import steward.bot.site.Location;
import steward.bot.ticket.Category;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.TicketKind;
import steward.bot.triage.Plain;

/**
 * Which of the tickets they were shown a resident names. A text that tells more than
 * which one chooses none.
 */
public final class TicketChoice {

    private static final Pattern ENDS = Pattern.compile("^[\\s\\p{P}]+|[\\s\\p{P}]+$");

    private static final Pattern ORDINAL = Pattern.compile(
            "(?:是|选|要|就|我说的?是?|就是|取消|the |no\\.? ?|number |option |#)*第?([1-9一二三两])(?:个|张|单|条|号|项|件)?(?:工单|单子|取消|那?个|的|吧|吖|啦|[, ]|谢谢|please)*"
                    + "|(?:it'?s |cancel |i mean )?(?:the )?(first|second|third|1st|2nd|3rd)(?: one| ticket)?(?:,? ?please| thanks?)?");

    private static final Map<String, Integer> PLACES = Map.ofEntries(Map.entry("一", 1), Map.entry("二", 2),
            Map.entry("两", 2), Map.entry("三", 3), Map.entry("first", 1), Map.entry("1st", 1), Map.entry("second", 2),
            Map.entry("2nd", 2), Map.entry("third", 3), Map.entry("3rd", 3));

    private static final Pattern LAST = Pattern.compile("(?:是)?最后(?:那|一)?(?:个|张|单|条)?(?:的)?|(?:the )?last(?: one)?");

    private static final Pattern ALL = Pattern
        .compile("(?:[两三2-9](?:个|张|单)?)?(?:都是?|全部|全都|一起)(?:要)?(?:取消|不用了?|撤了?|不要了?)?(?:吧|的|了)?"
                + "|(?:cancel )?(?:both|all)(?: of (?:them|these))?(?: please)?");

    private static final Pattern YES = Pattern.compile(
            "是|是的|对|对的|嗯|好|好的|就是(?:它|这个|这张)?|没错|係|yes|yes please|yeah|yep|right|correct|that one|that'?s (?:it|right)");

    private static final Pattern NO = Pattern
        .compile("(?:先)?(?:不|别|唔好)(?:要|是|用)?(?:取消|撤|撤回|撤销)?(?:吧|啊|呀|先)?|no|nope|not yet|(?:no,? )?(?:please )?"
                + "(?:don'?t(?: cancel(?: it)?)?|keep it|leave it)");

    /** Something happens: this is more than a name. */
    private static final Pattern TELLS_MORE = Pattern
        .compile("更|越|又|还[在没是有]|仍|变|开始|怎|吗|另外|\\?|\\b(?:worse|still|again|now|getting|also|another|when|why|how)\\b");

    private static final Map<TicketKind, Pattern> KINDS = Map.of(TicketKind.COMPLAINT, Pattern.compile("投诉|complaint"),
            TicketKind.REPAIR, Pattern.compile("报修|维修|repair"), TicketKind.REQUEST,
            Pattern.compile("申请|预约|request|booking"));

    private static final int LONGEST = 5;

    private final List<Ticket> shown;

    /**
     * @param shown in the order the resident saw them
     */
    public TicketChoice(List<Ticket> shown) {
        this.shown = shown;
    }

    /** Whether a text says no to what was asked, and nothing else. */
    public static boolean isNo(String text) {
        return NO.matcher(ENDS.matcher(Plain.of(text)).replaceAll("")).matches();
    }

    /**
     * @param named the place the text names
     * @return the tickets it names: several where it names all, or does not tell some
     * apart; empty if it is no answer
     */
    public Chosen of(String text, @Nullable Location named) {
        var plain = ENDS.matcher(Plain.of(text)).replaceAll("");
        var numbers = TicketNumbers.in(text);
        if (!numbers.isEmpty()) {
            return sure(shown.stream().filter(ticket -> numbers.contains(ticket.number())).toList());
        }
        var exact = exactly(plain);
        return exact.isEmpty() ? byWords(text, plain, named) : sure(exact);
    }

    /**
     * @param sure whether all of them are meant
     */
    public record Chosen(List<Ticket> tickets, boolean sure) {
    }

    private static Chosen sure(List<Ticket> tickets) {
        return new Chosen(tickets, true);
    }

    private List<Ticket> exactly(String plain) {
        var digits = shown.stream().filter(ticket -> plain.equals(TicketNumbers.digits(ticket.number()))).toList();
        if (!digits.isEmpty() || ALL.matcher(plain).matches() || shown.size() == 1 && YES.matcher(plain).matches()) {
            return digits.isEmpty() ? shown : digits;
        }
        if (LAST.matcher(plain).matches()) {
            return List.of(shown.getLast());
        }
        var ordinal = ORDINAL.matcher(plain);
        return ordinal.matches() ? at(place(ordinal)) : List.of();
    }

    private static int place(Matcher ordinal) {
        var word = ordinal.group(1) == null ? ordinal.group(2) : ordinal.group(1);
        var place = PLACES.get(word);
        return place == null ? Integer.parseInt(word) : place;
    }

    private List<Ticket> at(int place) {
        return place <= shown.size() ? List.of(shown.get(place - 1)) : List.of();
    }

    private Chosen byWords(String text, String plain, @Nullable Location named) {
        if (TELLS_MORE.matcher(plain).find() || isLong(Subject.of(text))) {
            return sure(List.of());
        }
        var kinds = shown.stream().filter(ticket -> isOfKind(ticket, plain)).toList();
        var evidence = new Evidence(new Said(Category.FOLLOW_UP_STATUS_QUERY, text, named));
        var left = evidence.narrow(kinds.isEmpty() ? shown : kinds);
        return left.size() == shown.size() ? sure(List.of()) : new Chosen(left, left.size() == 1);
    }

    private static boolean isOfKind(Ticket ticket, String plain) {
        var words = KINDS.get(ticket.kind());
        return words != null && words.matcher(plain).find();
    }

    private static boolean isLong(String subject) {
        long ideographs = subject.codePoints().filter(Character::isIdeographic).count();
        return ideographs > LONGEST || subject.split(" ").length > LONGEST;
    }

}
