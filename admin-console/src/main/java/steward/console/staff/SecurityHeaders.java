package steward.console.staff;

import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.header.XFrameOptionsServerHttpHeadersWriter.Mode;

/** The headers every response carries. */
final class SecurityHeaders {

    private static final String CONTENT_POLICY = String.join("; ", "default-src 'none'", "script-src 'self'",
            "style-src 'self'", "img-src 'self' data: blob:", "font-src 'self'", "connect-src 'self'",
            "worker-src 'self'", "media-src 'self' blob:", "form-action 'self'", "base-uri 'none'",
            "frame-ancestors 'none'");

    private SecurityHeaders() {
    }

    static void apply(HeaderSpec headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
            .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
            .frameOptions(frames -> frames.mode(Mode.DENY));
    }

}
