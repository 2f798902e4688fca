package steward.console.staff;

import java.net.URI;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.FormLoginSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HttpBasicSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.AuthenticationWebFilter;
import org.springframework.security.web.server.authentication.ServerAuthenticationEntryPointFailureHandler;
import org.springframework.security.web.server.authentication.logout.RedirectServerLogoutSuccessHandler;
import org.springframework.security.web.server.authentication.logout.SecurityContextServerLogoutHandler;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.CsrfWebFilter;
import org.springframework.security.web.server.savedrequest.CookieServerRequestCache;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.AndServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.NegatedServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two chains: what residents and their channels reach, and everything else, which only
 * staff members reach. An address nobody thought of is therefore closed.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
@EnableConfigurationProperties(StaffProperties.class)
class StaffSecurity {

    private static final String[] OPEN = { "/", "/chat/**", "/t/**", "/channels/**", "/widget.js", "/assets/**",
            "/webjars/**", "/css/**", "/js/**", "/img/**", "/favicon.ico", "/actuator/health/**",
            "/api/v1/conversations/**", "/api/v1/tickets/*/rating", "/api/v1/tickets/*/reopening",
            "/api/v1/tickets/*/urging" };

    private static final String[] LEADS = { "LEAD", "MANAGER", "ADMIN" };

    private static final String[] MANAGERS = { "MANAGER", "ADMIN" };

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /**
     * No session and no CSRF token: the conversation token or a provider's signature
     * stands for the caller, and each adapter checks its own.
     */
    @Bean
    @Order(1)
    SecurityWebFilterChain residentChain(ServerHttpSecurity http) {
        return http.securityMatcher(ServerWebExchangeMatchers.pathMatchers(OPEN))
            .authorizeExchange(exchanges -> exchanges.anyExchange().permitAll())
            .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
            .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
            .csrf(CsrfSpec::disable)
            .formLogin(FormLoginSpec::disable)
            .httpBasic(HttpBasicSpec::disable)
            .logout(LogoutSpec::disable)
            .headers(SecurityHeaders::apply)
            .build();
    }

    @Bean
    @Order(2)
    SecurityWebFilterChain staffChain(ServerHttpSecurity http, StaffSessions sessions, StaffSignIn signIn,
            ApiToken token, JsonMapper json) {
        // Kept in cookies: an anonymous visitor must not be able to fill the session
        // store.
        var afterwards = new CookieServerRequestCache();
        var refusals = new Refusals(json, afterwards);
        return http.authorizeExchange(StaffSecurity::rules)
            .securityContextRepository(sessions)
            .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
            .csrf(StaffSecurity::csrf)
            .exceptionHandling(handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
            .addFilterAt(new FormSignIn(signIn, sessions, afterwards), SecurityWebFiltersOrder.FORM_LOGIN)
            .addFilterAt(bearer(token, refusals), SecurityWebFiltersOrder.AUTHENTICATION)
            .addFilterAfter(new PasswordChangeFirst(), SecurityWebFiltersOrder.AUTHORIZATION)
            .formLogin(FormLoginSpec::disable)
            .httpBasic(HttpBasicSpec::disable)
            .logout(logout -> logout(logout, sessions))
            .headers(SecurityHeaders::apply)
            .build();
    }

    private static void rules(AuthorizeExchangeSpec exchanges) {
        exchanges.pathMatchers("/login", "/login/demo")
            .permitAll()
            .pathMatchers("/manager/corrections/**", "/api/v1/triage/corrections/**")
            .hasAnyRole(LEADS)
            .pathMatchers("/manager/**", "/api/v1/analytics/**", "/api/v1/knowledge/articles/**",
                    "/api/v1/knowledge/unanswered")
            .hasAnyRole(MANAGERS)
            .pathMatchers(HttpMethod.GET, "/api/v1/knowledge/**")
            .authenticated()
            .pathMatchers(HttpMethod.POST, "/api/v1/knowledge/answers")
            .authenticated()
            .pathMatchers("/api/v1/knowledge/**")
            .hasAnyRole(MANAGERS)
            .pathMatchers("/settings/**", "/actuator/**")
            .hasRole("ADMIN")
            .anyExchange()
            .authenticated();
    }

    private static void csrf(CsrfSpec csrf) {
        var tokens = new CookieServerCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        csrf.csrfTokenRepository(tokens)
            .requireCsrfProtectionMatcher(new AndServerWebExchangeMatcher(CsrfWebFilter.DEFAULT_CSRF_MATCHER,
                    new NegatedServerWebExchangeMatcher(ApiToken.carried())));
    }

    private static AuthenticationWebFilter bearer(ApiToken token, Refusals refusals) {
        var filter = new AuthenticationWebFilter(token::check);
        filter.setRequiresAuthenticationMatcher(ApiToken.carried());
        filter.setServerAuthenticationConverter(ApiToken::read);
        filter.setAuthenticationFailureHandler(new ServerAuthenticationEntryPointFailureHandler(refusals));
        return filter;
    }

    private static void logout(LogoutSpec logout, StaffSessions sessions) {
        var end = new SecurityContextServerLogoutHandler();
        end.setSecurityContextRepository(sessions);
        logout.logoutHandler(end);
        var signInPage = new RedirectServerLogoutSuccessHandler();
        signInPage.setLogoutSuccessUrl(URI.create("/login"));
        logout.logoutSuccessHandler(signInPage);
    }

}
