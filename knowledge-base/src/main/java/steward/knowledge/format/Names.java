package steward.knowledge.format;

/** File names. */
final class Names {

    private Names() {
    }

    /** The name without folders and ending, for files that have no title inside. */
    static String title(String fileName) {
        return fileName.substring(fileName.lastIndexOf('/') + 1).replaceFirst("\\.[^.]+$", "");
    }

}
