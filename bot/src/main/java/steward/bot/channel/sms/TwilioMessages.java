package steward.bot.channel.sms;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;

import com.twilio.exception.TwilioException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.rest.api.v2010.account.MessageReader;
import com.twilio.type.PhoneNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The messages of one account, as Twilio keeps them. Every call is one request and
 * blocks.
 */
@Component
class TwilioMessages {

    private static final long NEWEST = 100;

    private final SmsProperties properties;

    private final WebhookAddresses addresses;

    /** Made for the first message: a hub without SMS starts faster without it. */
    private final SingletonSupplier<OneTryHttpClient> http;

    TwilioMessages(SmsProperties properties, WebhookAddresses addresses) {
        this.properties = properties;
        this.addresses = addresses;
        this.http = SingletonSupplier.of(() -> new OneTryHttpClient(properties.apiBaseUrl(),
                properties.connectTimeout(), properties.responseTimeout()));
    }

    /**
     * Hands a message to Twilio.
     * @return Twilio's number for it
     * @throws TwilioException if Twilio did not say that it has it; see
     * {@link TwilioFailure}
     */
    String create(String to, String body) {
        var account = account();
        var creator = account.messagingServiceSid() == null
                ? new MessageCreator(new PhoneNumber(to), new PhoneNumber(account.from()), body)
                : new MessageCreator(new PhoneNumber(to), account.messagingServiceSid(), body);
        addresses.statusCallback().ifPresent(creator::setStatusCallback);
        return creator.create(client(account)).getSid();
    }

    /**
     * The messages with this text that Twilio took for this number since an instant,
     * oldest first. Dates are compared here: Twilio filters by the time of sending, which
     * a message still in its queue does not have. One without a readable date counts: to
     * miss it would be to send it twice.
     */
    List<String> find(String to, String body, Instant since) {
        var account = account();
        var reader = new MessageReader().setTo(new PhoneNumber(to)).setPageSize(NEWEST);
        if (account.messagingServiceSid() == null) {
            reader.setFrom(new PhoneNumber(account.from()));
        }
        return reader.firstPage(client(account))
            .getRecords()
            .reversed()
            .stream()
            .filter(message -> body.equals(message.getBody()) && !isBefore(since, message.getDateCreated()))
            .map(Message::getSid)
            .toList();
    }

    private static boolean isBefore(Instant since, @Nullable ZonedDateTime created) {
        return created != null && created.toInstant().isBefore(since);
    }

    private TwilioRestClient client(TwilioAccount account) {
        return new TwilioRestClient.Builder(account.sid(), account.authToken().value()).accountSid(account.sid())
            .httpClient(http.obtain())
            .build();
    }

    private TwilioAccount account() {
        return properties.account().orElseThrow(() -> new IllegalStateException("the SMS channel is off"));
    }

}
