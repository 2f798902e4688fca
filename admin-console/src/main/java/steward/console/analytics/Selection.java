package steward.console.analytics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import steward.bot.site.Site;
import steward.bot.ticket.Category;

/**
 * What a manager chose to look at, as the address says it.
 *
 * @param preset null where the days were named
 */
record Selection(TicketFilter filter, @Nullable Preset preset) {

    private static final String CUSTOM = "custom";

    private static final int FIRST_YEAR = 1970;

    private static final int LAST_YEAR = 2999;

    private static final int LONGEST_BUILDING = 20;

    /**
     * Reads {@code period}, {@code from} and {@code to}, {@code building} and
     * {@code category}; all may be missing or empty. The days count where the period is
     * {@code custom} or missing.
     */
    static Selection of(MultiValueMap<String, String> parameters, Site site, Instant now) {
        var first = day(parameters, "from");
        var last = day(parameters, "to");
        var building = text(parameters, "building");
        if (building != null && building.length() > LONGEST_BUILDING) {
            throw new BadSelection("building", "is too long");
        }
        var category = category(text(parameters, "category"));
        var preset = preset(text(parameters, "period"), first != null || last != null);
        if (preset != null) {
            return new Selection(new TicketFilter(site.id(), preset.until(now, site.zone()), building, category),
                    preset);
        }
        return new Selection(new TicketFilter(site.id(), days(first, last, site, now), building, category), null);
    }

    static Selection standard(Site site, Instant now) {
        return new Selection(new TicketFilter(site.id(), Preset.QUARTER.until(now, site.zone()), null, null),
                Preset.QUARTER);
    }

    Period period() {
        return filter.period();
    }

    /** The address of the overview with this choice. */
    public String overview() {
        var address = address("/manager", filter, null);
        return preset == null ? address : address.replaceFirst("from=[^&]*&to=[^&]*", "period=" + preset.label());
    }

    /** Whether something other than the standard is chosen. */
    public boolean narrowed() {
        return preset != Preset.QUARTER || filter.building() != null || filter.category() != null;
    }

    String tickets(Metric metric) {
        return address("/manager/tickets", filter, metric);
    }

    String csv(Metric metric) {
        return address("/manager/tickets.csv", filter, metric);
    }

    static String address(String path, TicketFilter filter, @Nullable Metric metric) {
        var address = UriComponentsBuilder.fromPath(path);
        if (metric != null) {
            address.queryParam("metric", metric.key());
        }
        address.queryParam("from", filter.period().first()).queryParam("to", filter.period().last());
        if (filter.building() != null) {
            address.queryParam("building", "{building}");
        }
        if (filter.category() != null) {
            address.queryParam("category", filter.category().label());
        }
        return filter.building() == null ? address.encode().build().toUriString()
                : address.encode().buildAndExpand(filter.building()).toUriString();
    }

    private static Period days(@Nullable LocalDate first, @Nullable LocalDate last, Site site, Instant now) {
        var end = last == null ? now.atZone(site.zone()).toLocalDate() : last;
        var start = first == null ? end.minusWeeks(13).plusDays(1) : first;
        try {
            return Period.of(start, end, site.zone(), now);
        }
        catch (IllegalArgumentException ex) {
            throw new BadSelection("to", String.valueOf(ex.getMessage()));
        }
    }

    private static @Nullable Preset preset(@Nullable String label, boolean daysNamed) {
        if (label == null) {
            return daysNamed ? null : Preset.QUARTER;
        }
        return label.equals(CUSTOM) ? null : Preset.of(label)
            .orElseThrow(() -> new BadSelection("period", "is one of week, month, quarter, custom"));
    }

    private static @Nullable Category category(@Nullable String label) {
        return label == null ? null
                : Category.of(label).orElseThrow(() -> new BadSelection("category", "is not a known category"));
    }

    private static @Nullable LocalDate day(MultiValueMap<String, String> parameters, String name) {
        var text = text(parameters, name);
        try {
            var day = text == null ? null : LocalDate.parse(text);
            if (day == null || FIRST_YEAR <= day.getYear() && day.getYear() <= LAST_YEAR) {
                return day;
            }
        }
        catch (DateTimeParseException ex) {
            // named below, like a date out of reach
        }
        throw new BadSelection(name, "is a date such as 2026-11-21");
    }

    private static @Nullable String text(MultiValueMap<String, String> parameters, String name) {
        var text = parameters.getFirst(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

}
