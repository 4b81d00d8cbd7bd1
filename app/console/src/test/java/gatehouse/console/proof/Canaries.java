package gatehouse.console.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

/** What must stand in nothing that a person, a file or a log is told. */
final class Canaries {
    /** Tokens, refresh tokens and signatures are longer than anything else without a blank. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_=-]{40,}");

    private Canaries() {}

    static void assertNoSecretIn(String text) {
        assertThat(text).doesNotContain(Caller.PASSWORD).doesNotContainPattern(TOKEN);
    }
}
