package gatehouse.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The notes of unclosed recording sessions in a home.
 *
 * @param home the folder of the home
 */
record RecordingNoteFiles(Path home) {
    static RecordingNoteFiles in(Path home) {
        return new RecordingNoteFiles(home);
    }

    List<Path> all() {
        var notes = new ArrayList<Path>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(home, "recording-*.session")) {
            found.forEach(notes::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return notes;
    }

    /** Changes the notes to those of a Gatehouse that was killed. */
    void leaveBehind() {
        replace("(?m)^process=.*$", "process=999999999 ");
    }

    /** Replaces each match of a pattern in the notes. */
    void replace(String pattern, String by) {
        for (Path note : all()) {
            try {
                Files.writeString(note, Files.readString(note).replaceAll(pattern, by));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
