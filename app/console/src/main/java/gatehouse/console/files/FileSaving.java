package gatehouse.console.files;

import gatehouse.console.environments.OwnerOnlyFile;
import gatehouse.console.environments.OwnerOnlyFile.FileBodyWriter;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Background;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.WorkFailure;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Saves a file that a person has chosen, in the background; only its owner may read it. */
public final class FileSaving {
    private final Background background;
    private final Consumer<Path> saved;
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

    /**
     * @param saved is told of the file once it is on disk
     */
    public FileSaving(Background background, Consumer<Path> saved) {
        this.background = background;
        this.saved = saved;
    }

    /** Whether the file is being written. */
    public ReadOnlyBooleanProperty savingProperty() {
        return saving.getReadOnlyProperty();
    }

    /** Why the file could not be written; empty where nothing went wrong. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Writes the file, unless one is being written. */
    public void save(Path file, FileBodyWriter content) {
        if (saving.get()) {
            return;
        }
        saving.set(true);
        trouble.set("");
        background.write(
                () -> {
                    OwnerOnlyFile.replace(file, content);
                    return file;
                },
                this::ended,
                this::failed);
    }

    private void ended(Path file) {
        saving.set(false);
        saved.accept(file);
    }

    private void failed(WorkFailure why) {
        saving.set(false);
        trouble.set(
                why instanceof WorkFailure.Storage(String what)
                        ? MessageBundle.of("file.save.failed", what)
                        : FailureMessages.of(why).text());
    }
}
