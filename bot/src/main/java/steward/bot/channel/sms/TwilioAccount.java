package steward.bot.channel.sms;

import org.jspecify.annotations.Nullable;

/**
 * The account messages are sent from; it has a number, a messaging service, or both.
 *
 * @param from the number in E.164, or a short code
 * @param messagingServiceSid used for sending where it is given
 */
record TwilioAccount(String sid, Secret authToken, @Nullable String from, @Nullable String messagingServiceSid) {

    boolean owns(@Nullable String number, @Nullable String serviceSid) {
        return from != null && from.equals(number)
                || messagingServiceSid != null && messagingServiceSid.equals(serviceSid);
    }

}
