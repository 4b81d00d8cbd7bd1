package gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.LogRecord;

class LogLevelsTest {
    @Test
    void a_person_reads_a_sentence_and_no_stack_trace() {
        var entry = new LogRecord(Level.WARNING, "The journal that is kept cannot be read");
        entry.setThrown(new IOException("It is no database."));

        assertThat(new LogLevels.SentenceFormatter().format(entry).lines())
                .containsExactly("The journal that is kept cannot be read: It is no database.");
    }
}
