package gatehouse.console.journal;

import static gatehouse.console.journal.SampleActs.revoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.console.environments.HomeFolder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

@DisabledOnOs(
        value = OS.WINDOWS,
        disabledReason = "Windows has neither POSIX permissions nor named pipes")
@Timeout(120)
class JournalFilesTest {
    @TempDir Path folder;

    @Test
    void every_file_of_the_journal_is_for_its_owner_only() throws IOException {
        HomeFolder home = HomeFolder.of(folder.resolve("home"));
        try (var journal = new Journal(home)) {
            journal.begin(revoke("stuck"));
            journal.beginNew(SampleActs.AT, "jana", new ActReason("why", ""));

            try (var files = Files.list(home.folder())) {
                assertThat(files)
                        .hasSizeGreaterThan(6)
                        .allSatisfy(file -> assertThat(mode(file)).isEqualTo("rw-------"));
            }
        }
        assertThat(mode(home.folder())).isEqualTo("rwx------");
    }

    @Test
    void a_database_that_others_may_read_is_taken_from_them() throws IOException {
        HomeFolder home = HomeFolder.of(folder);
        try (var journal = new Journal(home)) {
            journal.begin(revoke("stuck"));
        }
        Files.setPosixFilePermissions(home.journal(), PosixFilePermissions.fromString("rw-r--r--"));

        try (var journal = new Journal(home)) {
            assertThat(journal.list(JournalFilter.ALL, 10)).hasSize(1);
        }

        assertThat(mode(home.journal())).isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"journal.db", "journal.db-journal", "journal.key", "journal.head"})
    void a_pipe_or_a_link_to_nothing_in_place_of_a_file_is_refused_at_once(String name)
            throws Exception {
        HomeFolder pipes = HomeFolder.of(folder.resolve("pipes"));
        pipes.create();
        Process made =
                new ProcessBuilder("mkfifo", pipes.folder().resolve(name).toString()).start();
        assertThat(made.waitFor()).isZero();
        HomeFolder links = HomeFolder.of(folder.resolve("links"));
        links.create();
        Files.createSymbolicLink(links.folder().resolve(name), folder.resolve("nothing"));

        for (HomeFolder home : new HomeFolder[] {pipes, links}) {
            try (var journal = new Journal(home)) {
                assertThatThrownBy(() -> journal.begin(revoke("stuck")))
                        .isInstanceOf(JournalException.class)
                        .hasMessageContaining(name);
            }
        }
        assertThat(folder.resolve("nothing")).doesNotExist();
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
