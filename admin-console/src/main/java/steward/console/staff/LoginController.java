package steward.console.staff;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import steward.bot.site.StaffRole;

/** The sign-in page. The form itself is taken by {@link FormSignIn}. */
@Controller
class LoginController {

    private static final Logger log = LoggerFactory.getLogger(LoginController.class);

    private static final List<String> PROBLEMS = List.of("failed", "locked");

    private final DemoMode demo;

    private final SessionStart session;

    LoginController(DemoMode demo, SessionStart session) {
        this.demo = demo;
        this.session = session;
    }

    @GetMapping("/login")
    String show(ServerWebExchange exchange, Model model) {
        PROBLEMS.stream()
            .filter(exchange.getRequest().getQueryParams()::containsKey)
            .findFirst()
            .ifPresent(problem -> model.addAttribute("problem", problem));
        var offered = demo.offersOneClick(exchange.getRequest());
        model.addAttribute("oneClickRoles", offered ? DemoMode.oneClickRoles() : List.of());
        return "staff/login";
    }

    @PostMapping("/login/demo")
    Mono<String> withOneClick(DemoForm form, ServerWebExchange exchange) {
        var role = form.role();
        if (role == null || !DemoMode.oneClickRoles().contains(role) || !demo.offersOneClick(exchange.getRequest())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var member = demo.someone(role).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        log.info("demo sign-in as {}", member.id());
        var home = role == StaffRole.MANAGER ? "redirect:/manager" : "redirect:/agent";
        return session.as(SignedIn.of(member, false), exchange).thenReturn(home);
    }

    record DemoForm(@Nullable StaffRole role) {
    }

}
