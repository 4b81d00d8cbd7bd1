package gatehouse.console.environments.editor;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Asks the person for a file of environments, as the dialogs of the operating system do. */
public interface FilePrompt {
    /**
     * Asks which file to read.
     *
     * @param chosen gets the file; it is not called where the person chooses none
     */
    void askWhatToRead(Consumer<Path> chosen);

    /**
     * Asks where to write; where a file is there, the person is asked whether to replace it.
     *
     * @param proposed the name of the file that is proposed
     * @param chosen gets the file; it is not called where the person chooses none
     */
    void askWhereToWrite(String proposed, Consumer<Path> chosen);
}
