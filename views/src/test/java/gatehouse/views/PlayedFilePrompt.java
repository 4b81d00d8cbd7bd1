package gatehouse.views;

import gatehouse.console.environments.editor.FilePrompt;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * A person who always chooses the same file.
 *
 * @param file that one
 */
record PlayedFilePrompt(Path file) implements FilePrompt {
    @Override
    public void askWhatToRead(Consumer<Path> chosen) {
        chosen.accept(file);
    }

    @Override
    public void askWhereToWrite(String proposed, Consumer<Path> chosen) {
        chosen.accept(file);
    }
}
