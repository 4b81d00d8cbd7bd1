package gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;

class LogLevelsTest {
    @Test
    void a_person_reads_a_sentence_and_no_stack_trace() {
        assertThat(lines(false, new IOException("It is no database.")))
                .containsExactly("The journal that is kept cannot be read: It is no database.");
        assertThat(lines(false, new IllegalStateException("No row")))
                .containsExactly("The journal that is kept cannot be read: No row");
    }

    @Test
    void a_script_gets_the_stack_trace_of_a_fault_of_the_program_only() {
        assertThat(lines(true, new IOException("It is no database.")))
                .containsExactly("The journal that is kept cannot be read: It is no database.");
        assertThat(lines(true, new IllegalStateException("No row")))
                .startsWith(
                        "The journal that is kept cannot be read: No row",
                        "java.lang.IllegalStateException: No row")
                .hasSizeGreaterThan(2);
    }

    private static List<String> lines(boolean tracesFaults, Exception thrown) {
        var entry = new LogRecord(Level.WARNING, "The journal that is kept cannot be read");
        entry.setThrown(thrown);
        return new LogLevels.SentenceFormatter(tracesFaults).format(entry).lines().toList();
    }
}
