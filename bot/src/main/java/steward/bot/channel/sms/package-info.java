/** Text messages through Twilio: webhooks in, replies out, delivery reports, opt-outs. */
@NullMarked
package steward.bot.channel.sms;

import org.jspecify.annotations.NullMarked;
