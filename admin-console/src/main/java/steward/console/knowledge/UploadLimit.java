package steward.console.knowledge;

import org.springframework.boot.http.codec.CodecCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.codec.multipart.DefaultPartHttpMessageReader;
import steward.knowledge.source.SourceFile;

/** How much of an upload is taken; it goes to disk as it comes in. */
@Configuration(proxyBeanMethods = false)
class UploadLimit {

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    CodecCustomizer partLimit() {
        return configurer -> configurer.defaultCodecs().configureDefaultCodec(codec -> {
            if (codec instanceof DefaultPartHttpMessageReader parts) {
                parts.setMaxDiskUsagePerPart(SourceFile.LARGEST);
                parts.setMaxParts(10);
            }
        });
    }

}
