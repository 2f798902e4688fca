package steward.bot.sla.clock;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.arbitraries.IntegerArbitrary;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jspecify.annotations.Nullable;
import steward.bot.site.Shift;
import steward.bot.site.SiteCalendar;
import steward.bot.sla.clock.StepByStep.Case;
import steward.bot.sla.clock.StepByStep.Hours;

import static org.assertj.core.api.Assertions.assertThat;

/** Random calendars, pauses and targets, against the rules read step by step. */
class ClockPropertiesTest {

    private static final int MINUTE = 60;

    private static final int DAY = 24 * 60 * MINUTE;

    private static final List<ZoneId> ZONES = List
        .of("Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/St_Johns",
                "America/Sao_Paulo", "Asia/Kathmandu", "Africa/Casablanca", "UTC")
        .stream()
        .map(ZoneId::of)
        .toList();

    private static final Map<String, Integer> CASES = new TreeMap<>();

    @Property(tries = 82_000, edgeCases = EdgeCasesMode.NONE)
    void readsEveryClockAsMinuteByMinute(@ForAll("byMinutes") Case each) {
        readsAsStepByStep(each, 5 * DAY / MINUTE);
    }

    @Property(tries = 20_000, edgeCases = EdgeCasesMode.NONE)
    void readsEveryClockAsSecondBySecond(@ForAll("bySeconds") Case each) {
        readsAsStepByStep(each, 2 * 60 * MINUTE);
    }

    @AfterContainer
    static void saysHowManyCasesItRan() {
        System.out.printf("clocks against the rules step by step: %d cases, %s%n",
                CASES.values().stream().mapToInt(Integer::intValue).sum(), CASES);
    }

    @Provide
    Arbitrary<Case> byMinutes() {
        return cases(MINUTE, 3 * DAY / MINUTE, Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.of("elapsed")),
                Tuple.of(3, Arbitraries.of("working")), Tuple.of(1, Arbitraries.of("workingDays"))));
    }

    @Provide
    Arbitrary<Case> bySeconds() {
        return cases(1, 60 * MINUTE, Arbitraries.of("elapsed", "working"));
    }

    private static void readsAsStepByStep(Case each, int steps) {
        var expected = StepByStep.read(each, steps);
        CASES.merge(expected == null ? "later" : expected.standing().label(), 1, Integer::sum);
        if (expected == null) {
            assertThat(dueAt(each)).isAfterOrEqualTo(each.startedAt().plusSeconds((long) steps * each.step()));
            return;
        }
        var reading = clock(each).read(each.now());
        assertThat(new ClockReading(reading.dueAt(), null, reading.remaining(), reading.standing()))
            .isEqualTo(expected);
    }

    private static Instant dueAt(Case each) {
        try {
            return Objects.requireNonNull(clock(each).read(each.now()).dueAt());
        }
        catch (NeverDue never) {
            return Instant.MAX;
        }
    }

    private static PromiseClock clock(Case each) {
        var target = switch (each.clock()) {
            case "elapsed" -> new ClockTarget.Elapsed(Duration.ofSeconds(each.target()));
            case "working" -> new ClockTarget.Working(Duration.ofSeconds(each.target()));
            default -> new ClockTarget.WorkingDays((int) each.target(), each.dueTimeOfDay());
        };
        var calendar = new SiteCalendar(each.zone(), week(each.hours()), each.holidays(), each.workdays());
        return PromiseClock.of(target, () -> calendar, each.startedAt(), each.pauses());
    }

    private static Map<DayOfWeek, List<Shift>> week(List<Hours> hours) {
        var week = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
        for (var row : hours) {
            var shift = new Shift(LocalTime.ofSecondOfDay(row.fromSecond()),
                    LocalTime.ofSecondOfDay(row.toSecond() % DAY));
            row.days().forEach(day -> week.computeIfAbsent(day, _ -> new ArrayList<>()).add(shift));
        }
        return week;
    }

    /**
     * @param reach how many steps after the start pauses and targets may lie
     */
    private static Arbitrary<Case> cases(int step, int reach, Arbitrary<String> clocks) {
        return Combinators
            .combine(starts(step), hours(step), dates(), dates(), clocks, targets(reach), pauses(step, reach),
                    Arbitraries.oneOf(whole(-reach / 20, reach / 2), whole(0, 2 * reach)))
            .as((start, hours, holidays, workdays, clock, target, pauses, now) -> {
                var day = start.at().atZone(start.zone()).toLocalDate();
                return new Case(start.zone(), hours, around(day, holidays), around(day, workdays), clock,
                        clock.equals("workingDays") ? 1 + target % 3 : (long) target * step,
                        LocalTime.ofSecondOfDay(4 * 60 * MINUTE + target % (18 * 60) * MINUTE), start.at(),
                        pauses.stream().map(pause -> pause.of(start.at(), step)).toList(),
                        start.at().plusSeconds((long) now * step), step);
            });
    }

    /** Half of them around a change of the wall clock. */
    private static Arbitrary<Start> starts(int step) {
        var days = whole(0, 18 * 365);
        var steps = whole(-2 * DAY / MINUTE, DAY / MINUTE);
        return Combinators.combine(Arbitraries.of(ZONES), days, Arbitraries.of(true, false), steps)
            .as((zone, day, atChange, offset) -> {
                var from = LocalDate.of(2008, 1, 1).plusDays(day).atStartOfDay(ZoneOffset.UTC).toInstant();
                var change = zone.getRules().nextTransition(from);
                var around = atChange && change != null ? change.getInstant() : from;
                return new Start(zone, around.plusSeconds((long) offset * step));
            });
    }

    private static Arbitrary<List<Hours>> hours(int step) {
        var days = Arbitraries.of(DayOfWeek.class).set().ofMinSize(1);
        var ends = whole(0, DAY / 15 / MINUTE).map(quarter -> quarter * 15 * MINUTE);
        var odd = whole(0, DAY / step).map(each -> each * step);
        var times = Arbitraries.oneOf(ends, odd);
        var row = Combinators.combine(days, times, times)
            .filter((_, one, other) -> !one.equals(other))
            .as((set, one, other) -> new Hours(set, Math.min(one, other), Math.max(one, other)));
        return Arbitraries.frequencyOf(Tuple.of(300, row.list().ofMinSize(1).ofMaxSize(4)),
                Tuple.of(1, Arbitraries.just(List.of())));
    }

    private static Arbitrary<Set<Integer>> dates() {
        return whole(-1, 7).set().ofMaxSize(3);
    }

    private static Arbitrary<Integer> targets(int reach) {
        return Arbitraries.oneOf(whole(1, reach / 6), whole(1, reach));
    }

    private static Arbitrary<List<Stop>> pauses(int step, int reach) {
        var from = whole(-reach / 4, reach);
        var length = whole(0, reach / 2).injectNull(0.15);
        return Combinators.combine(from, length).as(Stop::new).list().ofMaxSize(4);
    }

    private static IntegerArbitrary whole(int first, int last) {
        return Arbitraries.integers().between(first, last).withDistribution(RandomDistribution.uniform());
    }

    private static Set<LocalDate> around(LocalDate day, Set<Integer> offsets) {
        return offsets.stream().map(day::plusDays).collect(Collectors.toSet());
    }

    private record Start(ZoneId zone, Instant at) {
    }

    /**
     * @param length null for a pause that is open
     */
    private record Stop(int from, @Nullable Integer length) {

        Pause of(Instant start, int step) {
            var begin = start.plusSeconds((long) from * step);
            return new Pause(begin, length == null ? null : begin.plusSeconds((long) length * step));
        }

    }

}
