package steward.bot.channel.sms;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the SMS channel. Without any of the first four the channel is off.
 *
 * @param from the number residents write to, in E.164
 * @param messagingServiceSid the messaging service, in place of or beside the number
 * @param apiBaseUrl where Twilio answers; its path is not used
 * @param site the property whose residents write to this number
 * @param responseTimeout how long one call to Twilio may take before its outcome counts
 * as unknown
 */
@ConfigurationProperties("steward.sms")
record SmsProperties(@Nullable String accountSid, @Nullable Secret authToken, @Nullable String from,
        @Nullable String messagingServiceSid, @DefaultValue("https://api.twilio.com") URI apiBaseUrl,
        @DefaultValue("demo") String site, @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("10s") Duration responseTimeout) {

    private static final Pattern NUMBER = Pattern.compile("\\+[1-9]\\d{6,14}|\\d{3,8}");

    SmsProperties {
        accountSid = given(accountSid);
        authToken = authToken == null || authToken.value().isBlank() ? null : authToken;
        from = given(from);
        messagingServiceSid = given(messagingServiceSid);
        if (Stream.of(accountSid, authToken, from, messagingServiceSid).anyMatch(setting -> setting != null)) {
            require(accountSid != null, "steward.sms.account-sid (STEWARD_SMS_ACCOUNTSID) is missing");
            require(authToken != null, "steward.sms.auth-token (STEWARD_SMS_AUTHTOKEN) is missing");
            require(from != null || messagingServiceSid != null,
                    "steward.sms.from (STEWARD_SMS_FROM) or steward.sms.messaging-service-sid"
                            + " (STEWARD_SMS_MESSAGINGSERVICESID) is missing");
        }
        require(from == null || NUMBER.matcher(from).matches(),
                "steward.sms.from (STEWARD_SMS_FROM) is not a phone number such as +15005550006");
        require(apiBaseUrl.getRawAuthority() != null && apiBaseUrl.getScheme().startsWith("http"),
                "steward.sms.api-base-url (STEWARD_SMS_APIBASEURL) is not an http or https address");
    }

    /** The account to use; empty while the channel is off. */
    Optional<TwilioAccount> account() {
        return accountSid == null || authToken == null ? Optional.empty()
                : Optional.of(new TwilioAccount(accountSid, authToken, from, messagingServiceSid));
    }

    private static @Nullable String given(@Nullable String setting) {
        return setting == null || setting.isBlank() ? null : setting.strip();
    }

    private static void require(boolean fits, String otherwise) {
        if (!fits) {
            throw new InvalidSmsSetting("The SMS channel is not set up right: " + otherwise + ".");
        }
    }

}
