package steward.bot.channel.sms;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TwilioSignatureTest {

    private static final Secret TOKEN = new Secret("00112233445566778899aabbccddeeff");

    private static final URI INBOUND = URI.create("https://hub.example.com/api/channels/sms/inbound?site=A%2B1");

    private static final Map<String, List<String>> MESSAGE = form(Map.ofEntries(
            Map.entry("AccountSid", "AC00000000000000000000000000000001"), Map.entry("ApiVersion", "2010-04-01"),
            Map.entry("Body", "厨房漏水 +1&更多"), Map.entry("From", "+15005550006"),
            Map.entry("MessageSid", "SM00000000000000000000000000000001"),
            Map.entry("SmsMessageSid", "SM00000000000000000000000000000001"),
            Map.entry("SmsSid", "SM00000000000000000000000000000001"), Map.entry("NumMedia", "0"),
            Map.entry("NumSegments", "1"), Map.entry("SmsStatus", "received"), Map.entry("To", "+15005550010")));

    private static final String MESSAGE_SIGNATURE = "cFx/q2zvMP24L75vLcrOT9ekSnM=";

    private static final URI STATUS = URI.create("https://hub.example.com/api/channels/sms/status");

    private static final Map<String, List<String>> REPORT = form(
            Map.of("AccountSid", "AC00000000000000000000000000000001", "ApiVersion", "2010-04-01", "ErrorCode", "30007",
                    "From", "+15005550010", "MessageSid", "SM00000000000000000000000000000002", "SmsSid",
                    "SM00000000000000000000000000000002", "MessageStatus", "undelivered", "SmsStatus", "undelivered",
                    "To", "+15005550006"));

    private final TwilioSignature signature = new TwilioSignature(TOKEN);

    @Test
    void matchesAMessageWithChineseTextAndAnEscapedQuery() {
        assertThat(signature.matches(MESSAGE_SIGNATURE, INBOUND, MESSAGE)).isTrue();
    }

    @Test
    void matchesWithAndWithoutTheSchemesOwnPort() {
        var withPort = URI.create("https://hub.example.com:443/api/channels/sms/status");

        assertThat(signature.matches("dI4Ij4DzLciA6HntGTw0aowbt5M=", STATUS, REPORT)).isTrue();
        assertThat(signature.matches("OyGUBbMpKv83Dq/M5axyUxFuXZM=", STATUS, REPORT)).isTrue();
        assertThat(signature.matches("dI4Ij4DzLciA6HntGTw0aowbt5M=", withPort, REPORT)).isTrue();
        assertThat(signature.matches("OyGUBbMpKv83Dq/M5axyUxFuXZM=", withPort, REPORT)).isTrue();
    }

    @Test
    void matchesAnAddressWithBothAPortAndEscapes() {
        var withPort = URI.create("https://hub.example.com:443/api/channels/sms/inbound?site=A%2B1");

        assertThat(signature.matches(MESSAGE_SIGNATURE, withPort, MESSAGE)).isTrue();
    }

    @Test
    void signsTheAddressAloneWhereThereIsNoForm() {
        var url = "https://hub.example.com/hook?bodySHA256="
                + "015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862";

        assertThat(signature.of(url, Map.of())).isEqualTo("6Rwt9HaqnUr75SLpDpD4jRSWSWs=");
    }

    @Test
    void refusesAnotherAddress() {
        assertThat(
                signature.matches(MESSAGE_SIGNATURE, URI.create(INBOUND.toString().replace("https", "http")), MESSAGE))
            .isFalse();
        assertThat(signature.matches(MESSAGE_SIGNATURE, URI.create(INBOUND.toString().replace("%2B", "+")), MESSAGE))
            .isFalse();
        assertThat(signature.matches(MESSAGE_SIGNATURE,
                URI.create("https://hub.example.com:8443/api/channels/sms/inbound?site=A%2B1"), MESSAGE))
            .isFalse();
    }

    @Test
    void refusesAChangedForm() {
        assertThat(signature.matches(MESSAGE_SIGNATURE, INBOUND, with("Body", List.of("厨房漏水 +1&更多 ")))).isFalse();
        assertThat(signature.matches(MESSAGE_SIGNATURE, INBOUND, with("Extra", List.of("1")))).isFalse();
    }

    @Test
    void refusesASignatureOfAnotherToken() {
        var old = new TwilioSignature(new Secret("ffeeddccbbaa99887766554433221100"));

        assertThat(old.matches(MESSAGE_SIGNATURE, INBOUND, MESSAGE)).isFalse();
        assertThat(signature.matches("", INBOUND, MESSAGE)).isFalse();
    }

    @Test
    void keepsSpacesEmptyValuesAndRepeatedNames() {
        var plain = signature.of(INBOUND.toString(), MESSAGE);

        assertThat(signature.of(INBOUND.toString(), with("Body", List.of(" a "))))
            .isNotEqualTo(signature.of(INBOUND.toString(), with("Body", List.of("a"))));
        assertThat(signature.of(INBOUND.toString(), with("FromZip", List.of("")))).isNotEqualTo(plain);
        assertThat(signature.of(INBOUND.toString(), with("Extra", List.of("1", "2"))))
            .isNotEqualTo(signature.of(INBOUND.toString(), with("Extra", List.of("1"))));
    }

    private static Map<String, List<String>> with(String name, List<String> values) {
        var form = new TreeMap<>(MESSAGE);
        form.put(name, values);
        return form;
    }

    private static Map<String, List<String>> form(Map<String, String> fields) {
        return fields.entrySet()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, field -> List.of(field.getValue())));
    }

}
