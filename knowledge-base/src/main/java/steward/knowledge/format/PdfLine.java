package steward.knowledge.format;

/**
 * A line as it is printed on a page.
 *
 * @param left where it begins, in points from the page's left edge
 * @param right where it ends
 * @param size of its letters, in points
 */
record PdfLine(String text, float left, float right, float size) {
}
