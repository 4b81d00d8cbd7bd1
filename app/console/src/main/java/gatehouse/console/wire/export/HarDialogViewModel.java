package gatehouse.console.wire.export;

import gatehouse.console.acts.ActKind;
import gatehouse.console.acts.JournalRule;
import gatehouse.console.acts.local.LocalAct;
import gatehouse.console.acts.local.LocalActRunner;
import gatehouse.console.files.FileExport;
import gatehouse.console.files.FileSaving;
import gatehouse.console.wire.WireEntry;
import gatehouse.console.work.Background;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;

/** The question which calls are saved as an HTTP archive, and where. */
public final class HarDialogViewModel {
    /** Writes calls into an HTTP archive. */
    public static final ActKind EXPORT = ActKind.local("calls.export", JournalRule.REQUIRED);

    private final CallChoiceViewModel choice;
    private final FileSaving file;
    private final Runnable close;

    /**
     * @param acts records each file
     * @param saved is told how many calls were saved, and where
     * @param close takes the question off the screen
     */
    public HarDialogViewModel(
            CallChoiceViewModel choice,
            Background background,
            LocalActRunner acts,
            BiConsumer<Integer, Path> saved,
            Runnable close) {
        this.choice = choice;
        this.close = close;
        this.file =
                new FileSaving(
                        background,
                        acts,
                        LocalAct.of(EXPORT).in(choice.environment()),
                        path -> {
                            close.run();
                            saved.accept(choice.calls().size(), path);
                        });
    }

    /** Which calls. */
    public CallChoiceViewModel choice() {
        return choice;
    }

    /** What became of the file. */
    public FileSaving file() {
        return file;
    }

    /** The name that is proposed for the file. */
    public String fileName() {
        return choice.fileName("gatehouse-calls", ".har");
    }

    /** Writes the chosen calls into a file, which is replaced where it is there. */
    public void save(Path target) {
        List<WireEntry> calls = choice.calls();
        file.save(target, () -> new FileExport(new HarWriter(calls), calls.size() + " calls"));
    }

    /** Takes the question off the screen; a file that is being written is still written. */
    public void cancel() {
        close.run();
    }
}
