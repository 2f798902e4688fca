package steward.console.staff;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import steward.bot.site.StaffMembers;

/** Signs a staff member in with name and password. */
@Component
class StaffSignIn implements ReactiveAuthenticationManager {

    private static final int LONGEST = 200;

    private final StaffAccounts accounts;

    private final StaffMembers staff;

    private final PasswordEncoder passwords;

    private final LoginAttempts attempts;

    private final Supplier<@Nullable String> hashOfNobody;

    StaffSignIn(StaffAccounts accounts, StaffMembers staff, PasswordEncoder passwords, LoginAttempts attempts) {
        this.accounts = accounts;
        this.staff = staff;
        this.passwords = passwords;
        this.attempts = attempts;
        this.hashOfNobody = SingletonSupplier.of(() -> passwords.encode("nobody"));
    }

    @Override
    public Mono<Authentication> authenticate(Authentication wanted) {
        return Mono.fromCallable(() -> checked(wanted)).subscribeOn(Schedulers.boundedElastic());
    }

    private Authentication checked(Authentication wanted) {
        var username = shortened(wanted.getPrincipal());
        var address = String.valueOf(wanted.getDetails());
        if (attempts.areTooMany(username, address)) {
            throw new LockedException("too many failed sign-ins");
        }
        var account = accounts.byUsername(username);
        // An unknown name costs as much time as a wrong password, and so tells nothing.
        var hash = account.map(StaffAccount::passwordHash).orElseGet(hashOfNobody);
        if (!passwords.matches(shortened(wanted.getCredentials()), hash) || account.isEmpty()) {
            attempts.failed(username, address);
            throw new BadCredentialsException("wrong name or password");
        }
        attempts.succeeded(username, address);
        return signedIn(account.get());
    }

    private Authentication signedIn(StaffAccount account) {
        var member = staff.find(account.staffId()).orElseThrow(() -> new BadCredentialsException("no such person"));
        return token(SignedIn.of(member, account.mustChange()));
    }

    static Authentication token(SignedIn who) {
        return UsernamePasswordAuthenticationToken.authenticated(who, null, who.authorities());
    }

    private static String shortened(@Nullable Object input) {
        var text = String.valueOf(input);
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

}
