package gatehouse.console.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A store of passwords is only looked for where one can be. */
class SessionBusTest {
    @TempDir private Path runtime;

    @Test
    void linux_without_a_session_has_none() {
        assertThat(new SessionBus("Linux", "", "").mayHaveStore()).isFalse();
        assertThat(new SessionBus("Linux", "", runtime.toString()).mayHaveStore()).isFalse();
    }

    @Test
    void linux_with_an_address_or_the_usual_socket_may_have_one() throws IOException {
        assertThat(new SessionBus("Linux", "unix:path=/run/bus", "").mayHaveStore()).isTrue();

        Files.createFile(runtime.resolve("bus"));

        assertThat(new SessionBus("Linux", "", runtime.toString()).mayHaveStore()).isTrue();
    }

    @Test
    void other_systems_need_no_session() {
        assertThat(new SessionBus("Windows 11", "", "").mayHaveStore()).isTrue();
        assertThat(new SessionBus("Mac OS X", "", "").mayHaveStore()).isTrue();
    }
}
