package gatehouse.console.environments.editor;

import gatehouse.console.environments.Environment;
import gatehouse.console.environments.exchange.ImportFile;
import gatehouse.console.environments.exchange.ImportPlan;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Background;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Hands environments on by files, and takes over those of others after a preview. */
public final class EnvironmentFilesViewModel {
    private final EnvironmentListViewModel list;
    private final EnvironmentFileService service;
    private final Background background;
    private final EditorHost host;
    private final EditorNotice notice;
    private final Runnable reread;
    private final ReadOnlyObjectWrapper<Optional<ImportPreviewViewModel>> preview =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * @param list where one is selected
     * @param reread reads the list of environments again
     */
    EnvironmentFilesViewModel(
            EditorServices services,
            EnvironmentListViewModel list,
            Background background,
            EditorHost host,
            EditorNotice notice,
            Runnable reread) {
        this.list = list;
        this.service = new EnvironmentFileService(services.environments(), services.recorder());
        this.background = background;
        this.host = host;
        this.notice = notice;
        this.reread = reread;
    }

    /** The import that the person looks at before it is done. */
    public ReadOnlyObjectProperty<Optional<ImportPreviewViewModel>> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** Asks for a file, and shows what an import of it would change. */
    public void importFile() {
        host.files().askWhatToRead(this::read);
    }

    /** Asks for a file, and writes all environments into it. */
    public void exportAll() {
        host.files()
                .askWhereToWrite(
                        MessageBundle.of("export.file"),
                        file -> export(file, () -> service.export(file)));
    }

    /** The same with the selected one, as the file of this home has it. */
    public void exportSelected() {
        list.selectedProperty()
                .get()
                .flatMap(EnvironmentItemViewModel::inFile)
                .ifPresent(this::export);
    }

    private void export(Environment one) {
        host.files()
                .askWhereToWrite(
                        one.name().replaceAll("[^\\p{L}\\p{Nd}_ -]", "-") + ".json",
                        file -> export(file, () -> service.export(file, one.id())));
    }

    private void export(Path file, Callable<Integer> work) {
        background.write(
                work,
                count ->
                        notice.said(
                                MessageBundle.of(
                                        "export.done", count, String.valueOf(file.getFileName()))),
                notice::failed);
    }

    private void read(Path file) {
        background.start(
                () -> service.read(file),
                read -> show(String.valueOf(file.getFileName()), read),
                notice::failed);
    }

    private void show(String fileName, ImportFile read) {
        notice.clear();
        var shown =
                new ImportPreviewViewModel(
                        fileName, read, service, background, host, new AfterImport());
        preview.set(Optional.of(shown));
        shown.open();
    }

    private void undo(ImportPlan done) {
        background.write(() -> service.revert(done), _ -> reread.run(), notice::failed);
    }

    private final class AfterImport implements ImportPreviewViewModel.ImportEnding {
        @Override
        public void done(ImportPlan plan, String fileName) {
            preview.set(Optional.empty());
            notice.undoable(
                    MessageBundle.of(
                            "import.done",
                            plan.added().size(),
                            plan.replaced().size(),
                            plan.wrong().size(),
                            fileName),
                    () -> undo(plan));
            reread.run();
        }

        @Override
        public void cancelled() {
            preview.set(Optional.empty());
        }
    }
}
