package steward.console.analytics;

/**
 * The figure of one group.
 *
 * @param group the building, category …; the first day for a week; empty where unknown
 */
public record GroupFigure(String group, Figure figure) {
}
