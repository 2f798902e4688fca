package steward.console.staff;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param apiToken opens the API to partner systems; unset or blank switches the token off
 * @param admin the first account
 * @param demo whether the hub shows demo data
 */
@ConfigurationProperties("steward")
record StaffProperties(@Nullable String apiToken, @DefaultValue Admin admin, boolean demo) {

    /**
     * @param password of the first account; unset or blank has one generated
     */
    record Admin(@Nullable String password) {

        @Override
        public String toString() {
            return "Admin[]";
        }

    }

    @Override
    public String toString() {
        return "StaffProperties[demo=" + demo + "]"; // keeps secrets out of logs
    }

}
