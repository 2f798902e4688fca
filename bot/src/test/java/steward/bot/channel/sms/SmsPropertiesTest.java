package steward.bot.channel.sms;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SmsPropertiesTest {

    private static final String SID = "AC00000000000000000000000000000001";

    private static final Secret TOKEN = new Secret("00112233445566778899aabbccddeeff");

    @Test
    void isOffWithoutSettings() {
        assertThat(settings(null, null, null, null).account()).isEmpty();
        assertThat(settings(" ", new Secret(""), "", null).account()).isEmpty();
    }

    @Test
    void isOnWithANumberOrAMessagingService() {
        assertThat(settings(SID, TOKEN, "+15005550006", null).account()).isPresent();
        assertThat(settings(SID, TOKEN, null, "MG1").account()).isPresent();
    }

    @Test
    void namesTheSettingThatIsMissing() {
        assertThatExceptionOfType(InvalidSmsSetting.class).isThrownBy(() -> settings(null, TOKEN, "+15005550006", null))
            .withMessageContaining("STEWARD_SMS_ACCOUNTSID");
        assertThatExceptionOfType(InvalidSmsSetting.class).isThrownBy(() -> settings(SID, null, "+15005550006", null))
            .withMessageContaining("STEWARD_SMS_AUTHTOKEN");
        assertThatExceptionOfType(InvalidSmsSetting.class).isThrownBy(() -> settings(SID, TOKEN, null, null))
            .withMessageContaining("STEWARD_SMS_FROM");
        assertThatExceptionOfType(InvalidSmsSetting.class).isThrownBy(() -> settings(SID, TOKEN, "my phone", null))
            .withMessageContaining("STEWARD_SMS_FROM");
    }

    @Test
    void neverShowsTheToken() {
        assertThat(settings(SID, TOKEN, "+15005550006", null).toString()).doesNotContain(TOKEN.value());
    }

    @Test
    void bindsAndStopsTheStartWithOneSentence() {
        var runner = new ApplicationContextRunner().withUserConfiguration(Bound.class);

        runner
            .withPropertyValues("steward.sms.account-sid=" + SID, "steward.sms.auth-token=" + TOKEN.value(),
                    "steward.sms.from=+15005550006")
            .run(context -> assertThat(context.getBean(SmsProperties.class).account()).isPresent());
        runner.withPropertyValues("steward.sms.account-sid=" + SID).run(context -> {
            var failure = Objects.requireNonNull(context.getStartupFailure());
            var analysis = Objects.requireNonNull(new InvalidSmsSettingAnalyzer().analyze(failure));
            assertThat(analysis.getDescription()).isEqualTo("The SMS channel is not set up right:"
                    + " steward.sms.auth-token (STEWARD_SMS_AUTHTOKEN) is missing.");
        });
    }

    private static SmsProperties settings(@Nullable String sid, @Nullable Secret token, @Nullable String from,
            @Nullable String service) {
        return new SmsProperties(sid, token, from, service, URI.create("https://api.twilio.com"), "demo",
                Duration.ofSeconds(2), Duration.ofSeconds(10));
    }

    @EnableConfigurationProperties(SmsProperties.class)
    static class Bound {

    }

}
