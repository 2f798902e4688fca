package steward.console.ticket;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Words of the public contract and the constants they stand for. */
final class Labels {

    private Labels() {
    }

    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /**
     * @return the constant, or null where nothing was asked for
     * @throws BadField naming the field, if no constant has this label
     */
    static <E extends Enum<E>> @Nullable E read(String field, @Nullable String label, Class<E> type) {
        if (label == null || label.isBlank()) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
            .filter(value -> value.name().equalsIgnoreCase(label.strip()))
            .findFirst()
            .orElseThrow(() -> new BadField(field,
                    "must be one of " + Arrays.stream(type.getEnumConstants())
                        .map(value -> type.getSimpleName().equals("Urgency") ? value.name() : of(value))
                        .collect(Collectors.joining(", "))));
    }

}
