package steward.bot.channel.webchat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** The secret that opens one conversation: 256 random bits. Only its hash is stored. */
record ConversationToken(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static ConversationToken fresh() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new ConversationToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException(ex);
        }
    }

    boolean opens(String storedHash) {
        return MessageDigest.isEqual(hash().getBytes(StandardCharsets.UTF_8),
                storedHash.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "ConversationToken[…]";
    }

}
