package steward.bot.channel.sms;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

/**
 * The proof that a webhook comes from Twilio: HMAC-SHA1 over the address and the sorted
 * parameters, keyed with the account's auth token. The SDK's own check is not used: it
 * loses repeated parameters and rejects addresses with both a port and escapes.
 *
 * @see <a href="https://www.twilio.com/docs/usage/webhooks/webhooks-security">Twilio,
 * Webhooks security</a>
 */
record TwilioSignature(Secret authToken) {

    /**
     * Whether Twilio signed this request.
     * @param url the address as Twilio knows it, query as escaped there; with or without
     * the scheme's own port
     * @param form the parameters as they came, nothing trimmed
     */
    boolean matches(String signature, URI url, Map<String, ? extends List<@Nullable String>> form) {
        var given = signature.getBytes(StandardCharsets.UTF_8);
        var matches = false;
        for (var spelling : spellings(url)) {
            matches |= MessageDigest.isEqual(of(spelling, form).getBytes(StandardCharsets.UTF_8), given);
        }
        return matches;
    }

    /** The signature of an address and a form; without a form, of the address alone. */
    String of(String url, Map<String, ? extends List<@Nullable String>> form) {
        var signed = new StringBuilder(url);
        new TreeMap<>(form).forEach((name, values) -> values.stream()
            .map(value -> value == null ? "" : value)
            .distinct()
            .sorted()
            .forEach(value -> signed.append(name).append(value)));
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(authToken.value().getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        }
        catch (GeneralSecurityException ex) {
            throw new IllegalStateException("every Java runtime has HmacSHA1", ex);
        }
    }

    private static Set<String> spellings(URI url) {
        var ownPort = "https".equals(url.getScheme()) ? 443 : 80;
        if (url.getPort() != -1 && url.getPort() != ownPort) {
            return Set.of(spelled(url, ":" + url.getPort()));
        }
        return Set.of(spelled(url, ""), spelled(url, ":" + ownPort));
    }

    private static String spelled(URI url, String port) {
        var host = url.getRawAuthority().replaceFirst(":\\d*$", ""); // URI knows no host
                                                                     // with an underscore
        var query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        return url.getScheme() + "://" + host + port + url.getRawPath() + query;
    }

}
