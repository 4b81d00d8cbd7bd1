package gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** What shells and {@code man} are told of the verbs. */
final class ShellFilesTest {
    @TempDir private static Path share;

    @BeforeAll
    static void writeFiles() throws IOException {
        ShellFiles.main(new String[] {share.toString(), "1.0", "2026-01-01T00:00:00Z"});
    }

    @Test
    void each_verb_has_a_manual_page_with_its_options() throws IOException {
        assertThat(manual("gatehouse-sessions-revoke"))
                .startsWith(
                        ".TH GATEHOUSE-SESSIONS-REVOKE 1 2026-01-01 \"Gatehouse 1.0\" Gatehouse\n")
                .contains("gatehouse\\-sessions\\-revoke \\- End sessions, and show each outcome\n")
                .contains(".TP\n\\fB\\-\\-reason\\fR \\fITEXT\\fR\nReason; it goes into the")
                .contains("\\fBgatehouse\\-sessions\\fR(1)");
    }

    @Test
    void examples_keep_their_lines_in_the_manual() throws IOException {
        assertThat(manual("gatehouse")).contains(".nf\n  gatehouse sessions list\n.fi\n");
    }

    @Test
    void no_text_is_taken_for_a_command_of_troff() throws IOException {
        try (var pages = Files.newDirectoryStream(share.resolve("man/man1"))) {
            for (Path page : pages) {
                assertThat(text(page).lines())
                        .filteredOn(line -> line.startsWith(".") || line.startsWith("'"))
                        .allMatch(line -> line.matches("\\.(TH|SH|TP|PP|nf|fi)( .*)?"));
            }
        }
    }

    @Test
    void each_shell_completes_the_verbs() throws IOException {
        assertThat(share.resolve("bash-completion/completions/gatehouse"))
                .content()
                .contains("complete -F _complete_gatehouse");
        assertThat(share.resolve("zsh/vendor-completions/_gatehouse"))
                .content()
                .startsWith("#compdef gatehouse\n")
                .doesNotContain("compinit && compinit");
        assertThat(share.resolve("fish/vendor_completions.d/gatehouse.fish"))
                .content()
                .contains("-a revoke");
    }

    private static String manual(String name) throws IOException {
        return text(share.resolve("man/man1").resolve(name + ".1.gz"));
    }

    private static String text(Path page) throws IOException {
        try (var gzip = new GZIPInputStream(Files.newInputStream(page))) {
            return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
