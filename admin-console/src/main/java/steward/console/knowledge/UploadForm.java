package steward.console.knowledge;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.web.server.ResponseStatusException;
import steward.bot.site.Sites;
import steward.knowledge.source.Effective;
import steward.knowledge.source.VersionState;

/**
 * An uploaded document and what is said about it.
 *
 * @param property the property it is limited to
 * @param effectiveFrom a date at the site or an instant; likewise {@code effectiveTo},
 * which is the first moment after it
 * @param state in force when nothing is said
 */
record UploadForm(@Nullable FilePart file, @Nullable String property, @Nullable String effectiveFrom,
        @Nullable String effectiveTo, @Nullable String state) {

    private static final int LONGEST_NAME = 255;

    FilePart given() {
        if (file == null) {
            throw bad("file is missing");
        }
        return file;
    }

    /** The last part of the name the sender gave. */
    String fileName() {
        var name = given().filename().replaceAll("[\\p{Cntrl}]", "").replaceFirst("^.*[/\\\\]", "").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw bad("file must have a name of 1 to " + LONGEST_NAME + " characters");
        }
        return name;
    }

    @Nullable String property(Sites sites) {
        return AskedAt.known(sites, property);
    }

    VersionState stateOrInForce() {
        var given = state == null || state.isBlank() ? VersionState.IN_FORCE : DocumentController.state(state.strip());
        if (given == VersionState.RETIRED) {
            throw bad("state must be draft or in_force");
        }
        return given;
    }

    Effective effective(ZoneId zone) {
        try {
            return new Effective(instant("effectiveFrom", effectiveFrom, zone),
                    instant("effectiveTo", effectiveTo, zone));
        }
        catch (IllegalArgumentException ex) {
            throw bad("effectiveFrom must be before effectiveTo");
        }
    }

    private static @Nullable Instant instant(String field, @Nullable String text, ZoneId zone) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return text.contains("T") ? OffsetDateTime.parse(text.strip()).toInstant()
                    : LocalDate.parse(text.strip()).atStartOfDay(zone).toInstant();
        }
        catch (DateTimeException ex) {
            throw bad(field + " must be a date such as 2026-01-31 or an instant such as 2026-01-31T09:00:00+08:00");
        }
    }

    private static ResponseStatusException bad(String reason) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, reason);
    }

}
