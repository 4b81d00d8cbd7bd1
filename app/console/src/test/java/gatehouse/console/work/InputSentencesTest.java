package gatehouse.console.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gatehouse.clients.portos.SessionIdRule;
import gatehouse.clients.srs.RecordingDevice;
import gatehouse.clients.srs.SrsCredentials;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What a person entered and a client cannot send is told in the words of the window. */
final class InputSentencesTest {
    private static final char[] PASSWORD = {'x'};

    @Test
    void each_refusal_of_a_client_has_a_sentence_of_its_own() {
        assertThat(told(() -> new SrsCredentials("", PASSWORD)))
                .isEqualTo("Enter the user name of the agent.");
        assertThat(told(() -> new SrsCredentials("a:b", PASSWORD)))
                .isEqualTo("The user name must not contain a colon.");
        assertThat(told(() -> new SrsCredentials("a\ud800", PASSWORD)))
                .isEqualTo("What was entered contains half a character.");
        assertThat(told(() -> new RecordingDevice("7001", " ")))
                .isEqualTo("Enter both the DN and the switch of the device.");
        assertThat(told(() -> SessionIdRule.check(".."))).isEqualTo("This is no session id.");
    }

    private static String told(ThrowingCallable entered) {
        return FailureMessages.ofInput(
                        catchThrowableOfType(IllegalArgumentException.class, entered))
                .what();
    }
}
