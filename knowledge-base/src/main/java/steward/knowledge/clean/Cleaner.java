package steward.knowledge.clean;

/** Repairs one kind of damage. Cleaning what is clean changes nothing. */
interface Cleaner {

    /** What the report calls it. */
    String name();

    Cleaned clean(String text);

}
