package steward.bot.channel.webchat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.resource.PathResourceResolver;
import reactor.core.publisher.Mono;

/**
 * Serves the styles and scripts of all pages under an address that changes with their
 * content, so that browsers may keep them for a year. Templates ask it for addresses in a
 * {@code th:with}, such as {@code tokens=${@assets.url('css/tokens.css')}}: Thymeleaf
 * reads no beans in {@code th:href}.
 */
@Component("assets")
public class Assets implements WebFluxConfigurer {

    private static final String LOCATION = "classpath:/static/";

    private final String build = fingerprint();

    /**
     * @param path below {@code static}, such as {@code css/tokens.css}
     */
    public String url(String path) {
        return "/assets/" + build + "/" + path;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(url("**"))
            .addResourceLocations(LOCATION)
            .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        // A page of another build, served while nodes are being replaced, still finds its
        // files.
        registry.addResourceHandler("/assets/**")
            .addResourceLocations(LOCATION)
            .setCacheControl(CacheControl.noStore())
            .resourceChain(false)
            .addResolver(new AnyBuild());
    }

    private static String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : files()) {
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 5);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private static Resource[] files() throws IOException {
        var found = new PathMatchingResourcePatternResolver().getResources("classpath*:/static/**");
        return Arrays.stream(found)
            .filter(file -> file.isReadable() && file.getFilename() != null)
            .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
            .toArray(Resource[]::new);
    }

    private static final class AnyBuild extends PathResourceResolver {

        @Override
        protected Mono<Resource> getResource(String path, Resource location) {
            return super.getResource(path.substring(path.indexOf('/') + 1), location);
        }

    }

}
