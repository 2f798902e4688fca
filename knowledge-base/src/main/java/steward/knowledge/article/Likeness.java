package steward.knowledge.article;

/** How near two texts are in meaning. */
final class Likeness {

    private Likeness() {
    }

    /**
     * The cosine of two vectors of length one, from 0 to 1.
     */
    static double of(float[] one, float[] other) {
        var product = 0.0;
        for (var i = 0; i < one.length; i++) {
            product += one[i] * other[i];
        }
        return Math.clamp(product, 0, 1);
    }

}
