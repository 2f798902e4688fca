package steward.console.staff;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A staff member's own password. */
@Controller
class PasswordController {

    static final int SHORTEST = 10;

    private static final int MOST_BYTES = 72; // bcrypt reads no more

    private static final Logger log = LoggerFactory.getLogger(PasswordController.class);

    private final StaffAccounts accounts;

    private final PasswordEncoder passwords;

    private final SessionStart session;

    PasswordController(StaffAccounts accounts, PasswordEncoder passwords, SessionStart session) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.session = session;
    }

    @GetMapping("/password")
    String show(@AuthenticationPrincipal SignedIn me) {
        accountOf(me);
        return "staff/password";
    }

    @PostMapping("/password")
    Mono<String> change(@AuthenticationPrincipal SignedIn me, PasswordForm form, ServerWebExchange exchange,
            Model model) {
        var problem = problemWith(form, accountOf(me));
        if (problem != null) {
            model.addAttribute("problem", problem);
            return Mono.just("staff/password");
        }
        accounts.changePassword(me.staffId(), Objects.requireNonNull(passwords.encode(form.chosen())));
        log.info("{} changed the password", me.staffId());
        return session.as(me.withOwnPassword(), exchange).thenReturn("redirect:/agent");
    }

    private @Nullable String problemWith(PasswordForm form, StaffAccount account) {
        if (!passwords.matches(form.current(), account.passwordHash())) {
            return "current";
        }
        if (form.chosen().length() < SHORTEST || bytes(form.chosen()) > MOST_BYTES) {
            return "length";
        }
        if (form.chosen().equals(form.current())) {
            return "same";
        }
        return form.chosen().equals(form.again()) ? null : "again";
    }

    /** Whoever came in with one click or a token has no account and no password. */
    private StaffAccount accountOf(SignedIn me) {
        return accounts.of(me.staffId()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    record PasswordForm(String current, String chosen, String again) {

        PasswordForm(@Nullable String current, @Nullable String chosen, @Nullable String again) {
            this.current = current == null ? "" : current;
            this.chosen = chosen == null ? "" : chosen;
            this.again = again == null ? "" : again;
        }

        @Override
        public String toString() {
            return "PasswordForm[]";
        }

    }

}
