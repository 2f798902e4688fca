package steward.bot.answer;

/** What a sentence lays down, to be held against what others do. */
sealed interface Claim permits Promise, Amount {

    /** Whether both speak of the same thing in the same case. */
    boolean isAboutTheSameAs(Claim other);

    /** Whether both speak of the same and say something else of it. */
    boolean contradicts(Claim other);

}
