package steward.bot.classifier;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** The pieces of words the examples share, rare ones counting more. */
public final class WordPieces {

    private final Map<String, Integer> index = HashMap.newHashMap(1 << 16);

    private final float[] rarity;

    private WordPieces(Map<String, Float> rarities) {
        rarity = new float[rarities.size()];
        rarities.forEach((piece, rare) -> {
            rarity[index.size()] = rare;
            index.put(piece, index.size());
        });
    }

    /** The pieces that at least two of the texts hold. */
    public static WordPieces of(List<Set<String>> texts) {
        var counts = new TreeMap<String, Integer>();
        texts.stream().flatMap(Collection::stream).forEach(piece -> counts.merge(piece, 1, Integer::sum));
        counts.values().removeIf(count -> count < 2);
        var rarities = new java.util.LinkedHashMap<String, Float>();
        counts.forEach((piece, count) -> rarities.put(piece, (float) Math.log(1 + (double) texts.size() / count)));
        return new WordPieces(rarities);
    }

    public int size() {
        return rarity.length;
    }

    public Features features(Set<String> text) {
        var known = text.stream().filter(index::containsKey).mapToInt(this::at).sorted().toArray();
        var value = new float[known.length];
        for (int i = 0; i < known.length; i++) {
            value[i] = rarity[known[i]];
        }
        return Features.of(known, value);
    }

    public void write(DataOutputStream out) throws IOException {
        var pieces = new String[size()];
        index.forEach((piece, at) -> pieces[at] = piece);
        out.writeInt(pieces.length);
        for (int i = 0; i < pieces.length; i++) {
            out.writeUTF(pieces[i]);
            out.writeFloat(rarity[i]);
        }
    }

    public static WordPieces read(DataInputStream in) throws IOException {
        int size = in.readInt();
        if (size < 0 || size > in.available()) {
            throw new StreamCorruptedException();
        }
        var rarities = java.util.LinkedHashMap.<String, Float>newLinkedHashMap(size);
        for (int i = 0; i < size; i++) {
            rarities.put(in.readUTF(), in.readFloat());
        }
        return new WordPieces(rarities);
    }

    private int at(String piece) {
        return Objects.requireNonNull(index.get(piece));
    }

}
