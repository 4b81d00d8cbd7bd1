package gatehouse.console.files;

import gatehouse.console.acts.ActResult;
import gatehouse.console.acts.local.LocalAct;
import gatehouse.console.acts.local.LocalActRunner;
import gatehouse.console.environments.OwnerOnlyFile;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Background;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.WorkFailure;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Saves a file that a person has chosen, in the background; only its owner may read it. The journal
 * has an entry of it before it is written; where it can have none, the file is not written.
 */
public final class FileSaving {
    private final Background background;
    private final LocalActRunner acts;
    private final LocalAct act;
    private final Consumer<Path> saved;
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

    /**
     * @param acts records each file
     * @param act what is recorded; the file is filled in
     * @param saved is told of the file once it is on disk
     */
    public FileSaving(
            Background background, LocalActRunner acts, LocalAct act, Consumer<Path> saved) {
        this.background = background;
        this.acts = acts;
        this.act = act;
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

    /**
     * Writes the file, unless one is being written.
     *
     * @param content finds what is written, before the journal has its entry; blocks
     */
    public void save(Path file, Callable<FileExport> content) {
        if (saving.get()) {
            return;
        }
        saving.set(true);
        trouble.set("");
        background.write(
                () -> recorded(file, content.call()), done -> ended(file, done), this::failed);
    }

    private ActResult<LocalAct, String> recorded(Path file, FileExport export) {
        return acts.run(
                act.into(file),
                () -> {
                    OwnerOnlyFile.replace(file, export.content());
                    return export.extent();
                });
    }

    private void ended(Path file, ActResult<LocalAct, String> done) {
        if (done.outcome().failure().isPresent()) {
            WorkFailure why = done.outcome().failure().get();
            failed(
                    why,
                    done.journalEntry().isEmpty() ? "file.save.unrecorded" : "file.save.failed");
        } else {
            saving.set(false);
            saved.accept(file);
        }
    }

    private void failed(WorkFailure why) {
        failed(why, "file.save.failed");
    }

    private void failed(WorkFailure why, String key) {
        saving.set(false);
        trouble.set(MessageBundle.of(key, FailureMessages.reason(why)));
    }
}
