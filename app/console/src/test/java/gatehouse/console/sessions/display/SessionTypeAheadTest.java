package gatehouse.console.sessions.display;

import static gatehouse.console.sessions.SampleSessions.DIRECTORY;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.sessions.SampleSessions;
import gatehouse.console.sessions.fields.SessionLine;
import gatehouse.console.work.Background;
import gatehouse.console.work.TestUiThread;
import gatehouse.testkit.ManualClock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class SessionTypeAheadTest {
    private static final List<SessionLine> LINES =
            List.of(line("a", "12"), line("b", "999"), line("c", "mato"), line("d", "12"));

    private final TestUiThread ui = new TestUiThread();
    private final Background background = ui.background();
    private final ManualClock clock = new ManualClock(Instant.EPOCH);
    private final SessionTypeAhead typing = new SessionTypeAhead(background, clock);
    private String found = "";

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void the_same_letter_goes_on_to_the_next_person_of_that_name() {
        assertThat(type("j", -1)).isEqualTo("a");
        clock.pass(Duration.ofSeconds(2));
        assertThat(type("J", 0)).isEqualTo("d");
        clock.pass(Duration.ofSeconds(2));
        assertThat(type("j", 3)).isEqualTo("a");
    }

    @Test
    void letters_that_are_typed_together_belong_together() {
        assertThat(type("m", -1)).isEqualTo("b");

        assertThat(type("a", 1)).isEqualTo("b");
        assertThat(type("t", 1)).isEqualTo("c");
    }

    @Test
    void diacritics_and_login_names_count() {
        assertThat(type("9", -1)).isEqualTo("b");
        clock.pass(Duration.ofSeconds(2));
        assertThat(type("Ĵ", -1)).isEqualTo("a");
    }

    private String type(String character, int selected) {
        found = "";
        typing.type(character, LINES, DIRECTORY, selected, id -> found = id);
        ui.until(() -> !found.isEmpty());
        return found;
    }

    private static SessionLine line(String id, String user) {
        return SessionLine.of(SampleSessions.session(id, user, "P01", "CashRegister"));
    }
}
