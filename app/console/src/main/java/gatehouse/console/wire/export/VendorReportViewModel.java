package gatehouse.console.wire.export;

import gatehouse.console.acts.ActKind;
import gatehouse.console.acts.JournalRule;
import gatehouse.console.acts.local.LocalAct;
import gatehouse.console.acts.local.LocalActRunner;
import gatehouse.console.environments.ConnectionSchemas;
import gatehouse.console.files.FileExport;
import gatehouse.console.files.FileSaving;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.Background;
import gatehouse.console.work.LatestRequest;
import gatehouse.console.work.RowList;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiConsumer;

/** The question what a report for the vendor holds; every file is shown before it is written. */
public final class VendorReportViewModel {
    /** Writes a report for the vendor. */
    public static final ActKind EXPORT = ActKind.local("report.export", JournalRule.REQUIRED);

    /** A longer text is shown with its start only; a field for text takes long for it. */
    private static final int LONGEST = 64 << 10;

    private final CallChoiceViewModel choice;
    private final ConnectionSchemas schemas;
    private final TimeFormat times;
    private final Instant now;
    private final LatestRequest making;
    private final FileSaving file;
    private final Runnable close;
    private final StringProperty finding = new SimpleStringProperty("");
    private final StringProperty selected = new SimpleStringProperty("");
    private final RowList<ReportFile> files = new RowList<>();
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private VendorReport report;

    /**
     * @param schemas what is kept of connections to each system
     * @param acts records each file
     * @param saved is told how many calls are in the report, and where it is
     * @param close takes the question off the screen
     */
    public VendorReportViewModel(
            CallChoiceViewModel choice,
            ConnectionSchemas schemas,
            TimeFormat times,
            InstantSource clock,
            Background background,
            LocalActRunner acts,
            BiConsumer<Integer, Path> saved,
            Runnable close) {
        this.choice = choice;
        this.schemas = schemas;
        this.times = times;
        this.now = clock.instant();
        this.making = new LatestRequest(background);
        this.close = close;
        this.report = new VendorReport(List.of(), now);
        this.file =
                new FileSaving(
                        background,
                        acts,
                        LocalAct.of(EXPORT).in(choice.environment()),
                        path -> {
                            cancel();
                            saved.accept(choice.calls().size(), path);
                        });
        choice.onlyMarkedProperty().subscribe(_ -> make());
        finding.subscribe((_, _) -> show());
    }

    /** Which calls. */
    public CallChoiceViewModel choice() {
        return choice;
    }

    /** What was found, in words; may stay empty. */
    public StringProperty findingProperty() {
        return finding;
    }

    /** The files as they would be written now. */
    public RowList<ReportFile> files() {
        return files;
    }

    /** The name of the file that is looked at; empty where none is. */
    public StringProperty selectedProperty() {
        return selected;
    }

    /** What the file holds that is looked at. */
    public ObservableValue<String> content() {
        return selected.map(name ->
                files.stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .map(one -> shortened(one.text()))
                        .orElse(""));
    }

    /** Whether the files are known, so that they can be written. */
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /** What became of the file. */
    public FileSaving file() {
        return file;
    }

    /** The name that is proposed for the file. */
    public String fileName() {
        return choice.fileName("gatehouse-report", ".zip");
    }

    /** Writes exactly the files that are shown. */
    public void save(Path target) {
        if (ready.get()) {
            var shown = new VendorReport(files, now);
            int calls = choice.calls().size();
            file.save(target, () -> new FileExport(shown, calls + " calls"));
        }
    }

    /** Takes the question off the screen; a file that is being written is still written. */
    public void cancel() {
        making.cancel();
        close.run();
    }

    private void make() {
        ready.set(false);
        var calls = choice.calls();
        making.ask(
                () -> VendorReport.of(calls, schemas, times, now),
                made -> {
                    report = made;
                    ready.set(true);
                    show();
                },
                _ -> {});
    }

    private void show() {
        if (!ready.get()) {
            return;
        }
        String before = selected.get();
        files.show(report.withFinding(finding.get()).files());
        selected.set("");
        selected.set(
                files.stream().anyMatch(one -> one.name().equals(before))
                        ? before
                        : files.getFirst().name());
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, LONGEST) + "…\n\n" + MessageBundle.of("wire.report.shortened");
    }
}
