package gatehouse.console.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

/** What must stand in nothing that a person, a file or a log is told. */
final class Canaries {
    /** Tokens, refresh tokens and signatures are longer than anything else without a blank. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_=-]{40,}");

    /** Tells what was sent, which is no secret. */
    private static final Pattern FINGERPRINT = Pattern.compile("x-nd-content-sha256: [0-9a-f]{64}");

    private Canaries() {}

    static void assertNoSecretIn(String text) {
        assertThat(FINGERPRINT.matcher(text).replaceAll(""))
                .doesNotContain(Caller.PASSWORD)
                .doesNotContainPattern(TOKEN);
    }
}
