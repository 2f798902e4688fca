package steward.bot.channel.sms;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A message the stand-in took down. */
public record SentText(String sid, String from, String to, String body, @Nullable String statusCallback,
        Instant createdAt) {

    private static final DateTimeFormatter RFC_2822 = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z",
            Locale.US);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The message as Twilio's API shows it while it is queued. */
    String json() {
        var date = RFC_2822.format(createdAt.atOffset(ZoneOffset.UTC));
        var fields = new HashMap<String, @Nullable Object>();
        fields.put("sid", sid);
        fields.put("account_sid", TwilioStandIn.ACCOUNT);
        fields.put("messaging_service_sid", null);
        fields.put("from", from);
        fields.put("to", to);
        fields.put("body", body);
        fields.put("status", "queued");
        fields.put("direction", "outbound-api");
        fields.put("num_segments", "1");
        fields.put("num_media", "0");
        fields.put("error_code", null);
        fields.put("error_message", null);
        fields.put("price", null);
        fields.put("price_unit", "USD");
        fields.put("date_created", date);
        fields.put("date_sent", null);
        fields.put("date_updated", date);
        fields.put("api_version", "2010-04-01");
        fields.put("uri", "/2010-04-01/Accounts/" + TwilioStandIn.ACCOUNT + "/Messages/" + sid + ".json");
        return JSON.writeValueAsString(fields);
    }

}
