package steward.bot.emergency;

import java.util.Locale;
import java.util.regex.Pattern;

import steward.bot.ticket.Category;

/** Which fixed text an emergency gets. */
enum SafetyKind {

    GAS, FIRE, LIFT, POWER, WATER, MEDICAL, CRIME, FALLING, PERSON, SELFHARM;

    private static final Pattern SELF_HARM = Pattern.compile("(?i)不想活|想死|轻生|輕生|自杀|自殺|跳楼|跳樓|活不下去|结束生命|結束生命|"
            + "kill (myself|himself|herself)|suicid|end my life|want to die|jump(ing)? off");

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param message what the resident wrote; decides between a missing person and
     * someone in despair
     */
    static SafetyKind of(Category category, String message) {
        return switch (category) {
            case EMERGENCY_GAS_LEAK -> GAS;
            case EMERGENCY_FIRE_SMOKE -> FIRE;
            case EMERGENCY_ELEVATOR_ENTRAPMENT -> LIFT;
            case EMERGENCY_ELECTRIC_SHOCK -> POWER;
            case EMERGENCY_FLOOD_ELECTRICAL -> WATER;
            case EMERGENCY_MEDICAL -> MEDICAL;
            case EMERGENCY_CRIME_IN_PROGRESS -> CRIME;
            case EMERGENCY_STRUCTURAL_DANGER -> FALLING;
            case EMERGENCY_PERSON_AT_RISK -> SELF_HARM.matcher(message).find() ? SELFHARM : PERSON;
            default -> throw new IllegalArgumentException(category.label() + " is not an emergency");
        };
    }

}
