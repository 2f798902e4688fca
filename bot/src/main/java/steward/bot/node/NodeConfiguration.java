package steward.bot.node;

import io.lettuce.core.RedisURI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One node, or several that meet in Redis. */
@Configuration(proxyBeanMethods = false)
class NodeConfiguration {

    private static final String SETTING = "spring.data.redis.url";

    @Bean
    OtherNodes otherNodes(@Value("${" + SETTING + ":}") String url) {
        return url.isBlank() ? new SingleNode() : new RedisNodes(address(url));
    }

    private static RedisURI address(String url) {
        try {
            return RedisURI.create(url);
        }
        catch (IllegalArgumentException ex) {
            // Without the cause: the address may hold a password.
            throw new InvalidNodeSetting(SETTING + " is not an address of the form redis://host:port.");
        }
    }

}
