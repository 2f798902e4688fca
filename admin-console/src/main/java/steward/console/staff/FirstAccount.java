package steward.console.staff;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Objects;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Lets the person who sets the hub up sign in: at first start there is one account. */
@Component
class FirstAccount implements ApplicationRunner {

    static final String ADMIN = "admin";

    private static final Logger log = LoggerFactory.getLogger(FirstAccount.class);

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"; // none that
                                                                             // look alike

    private final StaffAccounts accounts;

    private final PasswordEncoder passwords;

    private final StaffProperties properties;

    private final Clock clock;

    FirstAccount(StaffAccounts accounts, PasswordEncoder passwords, StaffProperties properties, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments args) {
        if (accounts.of(ADMIN).isPresent()) {
            return;
        }
        var configured = properties.admin().password();
        var generated = configured == null || configured.isBlank();
        var password = generated ? newPassword() : configured;
        var account = new StaffAccount(ADMIN, ADMIN, Objects.requireNonNull(passwords.encode(password)), generated);
        if (accounts.addIfAbsent(account, clock.instant()) && generated) {
            log.warn("first start: sign in at /login as {} with the password {} and change it there", ADMIN, password);
        }
    }

    private static String newPassword() {
        var letters = new SecureRandom().ints(16, 0, LETTERS.length()).map(LETTERS::charAt);
        return letters.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

}
