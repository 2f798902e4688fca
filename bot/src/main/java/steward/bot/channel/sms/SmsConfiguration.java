package steward.bot.channel.sms;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import steward.bot.site.Sites;

/** Reads the channel's settings and says once whether it is on. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SmsProperties.class)
class SmsConfiguration {

    private static final Logger log = LoggerFactory.getLogger(SmsConfiguration.class);

    SmsConfiguration(SmsProperties properties, Sites sites) {
        if (properties.account().isEmpty()) {
            log.info("SMS is off: steward.sms.account-sid is not set");
            return;
        }
        if (sites.find(properties.site()).isEmpty()) {
            throw new InvalidSmsSetting("The SMS channel is not set up right: steward.sms.site (STEWARD_SMS_SITE) names"
                    + " no property of this hub: " + properties.site() + ".");
        }
        log.info("SMS is on for the property {}", properties.site());
    }

}
