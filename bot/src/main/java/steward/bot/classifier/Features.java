package steward.bot.classifier;

import java.util.stream.IntStream;

/**
 * A text as numbers: those that are not zero, by index, as a vector of length one.
 */
public record Features(int[] index, float[] value) {

    public static Features of(int[] index, float[] value) {
        double squares = 0;
        for (float number : value) {
            squares += number * number;
        }
        var length = squares == 0 ? 1 : (float) Math.sqrt(squares);
        var unit = new float[value.length];
        for (int i = 0; i < value.length; i++) {
            unit[i] = value[i] / length;
        }
        return new Features(index, unit);
    }

    public static Features of(float[] vector) {
        return of(IntStream.range(0, vector.length).toArray(), vector);
    }

}
