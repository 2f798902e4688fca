package steward.knowledge.source;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses where documents come from. */
@Configuration(proxyBeanMethods = false)
class SourceConfiguration {

    @Bean
    Source knowledgeSource(@Value("${steward.knowledge.dir:}") String dir) {
        return dir.isBlank() ? new HandbookSource() : new FolderSource(dir.strip());
    }

}
